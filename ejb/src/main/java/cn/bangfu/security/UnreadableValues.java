package cn.bangfu.security;

import cn.bangfu.kernel.Today;
import cn.bangfu.security.SealedColumns.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The list of values that no key opens, for those who have to find out why (BAT-101). */
@Dependent
class UnreadableValues {

  private static final String ADD =
      """
      insert into key_unreadable (key_renewal_id, sealed_table, sealed_column, row_no, digest, found_at)
      select ?1, ?2, ?3, number_of_row(?2, ?4), ?5, ?6 where number_of_row(?2, ?4) is not null
      on conflict do nothing
      """;

  private static final String PAGE =
      """
      select sealed_table, sealed_column, row_no, cast(extract(epoch from found_at) as bigint)
        from key_unreadable where key_renewal_id = ?1
       order by sealed_table, sealed_column, id limit ?2 offset ?3
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /**
   * Lists a value.
   *
   * @return 1, or 0 if it was listed before
   */
  int add(KeyRenewal order, SealedColumn at, String place, byte[] sealed) {
    return em.createNativeQuery(ADD)
        .setParameter(1, order.getId())
        .setParameter(2, at.table())
        .setParameter(3, at.column())
        .setParameter(4, place)
        .setParameter(5, digest(sealed))
        .setParameter(6, today.now())
        .executeUpdate();
  }

  List<UnreadableValue> page(long order, int offset, int size) {
    List<?> rows =
        em.createNativeQuery(PAGE)
            .setParameter(1, order)
            .setParameter(2, size)
            .setParameter(3, offset)
            .getResultList();
    return rows.stream().map(row -> value((Object[]) row)).toList();
  }

  private static UnreadableValue value(Object[] row) {
    OffsetDateTime found =
        Instant.ofEpochSecond(((Number) row[3]).longValue()).atZone(Today.ZONE).toOffsetDateTime();
    return new UnreadableValue((String) row[0], (String) row[1], (String) row[2], found);
  }

  private static byte[] digest(byte[] sealed) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(sealed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
