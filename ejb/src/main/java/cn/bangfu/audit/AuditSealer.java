package cn.bangfu.audit;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Links new records to the chain of their month (USR-104). A record is looked at when no
 * transaction that might still add an earlier number is running; one pass at a time, on whichever
 * server.
 */
@Stateless
public class AuditSealer {

  static final int BATCH = 5000;

  private static final byte[] BEGINNING = new byte[32];

  /** Whoever does not get the line leaves the work to who has it. */
  private static final String MARK =
      """
      select low, next_low, next_xmax from audit_seal_mark for update skip locked
      """;

  private static final String SNAPSHOT =
      """
      select cast(cast(pg_snapshot_xmin(s) as text) as bigint),
        cast(cast(pg_snapshot_xmax(s) as text) as bigint)
      from pg_current_snapshot() s
      """;

  /** A number above all running ones comes from the time before a restored backup. */
  private static final String UNSEALED =
      "select "
          + SealedContent.COLUMNS
          + """
          from audit_record r
          where r.id > ?1
            and (r.tx < pg_snapshot_xmin(pg_current_snapshot())
              or r.tx > pg_snapshot_xmax(pg_current_snapshot()))
            and not exists (select from audit_seal s where s.record_id = r.id)
          order by r.id
          limit ?2
          """;

  private static final String HEAD =
      "select no, chain from audit_seal where month = ?1 order by no desc limit 1";

  private static final String LAST_LANE =
      """
      select l.month, s.no, s.chain
      from audit_lane l, lateral
        (select no, chain from audit_seal where month = l.month order by no desc limit 1) s
      where l.month < ?1
      order by l.month desc
      limit 1
      """;

  private static final String ADD =
      """
      insert into audit_seal (month, no, record_id, chain, sealed_at)
      select cast(?1 as date), cast(split_part(x, ',', 1) as bigint),
        cast(split_part(x, ',', 2) as bigint), decode(split_part(x, ',', 3), 'hex'), ?2
      from unnest(string_to_array(?3, ';')) x
      """;

  private static final String ADVANCE =
      """
      update audit_seal_mark set low = cast(?1 as bigint), next_low = cast(?2 as bigint),
        next_xmax = cast(?3 as bigint)
      """;

  /** The last link of a month. */
  private record Head(long no, byte[] chain) {}

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject AuditWatch watch;

  /**
   * Seals what has come since, at most {@link #BATCH} records, and lets the watch look at them.
   *
   * @return how many; less than {@link #BATCH} means that nothing is left
   */
  @Needs(Right.AUDIT_SEAL)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one batch of many
  public int seal() {
    List<?> mark = em.createNativeQuery(MARK).getResultList();
    if (mark.isEmpty()) {
      return 0;
    }
    Object[] at = (Object[]) mark.get(0);
    long[] snapshot = snapshot();
    long low = number(at[0]);
    boolean quiet = at[2] != null && number(at[2]) <= snapshot[0];
    int sealed = sealAfter(low);
    if (sealed < BATCH) {
      boolean again = at[2] == null || quiet || number(at[2]) > snapshot[1];
      if (again) {
        advance(quiet ? number(at[1]) : low);
      }
    }
    return sealed;
  }

  /**
   * Seals what was left over from the last two months: records of transactions that ran for hours.
   */
  @Needs(Right.AUDIT_SEAL)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one batch of many
  public int catchUp() {
    if (em.createNativeQuery(MARK).getResultList().isEmpty()) {
      return 0;
    }
    Number first =
        (Number)
            em.createNativeQuery("select coalesce(min(id), 0) from audit_record where at >= ?1")
                .setParameter(1, today.now().minusMonths(2))
                .getSingleResult();
    return sealAfter(first.longValue() - 1);
  }

  /** Opens the partitions of the months ahead. */
  @Needs(Right.AUDIT_SEAL)
  public int openMonths() {
    return ((Number) em.createNativeQuery("select audit_open_months()").getSingleResult())
        .intValue();
  }

  private int sealAfter(long low) {
    List<?> rows =
        em.createNativeQuery(UNSEALED).setParameter(1, low).setParameter(2, BATCH).getResultList();
    Map<LocalDate, List<Object[]>> byMonth = new HashMap<>();
    List<Long> ids = new ArrayList<>();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      byMonth
          .computeIfAbsent(SealedContent.month(number(row[1])), month -> new ArrayList<>())
          .add(row);
      ids.add(number(row[0]));
    }
    byMonth.keySet().stream().sorted().forEach(month -> append(month, byMonth.get(month)));
    if (!ids.isEmpty()) {
      watch.look(ids.get(0), ids.get(ids.size() - 1));
    }
    return rows.size();
  }

  private void append(LocalDate month, List<Object[]> rows) {
    Head head = head(month);
    long no = head.no();
    byte[] chain = head.chain();
    StringBuilder links = new StringBuilder();
    for (Object[] row : rows) {
      chain = KeyRing.current().chain(chain, SealedContent.of(row, 0));
      links
          .append(links.isEmpty() ? "" : ";")
          .append(++no)
          .append(',')
          .append(row[0])
          .append(',')
          .append(HexFormat.of().formatHex(chain));
    }
    em.createNativeQuery(ADD)
        .setParameter(1, month)
        .setParameter(2, today.now())
        .setParameter(3, links.toString())
        .executeUpdate();
  }

  private Head head(LocalDate month) {
    List<?> last = em.createNativeQuery(HEAD).setParameter(1, month).getResultList();
    if (!last.isEmpty()) {
      Object[] row = (Object[]) last.get(0);
      return new Head(number(row[0]), (byte[]) row[1]);
    }
    List<?> seeds =
        em.createNativeQuery("select seed from audit_lane where month = ?1")
            .setParameter(1, month)
            .getResultList();
    return new Head(0, seeds.isEmpty() ? open(month) : (byte[]) seeds.get(0));
  }

  private byte[] open(LocalDate month) {
    List<?> before = em.createNativeQuery(LAST_LANE).setParameter(1, month).getResultList();
    Object[] row =
        before.isEmpty() ? new Object[] {null, null, BEGINNING} : (Object[]) before.get(0);
    em.createNativeQuery(
            "insert into audit_lane values (?1, cast(cast(?2 as text) as date), cast(cast(?3 as text)"
                + " as bigint), ?4, ?5)")
        .setParameter(1, month)
        .setParameter(2, row[0] == null ? null : row[0].toString())
        .setParameter(3, row[1] == null ? null : row[1].toString())
        .setParameter(4, row[2])
        .setParameter(5, today.now())
        .executeUpdate();
    return (byte[]) row[2];
  }

  /** All numbers up to the highest of now are there when every transaction of now has ended. */
  private void advance(long low) {
    Number highest =
        (Number)
            em.createNativeQuery("select coalesce(max(id), 0) from audit_record where at >= ?1")
                .setParameter(1, today.now().minusDays(2))
                .getSingleResult();
    em.createNativeQuery(ADVANCE)
        .setParameter(1, low)
        .setParameter(2, Math.max(low, highest.longValue()))
        .setParameter(3, snapshot()[1])
        .executeUpdate();
  }

  private long[] snapshot() {
    Object[] row = (Object[]) em.createNativeQuery(SNAPSHOT).getSingleResult();
    return new long[] {number(row[0]), number(row[1])};
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
