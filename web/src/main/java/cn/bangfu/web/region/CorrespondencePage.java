package cn.bangfu.web.region;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.CorrespondencePreview;
import cn.bangfu.region.RegionFault;
import cn.bangfu.region.RegionReplacement;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** Old codes are looked at first and replaced after a second question (ORG-097). */
@Named
@ViewScoped
public class CorrespondencePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject RegionReplacement replacement;

  private transient UploadedFile file;
  private CorrespondencePreview preview;

  /** What would be replaced, with the chosen table or without one. */
  public void look() throws IOException {
    preview = null;
    if (file == null || file.getSize() == 0) {
      preview = replacement.preview(null, null);
      return;
    }
    Path copy = Files.createTempFile("bangfu-upload-", ".tmp");
    try {
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      preview = replacement.preview(file.getFileName(), copy);
    } catch (BusinessException refusal) {
      // the sentence belongs to the field of the file
      throw new Violations(
          List.of(Violation.of("table", refusal.problem(), refusal.args().toArray())));
    } finally {
      Files.delete(copy);
      file = null;
    }
  }

  public void replace() {
    replacement.replace(preview);
    Messages.success("region.correspondence.done", preview.getReplaceable());
    preview = null;
  }

  /** Leaves everything as it is. */
  public void forget() {
    preview = null;
  }

  public String getQuestion() {
    return Texts.format("region.correspondence.question", preview.getReplaceable());
  }

  /** The sentence of a fault. */
  public String reason(RegionFault fault) {
    return Texts.of(fault.reason());
  }

  public CorrespondencePreview getPreview() {
    return preview;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
