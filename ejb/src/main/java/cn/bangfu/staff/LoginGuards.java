package cn.bangfu.staff;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Counts failed log-ins by name and by address and keeps the record of all (USR-040, USR-041). A
 * name that nobody has costs the same statements as one that somebody has (USR-039).
 */
@Dependent
class LoginGuards {

  /** Time over which failures of an address are counted, and for which it is blocked. */
  static final Duration ADDRESS_WINDOW = Duration.ofMinutes(10);

  private static final long NOBODY = -1;

  @PersistenceContext EntityManager em;
  @Inject SecurityParameters parameters;
  @Inject AuditTrail audit;
  @Inject CallerContext callers;
  @Inject SecurityAlarms alarms;

  /** Locks the line of this name, so that parallel attempts are counted one after the other. */
  LoginGuard lock(String key, OffsetDateTime now) {
    em.createNativeQuery(
            "insert into login_guard (login_key, last_failed_at) values (?1, ?2)"
                + " on conflict do nothing")
        .setParameter(1, key)
        .setParameter(2, now)
        .executeUpdate();
    LoginGuard guard = em.find(LoginGuard.class, key, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(guard);
    return guard;
  }

  /** End of the block of an address, or null. */
  OffsetDateTime blockedUntil(String ip, OffsetDateTime now) {
    List<?> found =
        em.createNativeQuery(
                "select cast(extract(epoch from blocked_until - cast(?2 as timestamptz)) as bigint)"
                    + " from login_address_block where ip = ?1 and blocked_until > ?2")
            .setParameter(1, ip)
            .setParameter(2, now)
            .getResultList();
    return found.isEmpty() ? null : now.plusSeconds(((Number) found.get(0)).longValue());
  }

  boolean needsCaptcha(LoginGuard guard) {
    return guard.failures() >= parameters.value(SecurityParameter.FAILURES_BEFORE_CAPTCHA);
  }

  /** One more failure under this name and from this address. */
  LogInResult failed(
      LoginGuard guard, String key, Long userId, OffsetDateTime now, String ip, Outcome outcome) {
    em.createNativeQuery("update user_login set failed_since = failed_since + 1 where user_id = ?1")
        .setParameter(1, userId == null ? NOBODY : userId)
        .executeUpdate();
    OffsetDateTime lockedUntil =
        guard.failed(
            now,
            parameters.value(SecurityParameter.FAILURES_BEFORE_LOCK),
            parameters.value(SecurityParameter.LOCK_MINUTES));
    if (lockedUntil != null) {
      tellOfLock(key, userId);
    }
    record(key, userId, now, ip, lockedUntil == null ? outcome : Outcome.LOCKED);
    countAddress(ip, now);
    return lockedUntil == null
        ? LogInResult.refused(outcome, needsCaptcha(guard))
        : LogInResult.until(Outcome.LOCKED, minutes(now, lockedUntil));
  }

  /** Line of the log-in record and of the audit trail. */
  void record(String key, Long userId, OffsetDateTime now, String ip, Outcome outcome) {
    em.persist(new LoginRecord(key, userId, now, ip, outcome));
    callers.about("user", key, null);
    if (outcome == Outcome.SUCCEEDED) {
      audit.succeeded("LOG_IN");
    } else {
      audit.failed("LOG_IN", outcome.name());
    }
  }

  /** The lock of an account that administers is an alarm (USR-113). */
  private void tellOfLock(String key, Long userId) {
    List<?> union =
        em.createNativeQuery(
                "select o.name from app_user u join union_org o on o.id = u.union_id"
                    + " where u.id = ?1 and (u.user_admin or u.role <> 'USER')"
                    + " and u.state <> 'DELETED'")
            .setParameter(1, userId == null ? NOBODY : userId)
            .getResultList();
    union.forEach(name -> alarms.raise(AlarmKind.ACCOUNT_LOCKED, key, name));
  }

  /** Whole minutes until a moment, at least 1. */
  static long minutes(OffsetDateTime now, OffsetDateTime until) {
    return (Duration.between(now, until).toSeconds() + 59) / 60;
  }

  private void countAddress(String ip, OffsetDateTime now) {
    em.flush();
    int limit = parameters.value(SecurityParameter.ADDRESS_FAILURES);
    Number failures =
        (Number)
            em.createNativeQuery(
                    """
                    select count(*) from (select 1 from login_record
                      where ip = ?1 and at > ?2 and at <= ?3 and not succeeded limit ?4) f""")
                .setParameter(1, ip)
                .setParameter(2, now.minus(ADDRESS_WINDOW))
                .setParameter(3, now)
                .setParameter(4, limit + 1)
                .getSingleResult();
    if (failures.intValue() > limit) {
      block(ip, failures.intValue(), now);
    }
  }

  private void block(String ip, int failures, OffsetDateTime now) {
    int fresh =
        em.createNativeQuery(
                """
                insert into login_address_block values (?1, ?2)
                on conflict (ip) do update set blocked_until = excluded.blocked_until
                  where login_address_block.blocked_until <= ?3""")
            .setParameter(1, ip)
            .setParameter(2, now.plus(ADDRESS_WINDOW))
            .setParameter(3, now)
            .executeUpdate();
    if (fresh > 0) {
      callers.about("address", ip, null);
      audit.failed("ADDRESS_BLOCK", Outcome.ADDRESS_BLOCKED.name());
      alarms.raise(AlarmKind.ADDRESS_BLOCKED, ip, failures);
    }
  }
}
