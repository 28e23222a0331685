package cn.bangfu.audit;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Compares the trail with its chain, by hand and every night (USR-104). */
@Stateless
public class AuditVerification {

  private static final String LAST =
      """
      select c.checked_at, c.checked_by, c.records, c.broken_id, c.broken_count, c.id, k.known_by
        from audit_check c left join audit_break_known k on k.check_id = c.id
       order by c.checked_at desc, c.id desc limit ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityAlarms alarms;
  @Inject ChainWalk walk;

  private static final int NOTE_MAX = 200;

  /** The result of an earlier verification. */
  public record Check(
      long id,
      OffsetDateTime at,
      String by,
      long records,
      Long firstBroken,
      long broken,
      String knownBy) {

    /** True if something was broken and nobody has taken note of it. */
    public boolean open() {
      return broken > 0 && knownBy == null;
    }
  }

  /**
   * Where the verification of a night begins: on the first of a month at the oldest record, else
   * behind what was verified last (BAT-099).
   */
  @Needs(Right.AUDIT_VERIFY_STEP)
  public VerifyProgress begin(LocalDate day) {
    return day.getDayOfMonth() == 1 ? VerifyProgress.BEGIN : VerifyProgress.BEHIND;
  }

  /** Goes on with a verification. */
  @Needs(Right.AUDIT_VERIFY_STEP)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one step of many
  public VerifyProgress step(VerifyProgress from) {
    return walk.step(from);
  }

  /** Keeps the result of a verification that has come to its end; recorded itself. */
  @Needs(Right.AUDIT_VERIFY)
  public void finish(VerifyProgress result) {
    keep(result);
  }

  /** The same for the nightly one. */
  @Needs(Right.SYSTEM)
  public void finishNightly(VerifyProgress result) {
    callers.about("AUDIT_TRAIL", null, null);
    keep(result);
  }

  /**
   * The audit administrator has taken note of a break: the nights that follow go on behind it
   * (BAT-099).
   */
  @Needs(Right.AUDIT_VERIFY)
  public void takeNote(long check, String note) {
    String why = CleanText.trim(note);
    if (why == null || CleanText.length(why) > NOTE_MAX) {
      throw new Violations(List.of(Violation.of("note", AuditProblem.NOTE)));
    }
    callers.about("AUDIT_CHECK", check, null);
    int taken =
        em.createNativeQuery(
                """
                insert into audit_break_known (check_id, known_at, known_by, note)
                select id, ?2, ?3, ?4 from audit_check where id = ?1 and broken_count > 0
                on conflict do nothing
                """)
            .setParameter(1, check)
            .setParameter(2, today.now())
            .setParameter(3, callers.known().name())
            .setParameter(4, why)
            .executeUpdate();
    if (taken == 0) {
      throw new BusinessException(AuditProblem.NOTHING_BROKEN);
    }
    callers.changed("note: " + why);
  }

  /** The results of the last verifications, newest first. */
  @Needs(Right.AUDIT_VERIFY_STEP)
  public List<Check> last(int many) {
    List<?> rows = em.createNativeQuery(LAST).setParameter(1, Math.min(many, 100)).getResultList();
    return rows.stream().map(row -> check((Object[]) row)).toList();
  }

  private void keep(VerifyProgress result) {
    if (!result.done()) {
      throw new IllegalArgumentException("The verification is not at its end");
    }
    em.createNativeQuery(
            """
            insert into audit_check (checked_at, checked_by, records, broken_id, broken_count, heads)
            values (?1, ?2, ?3, cast(cast(?4 as text) as bigint), ?5, ?6)
            """)
        .setParameter(1, today.now())
        .setParameter(2, callers.known().name())
        .setParameter(3, result.records())
        .setParameter(4, result.firstBroken() == null ? null : result.firstBroken().toString())
        .setParameter(5, result.broken())
        .setParameter(6, result.heads())
        .executeUpdate();
    callers.count((int) Math.min(result.records(), Integer.MAX_VALUE));
    if (result.firstBroken() != null) {
      callers.changed("broken: " + result.firstBroken());
      alarms.raise(AlarmKind.CHAIN_BROKEN, result.firstBroken());
    }
  }

  private static Check check(Object[] row) {
    return new Check(
        ((Number) row[5]).longValue(),
        Moments.of(row[0]),
        (String) row[1],
        ((Number) row[2]).longValue(),
        row[3] == null ? null : ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue(),
        (String) row[6]);
  }
}
