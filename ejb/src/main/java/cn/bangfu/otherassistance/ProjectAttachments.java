package cn.bangfu.otherassistance;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.ReportedAttachments;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.CheckedFile;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Receipts and photographs of projects (AST-111); they change while the project may change. */
@Stateless
public class ProjectAttachments extends ReportedAttachments<ProjectAttachment> {

  @Inject OtherAssistanceAccess access;

  public ProjectAttachments() {
    super(ProjectAttachment.class, "otherassistance.attachment.");
  }

  @Override
  protected OtherAssistanceAccess access() {
    return access;
  }

  @Override
  protected ProjectAttachment make(long recordId, CheckedFile file) {
    return new ProjectAttachment(recordId, file);
  }

  @Override
  protected long recordOf(ProjectAttachment file) {
    return file.getProjectId();
  }

  /** The files that the project has, in the order in which they came. */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public List<AttachmentRow> of(long projectId) {
    return rows(projectId);
  }

  /** A file of the scope, without what is in it. */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public AttachmentRow get(long id) {
    return row(id);
  }

  /**
   * Adds a file to a project of the own union that may still be changed; the number of the file.
   *
   * @throws BusinessException with an {@link AttachmentProblem} that names the file
   */
  @Needs(Right.OTHER_ASSISTANCE_FILE_CHANGE)
  public long add(long projectId, NewAttachment command) {
    return keep(projectId, command);
  }

  /**
   * Removes a file; that it was there stays in what was changed in the project.
   *
   * @param version as the page showed it
   */
  @Needs(Right.OTHER_ASSISTANCE_FILE_CHANGE)
  public void remove(long id, int version) {
    take(id, version);
  }

  /** Opens a file of the scope; each opening is recorded. */
  @Needs(Right.OTHER_ASSISTANCE_FILE_OPEN)
  public AttachmentFile open(long id) {
    return opened(id);
  }

  /**
   * A part of an opened file.
   *
   * @throws BusinessException if it was altered outside the product (USR-117)
   */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public byte[] part(long id, int no) {
    return piece(id, no);
  }
}
