package cn.bangfu.attachment;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.TamperedException;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.enterprise.context.Dependent;
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
 * Keeps files of any record, sealed and in parts; a file never stands in memory as a whole. Whether
 * the caller may see or change the record is asked by the room of the record, which also locks it,
 * so that two people do not pass its limits together.
 */
@Dependent
public class AttachmentStore {

  /** Bytes of a part. */
  public static final int PART = 512 * 1024;

  private static final long MEGABYTE = 1024L * 1024;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AttachmentCheck check;
  @Inject SecurityAlarms alarms;

  /**
   * Looks whether a file may be kept; to be called before the record is locked, as a scanner may
   * take its time.
   *
   * @param known what is wrong in the eyes of the record's room
   * @throws Violations with that and with what is wrong besides
   * @throws BusinessException with an {@link AttachmentProblem} that names the file
   */
  public CheckedFile check(AttachmentRules rules, NewAttachment file, List<Violation> known) {
    return check.check(rules, file, known);
  }

  /**
   * Keeps a file.
   *
   * @param present what its record has already
   * @throws BusinessException if that is too much
   */
  public void keep(
      Attachment made,
      CheckedFile file,
      AttachmentRules rules,
      List<? extends Attachment> present) {
    refuseTooMuch(file, rules, present);
    made.touch(callers.known().name(), today.now());
    em.persist(made);
    em.flush();
    try (InputStream in = Files.newInputStream(file.file())) {
      FileKey key = made.key();
      for (int no = 0; no < made.getPartCount(); no++) {
        em.createNativeQuery("insert into attachment_part values (?1, ?2, ?3)")
            .setParameter(1, made.getId())
            .setParameter(2, no)
            .setParameter(3, key.seal(no, no == made.getPartCount() - 1, in.readNBytes(PART)))
            .executeUpdate();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    changed(made);
  }

  private static void refuseTooMuch(
      CheckedFile file, AttachmentRules rules, List<? extends Attachment> present) {
    if (present.size() >= rules.most()) {
      throw new BusinessException(
          AttachmentProblem.TOO_MANY, file.fileName(), rules.each(), rules.most());
    }
    long all = present.stream().mapToLong(Attachment::getFileSize).sum() + file.size();
    if (all > rules.mostMegabytes() * MEGABYTE) {
      throw new BusinessException(
          AttachmentProblem.TOO_MUCH, file.fileName(), rules.each(), rules.mostMegabytes());
    }
  }

  /**
   * A file by its number, locked nowhere; a number that does not exist is refused like one outside
   * the scope.
   */
  public <T extends Attachment> T find(Class<T> kind, long id) {
    T file = em.find(kind, id);
    if (file == null) {
      callers.about("ATTACHMENT", id, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return file;
  }

  /**
   * Removes a file of a locked record; what is in it stays.
   *
   * @param version as the page showed it
   */
  public void remove(Attachment file, int version) {
    em.refresh(file, LockModeType.PESSIMISTIC_WRITE);
    if (file.getRemovedAt() != null || file.getVersion() != version) {
      throw new BusinessException(AttachmentProblem.GONE);
    }
    file.remove(callers.known().name(), today.now());
    changed(file);
  }

  private void changed(Attachment file) {
    callers.changed("%s (%d)".formatted(named(file), file.getFileSize()));
  }

  /** Opens a file to be sent; what is said about it goes into the audit trail. */
  public AttachmentFile open(Attachment file) {
    callers.changed(named(file));
    callers.count(1);
    AttachmentRow row = AttachmentRow.of(file);
    if (row.fileName() == null) {
      throw new BusinessException(AttachmentProblem.UNREADABLE, "");
    }
    return new AttachmentFile(
        file.getId(),
        row.fileName(),
        file.getFileKind().contentType(),
        row.isShown(),
        file.getFileSize(),
        file.getPartCount());
  }

  private static String named(Attachment file) {
    return file.getKind() == null
        ? Long.toString(file.getId())
        : file.getKind() + " " + file.getId();
  }

  /**
   * A part of an opened file; so many are read one after the other, each in a short transaction,
   * however slowly the browser takes them.
   *
   * @throws BusinessException if it was altered outside the product (USR-117)
   */
  public byte[] part(Attachment file, int no, AttachmentRules rules) {
    List<?> sealed =
        em.createNativeQuery(
                "select sealed from attachment_part where attachment_id = ?1 and part_no = ?2")
            .setParameter(1, file.getId())
            .setParameter(2, no)
            .getResultList();
    try {
      byte[] part = sealed.isEmpty() ? new byte[0] : (byte[]) sealed.get(0);
      return file.key().open(no, no == file.getPartCount() - 1, part);
    } catch (TamperedException altered) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.show(rules.object()), file.getId());
      throw new BusinessException(AttachmentProblem.UNREADABLE, AttachmentRow.of(file).fileName());
    }
  }
}
