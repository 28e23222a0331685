package cn.bangfu.assistance.intake;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.TamperedException;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files that were sent, kept sealed part by part like attachments. */
@Dependent
class IntakeFiles {

  private static final int PART = 512 * 1024;

  @PersistenceContext EntityManager em;

  /** What is kept of a file. */
  IntakeFile describe(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      int size = 0;
      byte[] part;
      while ((part = in.readNBytes(PART)).length > 0) {
        digest.update(part);
        size += part.length;
      }
      return new IntakeFile(
          size,
          (size + PART - 1) / PART,
          FileKey.make(),
          HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void store(long importId, IntakeFile kept, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      for (int no = 0; no < kept.parts(); no++) {
        em.createNativeQuery("insert into assistance_import_part values (?1, ?2, ?3)")
            .setParameter(1, importId)
            .setParameter(2, no)
            .setParameter(3, kept.key().seal(no, no == kept.parts() - 1, in.readNBytes(PART)))
            .executeUpdate();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody reads the file: till he has it, the clean-up leaves it where it is (BAT-092). */
  void reading(long importId) {
    em.createNativeQuery("select 1 from assistance_import where id = ?1 for share")
        .setParameter(1, importId)
        .getResultList();
  }

  /** The file as it was sent. */
  byte[] open(AssistanceImport of) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int no = 0;
    try {
      for (Object sealed :
          em.createNativeQuery(
                  "select sealed from assistance_import_part where import_id = ?1 order by part_no")
              .setParameter(1, of.getId())
              .getResultList()) {
        content.writeBytes(of.key().open(no, no == of.getPartCount() - 1, (byte[]) sealed));
        no++;
      }
    } catch (TamperedException altered) {
      throw new BusinessException(IntakeProblem.UNREADABLE);
    }
    if (no != of.getPartCount()) {
      throw new BusinessException(IntakeProblem.UNREADABLE);
    }
    return content.toByteArray();
  }

  /** Removes the file and everything that was read from it. */
  void remove(long importId) {
    on(importId, "delete from assistance_import_part where import_id = ?1");
    on(importId, "delete from assistance_import_row where import_id = ?1");
  }

  /** Removes the file and what stood in its rows; what became of each row stays. */
  void forget(long importId) {
    on(importId, "delete from assistance_import_part where import_id = ?1");
    on(importId, "update assistance_import_row set originals = null where import_id = ?1");
  }

  private void on(long importId, String sql) {
    em.createNativeQuery(sql).setParameter(1, importId).executeUpdate();
  }
}
