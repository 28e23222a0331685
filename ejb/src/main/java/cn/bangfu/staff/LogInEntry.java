package cn.bangfu.staff;

import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.staff.certificate.CertificateUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;

/** The last steps of every log-in, whichever way it began: is the account open, is there room. */
@Dependent
class LogInEntry {

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject LoginGuards guards;
  @Inject Sessions sessions;
  @Inject CertificateUse certificates;
  @Inject Networks networks;
  @Inject LastOfKind lastOfKind;

  /**
   * Opens the session, or asks about the one in the way.
   *
   * @param oust true if the longest sessions end for this one
   */
  LogInResult enter(LogInTicket ticket, User user, LoginGuard guard, String ip, boolean oust) {
    OffsetDateTime now = today.now();
    sessions.lock(user);
    Long certificate = ticket.certificateId();
    if (certificate != null && !certificates.isValid(certificate, user.getId(), now)) {
      return LogInResult.refused(Outcome.STEPS_OVER);
    }
    LogInResult.Elsewhere elsewhere = sessions.makeRoom(user, now, oust);
    if (elsewhere != null) {
      return LogInResult.onItsWay(Outcome.ELSEWHERE, ticket, elsewhere);
    }
    guard.succeeded();
    guards.record(ticket.loginKey(), user.getId(), now, ip, Outcome.SUCCEEDED);
    return LogInResult.succeeded(sessions.open(user, certificate, ticket.weakPassword(), now, ip));
  }

  /** Why an account does not get in although its proof is right, or null. */
  Outcome refusal(User user, OffsetDateTime now, String ip) {
    Outcome closed = closed(user, ip);
    if (closed != null) {
      return closed;
    }
    int days = parameters.value(SecurityParameter.INITIAL_PASSWORD_VALID_DAYS);
    if (user.getState() == AccountState.AWAITING_FIRST_LOGIN
        && user.isMustChangePassword()
        && user.getPasswordChangedAt().plusDays(days).isBefore(now)) {
      return Outcome.INITIAL_PASSWORD_EXPIRED;
    }
    return null;
  }

  /** The same where no password is asked for. */
  Outcome closed(User user, String ip) {
    Object unionState =
        em.createNativeQuery("select state from union_org where id = ?1")
            .setParameter(1, user.getUnionId())
            .getSingleResult();
    if ("DELETED".equals(unionState) || user.getState() == AccountState.DELETED) {
      return Outcome.WRONG;
    }
    if ("DISABLED".equals(unionState)) {
      return Outcome.UNION_DISABLED;
    }
    if (!user.openOn(today.today()) || unusedForLong(user)) {
      return Outcome.DISABLED;
    }
    return user.getRole().isPlatform() && !networks.allow(user.getId(), ip)
        ? Outcome.ADDRESS_NOT_ALLOWED
        : null;
  }

  /** Judged here too, so that a night without the job opens no door (BAT-098). */
  private boolean unusedForLong(User user) {
    UserLogin login = em.find(UserLogin.class, user.getId());
    OffsetDateTime lastUse = DisuseRules.lastUse(user, login == null ? null : login.lastLoginAt());
    int days = parameters.value(SecurityParameter.UNUSED_DAYS_BEFORE_STOP);
    return DisuseRules.over(null, lastUse, today.today(), days) && !lastOfKind.is(user);
  }
}
