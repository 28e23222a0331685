package cn.bangfu.staff;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionState;
import cn.bangfu.unionorg.Unions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The accounts and unions a user administrator may reach: those of his union and below; what lies
 * outside does not exist for him (USR-006).
 */
@Dependent
class StaffAccess {

  private static final String LAST_IN_LAYER =
      """
      select coalesce(max(layer_order), 0) + 1 from app_user
      where union_id = ?1 and display_layer = 1 and state <> 'DELETED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject UnionGate gate;

  /**
   * The account to look at.
   *
   * @throws AccessDenied if it lies outside the scope or is deleted
   */
  User get(long userId) {
    return inScope(userId, em.find(User.class, userId));
  }

  /** The account to be changed, locked, as it is now. */
  User lock(long userId) {
    User user = em.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
    inScope(userId, user);
    callers.about("user", userId, user.getUnionId());
    gate.refuseMoving(List.of(user.getUnionId()));
    return user;
  }

  /**
   * The account to be changed, unless it was changed since it was read.
   *
   * @throws StaleException with who and when
   */
  User lock(long userId, int version) {
    User user = lock(userId);
    if (user.getVersion() != version) {
      throw new StaleException(
          StaffProblem.CHANGED_MEANWHILE, user.getChangedBy(), user.getChangedAt());
    }
    return user;
  }

  /** The account of somebody else. */
  User lockOther(long userId) {
    if (userId == callers.known().userId()) {
      callers.about("user", userId, callers.known().unionId());
      throw new BusinessException(StaffProblem.OWN_ACCOUNT);
    }
    return lock(userId);
  }

  /** A union of the scope. */
  Union union(long unionId) {
    return unions.get(unionId);
  }

  /** A union of the scope that takes new people. */
  Union openUnion(long unionId) {
    Union union = union(unionId);
    gate.refuseMoving(List.of(unionId));
    if (union.getState() != UnionState.NORMAL) {
      throw new BusinessException(StaffProblem.UNION_CLOSED, union.getName());
    }
    return union;
  }

  Union unionOf(User user) {
    return em.find(Union.class, user.getUnionId());
  }

  /**
   * The account's union, read before the account is locked: the place of the administrator is
   * always locked first.
   *
   * @throws AccessDenied if there is no such account
   */
  long unionIdOf(long userId) {
    List<?> found =
        em.createNativeQuery("select union_id from app_user where id = ?1")
            .setParameter(1, userId)
            .getResultList();
    if (found.isEmpty()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return ((Number) found.get(0)).longValue();
  }

  /** Place of a newcomer: after everybody else of layer 1. */
  int lastInFirstLayer(long unionId) {
    Number last =
        (Number) em.createNativeQuery(LAST_IN_LAYER).setParameter(1, unionId).getSingleResult();
    return last.intValue();
  }

  private User inScope(long userId, User user) {
    boolean there =
        user != null
            && user.getRole() == Role.USER
            && user.getState() != AccountState.DELETED
            && unions.find(user.getUnionId()).isPresent();
    if (!there) {
      callers.about("user", userId, user == null ? null : user.getUnionId());
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return user;
  }
}
