package cn.bangfu.staff;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A lost device: the user administrator takes it off the account (USR-055). */
@Stateless
public class SecondFactorReset {

  private static final String UNION_IN_SCOPE =
      """
      select u.union_id from app_user u join union_org o on o.id = u.union_id
      where u.id = ?1 and o.path like ?2 and u.state <> 'DELETED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject SecondFactor secondFactor;

  /**
   * Forgets device and recovery codes of an account of the own scope.
   *
   * @throws AccessDenied outside the scope, and for the own account
   */
  @Needs(Right.USER_ADMIN)
  public void reset(long userId) {
    boolean inScope =
        !em.createNativeQuery(UNION_IN_SCOPE)
            .setParameter(1, userId)
            .setParameter(2, callers.known().scope().pattern())
            .getResultList()
            .isEmpty();
    callers.about("user", userId, null);
    if (!inScope || callers.known().userId() == userId) {
      throw new AccessDenied(AccessProblem.NOT_PERMITTED);
    }
    secondFactor.forget(userId);
  }
}
