package cn.bangfu.export;

import cn.bangfu.kernel.crypto.FileKey;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finished files, sealed in parts of one size. */
@Dependent
class ExportParts {

  /** Bytes of a part. */
  static final int SIZE = 512 * 1024;

  /** Pieces lie below: under one key no place is sealed twice. */
  private static final int FIRST_PLACE = 1 << 30;

  @PersistenceContext EntityManager em;

  void add(long application, FileKey key, int no, boolean last, byte[] part) {
    em.createNativeQuery("insert into export_part values (?1, ?2, ?3)")
        .setParameter(1, application)
        .setParameter(2, no)
        .setParameter(3, key.seal(FIRST_PLACE + no, last, part))
        .executeUpdate();
  }

  /**
   * A part.
   *
   * @throws cn.bangfu.kernel.crypto.TamperedException if it was altered outside the product
   */
  byte[] open(long application, FileKey key, int no, boolean last) {
    List<?> sealed =
        em.createNativeQuery(
                "select sealed from export_part where application_id = ?1 and part_no = ?2")
            .setParameter(1, application)
            .setParameter(2, no)
            .getResultList();
    byte[] part = sealed.isEmpty() ? new byte[0] : (byte[]) sealed.get(0);
    return key.open(FIRST_PLACE + no, last, part);
  }

  void remove(long application) {
    em.createNativeQuery("delete from export_part where application_id = ?1")
        .setParameter(1, application)
        .executeUpdate();
  }
}
