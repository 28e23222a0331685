package cn.bangfu.access;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Writes the audit trail; nothing of the product changes or deletes it (USR-101, USR-103). */
@Dependent
public class AuditTrail {

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

  /** A failure that is an answer and no exception, such as a wrong password. */
  public void failed(String event, String reason) {
    write(event, false, reason, null);
  }

  private void write(String event, boolean succeeded, String reason, String code) {
    BusinessActs.Act act = acts.current();
    em.persist(
        new AuditRecord(
            today.now(), callers, event, succeeded, reason, code, act == null ? null : act.id()));
  }
}
