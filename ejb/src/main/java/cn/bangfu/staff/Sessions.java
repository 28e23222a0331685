package cn.bangfu.staff;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Elsewhere;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The lines of all sessions in the database, so that the number of parallel ones holds over all
 * servers (USR-073). A session whose server died lives on until its idle time is over.
 */
@Dependent
class Sessions {

  private static final int MANY = 20;

  @PersistenceContext EntityManager em;
  @Inject SecurityParameters parameters;
  @Inject CallerContext callers;
  @Inject AuditTrail audit;

  /** Locks the account, so that two log-ins at once do not both find room. */
  void lock(User user) {
    em.createNativeQuery("select id from app_user where id = ?1 for no key update")
        .setParameter(1, user.getId())
        .getSingleResult();
  }

  /**
   * Looks whether one more session is allowed; with {@code oust} the longest ones end for it.
   *
   * @return the session in the way, or null if there is room
   */
  Elsewhere makeRoom(User user, OffsetDateTime now, boolean oust) {
    List<SessionLine> open =
        em.createNamedQuery("SessionLine.open", SessionLine.class)
            .setParameter("userId", user.getId())
            .setParameter("epoch", user.getSessionEpoch())
            .setParameter(
                "usedAfter", now.minusMinutes(parameters.value(SecurityParameter.IDLE_MINUTES)))
            .setParameter(
                "begunAfter", now.minusHours(parameters.value(SecurityParameter.SESSION_HOURS)))
            .setMaxResults(MANY)
            .getResultList();
    int tooMany = open.size() - parameters.value(SecurityParameter.PARALLEL_SESSIONS) + 1;
    if (tooMany > 0 && !oust) {
      SessionLine last = open.get(open.size() - 1);
      return new Elsewhere(last.begunAt(), last.ip());
    }
    for (int i = 0; i < tooMany; i++) {
      open.get(i).end(SessionEnd.OUSTED, now);
      callers.about("user", user.getId(), user.getUnionId());
      audit.succeeded("SESSION_OUSTED");
    }
    return null;
  }

  /** Opens a session and remembers the log-in (USR-044). */
  OpenSession open(
      User user, Long certificateId, boolean weakPassword, OffsetDateTime now, String ip) {
    UserLogin login = em.find(UserLogin.class, user.getId());
    if (login == null) {
      login = new UserLogin(user.getId());
      login.loggedIn(now, ip);
      em.persist(login);
    } else {
      em.refresh(login);
      login.loggedIn(now, ip);
    }
    SessionLine line = new SessionLine(user, certificateId, weakPassword, now, ip);
    em.persist(line);
    em.flush();
    return new OpenSession(line.id(), user.getId(), user.getSessionEpoch());
  }
}
