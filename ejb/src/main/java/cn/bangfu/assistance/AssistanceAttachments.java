package cn.bangfu.assistance;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.CheckedFile;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Receipts and photographs of records (part 30 A.2.1); they change while the record may change. */
@Stateless
public class AssistanceAttachments extends ReportedAttachments<AssistanceAttachment> {

  @Inject AssistanceAccess access;

  public AssistanceAttachments() {
    super(AssistanceAttachment.class, "assistance.attachment.");
  }

  @Override
  protected AssistanceAccess access() {
    return access;
  }

  @Override
  protected AssistanceAttachment make(long recordId, CheckedFile file) {
    return new AssistanceAttachment(recordId, file);
  }

  @Override
  protected long recordOf(AssistanceAttachment file) {
    return file.getRecordId();
  }

  /** The files that the record has, in the order in which they came. */
  @Needs(Right.ASSISTANCE_LIST)
  public List<AttachmentRow> of(long recordId) {
    return rows(recordId);
  }

  /** A file of the scope, without what is in it. */
  @Needs(Right.ASSISTANCE_LIST)
  public AttachmentRow get(long id) {
    return row(id);
  }

  /**
   * Adds a file to a record of the own union that may still be changed; the number of the file.
   *
   * @throws BusinessException with an {@link AttachmentProblem} that names the file
   */
  @Needs(Right.ASSISTANCE_FILE_CHANGE)
  public long add(long recordId, NewAttachment command) {
    return keep(recordId, command);
  }

  /**
   * Removes a file; that it was there stays in what was changed in the record.
   *
   * @param version as the page showed it
   */
  @Needs(Right.ASSISTANCE_FILE_CHANGE)
  public void remove(long id, int version) {
    take(id, version);
  }

  /** Opens a file of the scope; each opening is recorded. */
  @Needs(Right.ASSISTANCE_FILE_OPEN)
  public AttachmentFile open(long id) {
    return opened(id);
  }

  /**
   * A part of an opened file.
   *
   * @throws BusinessException if it was altered outside the product (USR-117)
   */
  @Needs(Right.ASSISTANCE_LIST)
  public byte[] part(long id, int no) {
    return piece(id, no);
  }
}
