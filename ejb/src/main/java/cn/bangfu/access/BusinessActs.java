package cn.bangfu.access;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.OffsetDateTime;

/**
 * Opens the business act of a transaction, once: services that call each other share the act of the
 * first. Every version of a row kept by the database points to it.
 */
@Dependent
public class BusinessActs {

  /** The act of the running transaction. */
  public record Act(long id, OffsetDateTime at) {}

  @PersistenceContext EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Inject Today today;

  void begin(Right right, Caller caller) {
    if (transaction.getResource(BusinessActs.class) == null) {
      transaction.putResource(
          BusinessActs.class,
          begin(em, right.name(), today.now(), caller == null ? Caller.SYSTEM : caller));
    }
  }

  /** The act of the running transaction, which must be open. */
  public Act current() {
    return (Act) transaction.getResource(BusinessActs.class);
  }

  /**
   * Opens an act in the transaction of this entity manager.
   *
   * @throws BusinessException if the caller's union is being moved to another superior (ORG-070)
   */
  public static Act begin(EntityManager em, String kind, OffsetDateTime at, Caller caller) {
    Number id =
        (Number)
            em.createNativeQuery("select begin_act(?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, at)
                .setParameter(2, kind)
                .setParameter(3, caller.unionId())
                .setParameter(4, caller.userId())
                .setParameter(5, caller.name())
                .setParameter(6, caller.unionPath())
                .getSingleResult();
    if (id == null) {
      throw new BusinessException(AccessProblem.UNION_MOVING);
    }
    return new Act(id.longValue(), at);
  }
}
