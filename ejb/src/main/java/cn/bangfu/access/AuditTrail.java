package cn.bangfu.access;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes the audit trail; nothing of the product changes or deletes it (USR-101, USR-103). */
@Dependent
public class AuditTrail {

  private static final Logger LOG = System.getLogger(AuditTrail.class.getName());

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject BusinessActs acts;

  /** In the transaction of the act: without its record the act does not happen (USR-106). */
  public void succeeded(String event) {
    write(event, true, null, null);
  }

  /** In a transaction of its own, because the refused one is rolled back. */
  @Transactional(TxType.REQUIRES_NEW)
  public void refused(String event, BusinessException refusal) {
    write(event, false, refusal.problem().key(), refusal.code());
  }

  /**
   * A look at something outside the scope, in a transaction of its own: it stays when the act ends.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void looked(String event) {
    write(event, true, null, null);
  }

  /** A failure that is an answer and no exception, such as a wrong password. */
  public void failed(String event, String reason) {
    write(event, false, reason, null);
  }

  private void write(String event, boolean succeeded, String reason, String code) {
    em.flush(); // what the act itself cannot store is no failure of the trail
    BusinessActs.Act act = acts.current();
    Long actId = act == null ? null : act.id();
    try {
      em.persist(new AuditRecord(today.now(), callers, event, succeeded, reason, code, actId));
      em.flush();
    } catch (PersistenceException unwritten) {
      LOG.log(Level.ERROR, "The audit record of " + event + " was not written", unwritten);
      throw new AuditNotWritten();
    }
  }
}
