package cn.bangfu.archive.attachment;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.TamperedException;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.sheet.CleanFile;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Files of archives (ARC-149 to ARC-152). The archive is locked while one is added, so that two
 * people do not pass its limits together. A file never stands in memory as a whole.
 */
@Stateless
public class Attachments {

  /** Files of one archive. */
  public static final int MOST = 50;

  /** All files of one archive together. */
  public static final int MOST_MEGABYTES = 100;

  static final int PART = 512 * 1024;

  private static final long MEGABYTE = 1024L * 1024;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject ArchiveChanges changes;
  @Inject AttachmentCheck check;
  @Inject SecurityAlarms alarms;

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
    access.get(archiveId);
    List<?> ids =
        em.createNativeQuery(
                "select id from archive_attachment_history where archive_id = ?1 and act_id = ?2"
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
  public long add(NewAttachment command) {
    // before the lock: a scanner may take its time
    CleanFile file = check.check(command);
    Archive archive = lockForChange(command.archiveId());
    try {
      int size = (int) Files.size(file.file());
      refuseTooMuch(archive, file, size);
      FileKey key = FileKey.make();
      ArchiveAttachment made =
          new ArchiveAttachment(
              archive.getId(),
              command.kind(),
              check.name(command, file),
              file.name(),
              check.remark(command),
              file.kind(),
              size,
              (size + PART - 1) / PART,
              key);
      made.touch(callers.known().name(), today.now());
      em.persist(made);
      em.flush();
      store(made, key, file);
      changed(archive, ArchiveChangeKind.ATTACHMENT_ADDED, made);
      return made.getId();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes a file; it stays to be read from the change record.
   *
   * @param version as the page showed it
   */
  @Needs(Right.ATTACHMENT_REMOVE)
  public void remove(long id, int version) {
    ArchiveAttachment file = find(id);
    Archive archive = lockForChange(file.getArchiveId());
    em.refresh(file, LockModeType.PESSIMISTIC_WRITE);
    if (file.getRemovedAt() != null
        || file.getVersion() != version
        || file.getArchiveId() != archive.getId()) {
      throw new BusinessException(AttachmentProblem.GONE);
    }
    file.remove(callers.known().name(), today.now());
    changed(archive, ArchiveChangeKind.ATTACHMENT_REMOVED, file);
  }

  /** Opens a file of the scope, also a removed one; each opening is recorded (ARC-151). */
  @Needs(Right.ATTACHMENT_OPEN)
  public AttachmentFile open(long id) {
    ArchiveAttachment file = inScope(id);
    callers.changed(file.getKind() + " " + id);
    callers.count(1);
    AttachmentRow row = AttachmentRow.of(file);
    if (row.fileName() == null) {
      throw new BusinessException(AttachmentProblem.UNREADABLE, "");
    }
    return new AttachmentFile(
        id,
        row.fileName(),
        file.getFileKind().contentType(),
        row.isShown(),
        file.getFileSize(),
        file.getPartCount());
  }

  /**
   * A part of an opened file; so many are read one after the other, each in a short transaction,
   * however slowly the browser takes them.
   *
   * @throws BusinessException if it was altered outside the product (USR-117)
   */
  @Needs(Right.ATTACHMENT_LIST)
  public byte[] part(long id, int no) {
    ArchiveAttachment file = inScope(id);
    List<?> sealed =
        em.createNativeQuery(
                "select sealed from archive_attachment_part where attachment_id = ?1 and part_no = ?2")
            .setParameter(1, id)
            .setParameter(2, no)
            .getResultList();
    try {
      byte[] part = sealed.isEmpty() ? new byte[0] : (byte[]) sealed.get(0);
      return file.key().open(no, no == file.getPartCount() - 1, part);
    } catch (TamperedException altered) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.get("archive.attachment.object"), id);
      throw new BusinessException(AttachmentProblem.UNREADABLE, AttachmentRow.of(file).fileName());
    }
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

  private void refuseTooMuch(Archive archive, CleanFile file, int size) {
    Object[] figures =
        em.createNamedQuery("ArchiveAttachment.figures", Object[].class)
            .setParameter("id", archive.getId())
            .getSingleResult();
    if (((Number) figures[0]).longValue() >= MOST) {
      throw new BusinessException(AttachmentProblem.TOO_MANY, file.name(), MOST);
    }
    if (((Number) figures[1]).longValue() + size > MOST_MEGABYTES * MEGABYTE) {
      throw new BusinessException(AttachmentProblem.TOO_MUCH, file.name(), MOST_MEGABYTES);
    }
  }

  private void store(ArchiveAttachment made, FileKey key, CleanFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.file())) {
      for (int no = 0; no < made.getPartCount(); no++) {
        byte[] clear = in.readNBytes(PART);
        em.createNativeQuery("insert into archive_attachment_part values (?1, ?2, ?3)")
            .setParameter(1, made.getId())
            .setParameter(2, no)
            .setParameter(3, key.seal(no, no == made.getPartCount() - 1, clear))
            .executeUpdate();
      }
    }
  }

  private void changed(Archive archive, ArchiveChangeKind kind, ArchiveAttachment file) {
    changes.changed(archive, kind, today.now());
    callers.changed("%s %d (%d)".formatted(file.getKind(), file.getId(), file.getFileSize()));
  }

  /** The file, whose archive must lie in the scope. */
  private ArchiveAttachment inScope(long id) {
    ArchiveAttachment file = find(id);
    access.get(file.getArchiveId());
    return file;
  }

  /** A number that does not exist is refused like one outside the scope. */
  private ArchiveAttachment find(long id) {
    ArchiveAttachment file = em.find(ArchiveAttachment.class, id);
    if (file == null) {
      callers.about("ATTACHMENT", id, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return file;
  }

  private List<ArchiveAttachment> present(long archiveId) {
    return em.createNamedQuery("ArchiveAttachment.present", ArchiveAttachment.class)
        .setParameter("id", archiveId)
        .getResultList();
  }
}
