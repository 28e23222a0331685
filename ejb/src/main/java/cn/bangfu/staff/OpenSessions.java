package cn.bangfu.staff;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What becomes of a session between its log-in and its end (USR-073, USR-074). */
@Stateless
public class OpenSessions {

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject AuditTrail audit;

  /** The user did something; to be told no more often than once a minute. */
  @Needs(Right.ANYBODY)
  public void seen(long number) {
    em.createNativeQuery("update user_session set seen_at = ?2 where id = ?1")
        .setParameter(1, number)
        .setParameter(2, today.now())
        .executeUpdate();
  }

  /** The session is over on its server; logging out is audited (USR-101). */
  @Needs(Right.ANYBODY)
  public void end(long number, SessionEnd reason) {
    SessionLine line = em.find(SessionLine.class, number);
    if (line != null) {
      line.end(reason, today.now());
      if (reason == SessionEnd.LOG_OUT) {
        audit.succeeded("LOG_OUT");
      }
    }
  }
}
