package cn.bangfu.web.archive;

import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.AttachmentProblem;
import cn.bangfu.archive.attachment.AttachmentRow;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.archive.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;

/** The card of an archive's files, in its detail and in its form (ARC-149 to ARC-152). */
@Named
@ViewScoped
public class AttachmentCard implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1024 * 1024;

  @Inject Attachments attachments;

  private transient List<AttachmentRow> rows;
  private final Map<Long, List<AttachmentRow>> ofActs = new HashMap<>();
  private long archiveId;
  private String place;
  private AttachmentKind kind;
  private transient UploadedFiles files;
  private String name;
  private String remark;
  private List<String> refused = List.of();

  /** The files of the archive. */
  public List<AttachmentRow> rows(long id) {
    if (rows == null || archiveId != id) {
      archiveId = id;
      rows = attachments.of(id);
    }
    return rows;
  }

  /** The files of one act of the change record. */
  public List<AttachmentRow> ofAct(long id, long actId) {
    return ofActs.computeIfAbsent(actId, act -> attachments.ofAct(id, act));
  }

  /** What the shown files take together, in megabytes. */
  public String getMegabytes() {
    int bytes = rows.stream().mapToInt(AttachmentRow::size).sum();
    return "%.2f".formatted((double) bytes / MEGABYTE);
  }

  /**
   * Opens the dialog for new files of an archive.
   *
   * @param shownAt client id of the card, which is shown anew then
   */
  public void ask(long id, String shownAt) {
    archiveId = id;
    place = shownAt;
    kind = null;
    forget();
    refused = List.of();
    PrimeFaces.current().ajax().update("attachmentForm");
    PrimeFaces.current().executeScript("PF('attachmentDialog').show()");
  }

  /** Adds the chosen files, each for itself: a refused one is named, the others are kept. */
  public void add() throws IOException {
    List<UploadedFile> chosen = files == null ? List.of() : files.getFiles();
    if (chosen.isEmpty()) {
      throw new Violations(
          List.of(Violation.of("attachment.file", AttachmentProblem.FILE_MISSING)));
    }
    List<String> sentences = new ArrayList<>();
    int added = 0;
    for (UploadedFile file : chosen) {
      try {
        add(file, chosen.size() == 1 ? name : null);
        added++;
      } catch (Violations wrong) {
        throw wrong;
      } catch (BusinessException refusal) {
        sentences.add(Texts.of(refusal));
      }
    }
    refused = sentences;
    forget();
    if (added > 0) {
      Messages.success("archive.attachment.added", added);
      PrimeFaces.current().ajax().update(place);
    }
    if (sentences.isEmpty()) {
      PrimeFaces.current().executeScript("PF('attachmentDialog').hide()");
    }
  }

  private void add(UploadedFile file, String title) throws IOException {
    Path copy = Files.createTempFile("bangfu-upload-", ".tmp");
    try {
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      attachments.add(new NewAttachment(archiveId, kind, title, remark, file.getFileName(), copy));
    } finally {
      Files.delete(copy);
    }
  }

  /** Removes a file; the change record keeps it. */
  public void remove(AttachmentRow file, String shownAt) {
    rows = null;
    attachments.remove(file.id(), file.version());
    Messages.success("archive.attachment.removed");
    PrimeFaces.current().ajax().update(shownAt);
  }

  private void forget() {
    rows = null;
    ofActs.clear();
    files = null;
    name = null;
    remark = null;
  }

  public AttachmentKind getKind() {
    return kind;
  }

  public void setKind(AttachmentKind kind) {
    this.kind = kind;
  }

  public UploadedFiles getFiles() {
    return files;
  }

  public void setFiles(UploadedFiles files) {
    this.files = files;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  /** What was refused of the last upload. */
  public List<String> getRefused() {
    return refused;
  }
}
