package cn.bangfu.web.region;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.RegionChangeKind;
import cn.bangfu.region.RegionDifference;
import cn.bangfu.region.RegionEdition;
import cn.bangfu.region.RegionFault;
import cn.bangfu.region.RegionPreview;
import cn.bangfu.region.RegionUpkeep;
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

/** A file is looked at first and taken over after a second question (ORG-098, ORG-099). */
@Named
@ViewScoped
public class RegionUpkeepPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject RegionUpkeep upkeep;

  private transient List<RegionEdition> editions;
  private transient UploadedFile file;
  private String edition;
  private String fileName;
  private RegionPreview preview;

  public void open() {
    editions = upkeep.editions();
  }

  /** Looks at the chosen file; nothing is stored. */
  public void upload() throws IOException {
    preview = null;
    fileName = file == null ? null : file.getFileName();
    Path copy = Files.createTempFile("bangfu-upload-", ".tmp");
    try {
      if (file != null) {
        try (InputStream in = file.getInputStream()) {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      preview = upkeep.preview(edition, fileName == null ? "x.csv" : fileName, copy);
    } catch (Violations violations) {
      throw violations;
    } catch (BusinessException refusal) {
      // the sentence belongs to the field of the file
      throw new Violations(
          List.of(Violation.of("file", refusal.problem(), refusal.args().toArray())));
    } finally {
      Files.delete(copy);
      file = null;
    }
  }

  public void takeOver() {
    upkeep.takeOver(preview);
    Messages.success("region.upkeep.done", preview.edition());
    preview = null;
    edition = null;
    editions = null;
  }

  /** Leaves everything as it is. */
  public void forget() {
    preview = null;
  }

  public boolean isReady() {
    return preview != null && !preview.isRefused();
  }

  public boolean isRefused() {
    return preview != null && preview.isRefused();
  }

  /** The question before the edition takes effect. */
  public String getQuestion() {
    return Texts.format(
        "region.upkeep.question", preview.edition(), getAbolished().size(), inUse());
  }

  private long inUse() {
    return getAbolished().stream().filter(d -> d.unions() + d.archives() > 0).count();
  }

  public List<RegionDifference> getAdded() {
    return preview.of(RegionChangeKind.ADDED);
  }

  public List<RegionDifference> getRenamed() {
    return preview.of(RegionChangeKind.RENAMED);
  }

  public List<RegionDifference> getAbolished() {
    return preview.of(RegionChangeKind.ABOLISHED);
  }

  /** The codes that stand for an abolished one, as they are read. */
  public String newCodes(RegionDifference gone) {
    return String.join(Texts.get("shell.comma"), gone.newCodes());
  }

  public List<RegionFault> getFaults() {
    return preview.faults();
  }

  /** The sentence of a fault. */
  public String reason(RegionFault fault) {
    return Texts.of(fault.reason());
  }

  public RegionPreview getPreview() {
    return preview;
  }

  public List<RegionEdition> getEditions() {
    if (editions == null) {
      editions = upkeep.editions();
    }
    return editions;
  }

  public String getFileName() {
    return fileName;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }

  public String getEdition() {
    return edition;
  }

  public void setEdition(String edition) {
    this.edition = edition;
  }
}
