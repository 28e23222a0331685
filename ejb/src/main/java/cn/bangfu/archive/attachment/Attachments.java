package cn.bangfu.archive.attachment;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.AttachmentRules;
import cn.bangfu.attachment.AttachmentStore;
import cn.bangfu.attachment.CheckedFile;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.sheet.FileKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Files of archives (ARC-149 to ARC-152). */
@Stateless
public class Attachments {

  private static final AttachmentRules RULES =
      new AttachmentRules(
          new Label("archive.attachment.object"),
          new Label("archive.attachment.each"),
          List.of(FileKind.JPEG, FileKind.PNG, FileKind.PDF, FileKind.DOCX, FileKind.XLSX),
          10,
          50,
          100);

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject ArchiveChanges changes;
  @Inject AttachmentStore store;

  /** The files that the archive has, in the order in which they came. */
  @Needs(Right.ATTACHMENT_LIST)
  public List<AttachmentRow> of(long archiveId) {
    access.get(archiveId);
    return present(archiveId).stream().map(AttachmentRow::of).toList();
  }

  /** A file of the scope, without what is in it; also a removed one. */
  @Needs(Right.ATTACHMENT_LIST)
  public AttachmentRow get(long id) {
    return AttachmentRow.of(inScope(id));
  }

  /** The files that one act of the change record has added or removed (ARC-152). */
  @Needs(Right.ATTACHMENT_LIST)
  public List<AttachmentRow> ofAct(long archiveId, long actId) {
    access.get(remaining(archiveId));
    List<?> ids =
        em.createNativeQuery(
                "select id from attachment_history where archive_id = ?1 and act_id = ?2"
                    + " order by id")
            .setParameter(1, archiveId)
            .setParameter(2, actId)
            .getResultList();
    return ids.stream()
        .map(id -> em.find(ArchiveAttachment.class, ((Number) id).longValue()))
        .map(AttachmentRow::of)
        .toList();
  }

  /**
   * Adds a file to an archive of the own union; the number of the file.
   *
   * @throws BusinessException with an {@link AttachmentProblem} that names the file
   */
  @Needs(Right.ATTACHMENT_ADD)
  public long add(long archiveId, AttachmentKind kind, NewAttachment command) {
    CheckedFile file =
        store.check(
            RULES,
            command,
            kind == null
                ? List.of(Violation.of("attachment.kind", AttachmentProblem.KIND_MISSING))
                : List.of());
    Archive archive = lockForChange(archiveId);
    ArchiveAttachment made = new ArchiveAttachment(archiveId, kind, file);
    store.keep(made, file, RULES, present(archiveId));
    changes.changed(archive, ArchiveChangeKind.ATTACHMENT_ADDED, today.now());
    return made.getId();
  }

  /**
   * Removes a file; it stays to be read from the change record.
   *
   * @param version as the page showed it
   */
  @Needs(Right.ATTACHMENT_REMOVE)
  public void remove(long id, int version) {
    ArchiveAttachment file = store.find(ArchiveAttachment.class, id);
    Archive archive = lockForChange(file.getArchiveId());
    store.remove(file, version);
    if (file.getArchiveId() != archive.getId()) { // a merge has taken it meanwhile
      throw new BusinessException(AttachmentProblem.GONE);
    }
    changes.changed(archive, ArchiveChangeKind.ATTACHMENT_REMOVED, today.now());
  }

  /** Opens a file of the scope, also a removed one; each opening is recorded (ARC-151). */
  @Needs(Right.ATTACHMENT_OPEN)
  public AttachmentFile open(long id) {
    return store.open(inScope(id));
  }

  /**
   * A part of an opened file.
   *
   * @throws BusinessException if it was altered outside the product (USR-117)
   */
  @Needs(Right.ATTACHMENT_LIST)
  public byte[] part(long id, int no) {
    return store.part(inScope(id), no, RULES);
  }

  private Archive lockForChange(long archiveId) {
    Archive archive = access.lockOwn(archiveId);
    FilingRules.refuseEdit(archive)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    return archive;
  }

  /** The file, whose archive must lie in the scope. */
  private ArchiveAttachment inScope(long id) {
    ArchiveAttachment file = store.find(ArchiveAttachment.class, id);
    access.get(remaining(file.getArchiveId()));
    return file;
  }

  /** The record of a merged archive is read by those who see the one it ended in (ARC-060). */
  private long remaining(long archiveId) {
    Archive archive = em.find(Archive.class, archiveId);
    return archive == null || archive.getMergedInto() == null
        ? archiveId
        : remaining(archive.getMergedInto());
  }

  private List<ArchiveAttachment> present(long archiveId) {
    return em.createNamedQuery("ArchiveAttachment.present", ArchiveAttachment.class)
        .setParameter("id", archiveId)
        .getResultList();
  }
}
