package cn.bangfu.web.attachment;

import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;

/** The card of a record's files, in its detail and in its form (ARC-149 to ARC-152). */
public abstract class FilesCard implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1024 * 1024;

  private transient List<AttachmentRow> rows;
  private long recordId;
  private String place;
  private transient UploadedFiles files;
  private String name;
  private String remark;
  private List<String> refused = List.of();

  protected abstract List<AttachmentRow> read(long id);

  protected abstract void keep(long id, NewAttachment file);

  protected abstract void take(long fileId, int version);

  /** The files of the record. */
  public List<AttachmentRow> rows(long id) {
    if (rows == null || recordId != id) {
      recordId = id;
      rows = read(id);
    }
    return rows;
  }

  /** What the shown files take together, in megabytes. */
  public String getMegabytes() {
    int bytes = rows.stream().mapToInt(AttachmentRow::size).sum();
    return "%.2f".formatted((double) bytes / MEGABYTE);
  }

  /**
   * Opens the dialog for new files of a record.
   *
   * @param shownAt client id of the card, which is shown anew then
   */
  public void ask(long id, String shownAt) {
    recordId = id;
    place = shownAt;
    forget();
    name = null;
    remark = null;
    refused = List.of();
    PrimeFaces.current().ajax().update("attachmentForm");
    PrimeFaces.current().executeScript("PF('attachmentDialog').show()");
  }

  /**
   * Adds the chosen files, each for itself: a refused one is named, the others are kept. What was
   * typed beside them stays for the next attempt.
   */
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
      Messages.success("attachment.added", added);
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
      keep(recordId, new NewAttachment(title, remark, file.getFileName(), copy));
    } finally {
      Files.delete(copy);
    }
  }

  /** Removes a file; what the record keeps of its changes names it. */
  public void remove(AttachmentRow file, String shownAt) {
    forget();
    take(file.id(), file.version());
    Messages.success("attachment.removed");
    PrimeFaces.current().ajax().update(shownAt);
  }

  protected void forget() {
    rows = null;
    files = null;
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
