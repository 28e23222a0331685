package cn.bangfu.staff;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * A locked or forgotten platform account is helped by the two other kinds together: one asks, one
 * confirms (USR-100). Nobody can do it alone, and nobody for his own kind.
 */
@Stateless
public class PlatformRescues {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AccountActs acts;
  @Inject SecondFactor secondFactor;

  /** How many wait for the caller: for other kinds than his, asked by another kind (INF-013). */
  @Needs(Right.PLATFORM_ACCOUNT_VIEW)
  public BoundedCount waiting() {
    Number found =
        (Number)
            em.createNativeQuery(
                    "select count(*) from platform_rescue"
                        + " where state = 'WAITING' and user_role <> ?1 and asked_role <> ?1")
                .setParameter(1, callers.known().role().name())
                .getSingleResult();
    return new BoundedCount(found.intValue());
  }

  /**
   * Asks; nothing happens to the account yet.
   *
   * @throws Violations with the field {@code reason} if none is given
   */
  @Needs(Right.PLATFORM_RESCUE)
  public void ask(long userId, RescueKind kind, String reason) {
    String why = CleanText.trim(reason);
    if (why == null || CleanText.length(why) > PlatformRescue.REASON_MAX) {
      throw new Violations(
          List.of(Violation.of("reason", StaffProblem.RESCUE_REASON, PlatformRescue.REASON_MAX)));
    }
    User user = lock(userId);
    Caller caller = callers.known();
    if (user.getRole() == caller.role()) {
      throw new BusinessException(StaffProblem.RESCUE_KIND);
    }
    if (waiting(userId) != null) {
      throw new BusinessException(StaffProblem.RESCUE_WAITS);
    }
    PlatformRescue asked = new PlatformRescue(kind, user, caller, why);
    asked.touch(caller.name(), today.now());
    em.persist(asked);
    callers.changed(kind + " asked; " + why);
  }

  /**
   * Confirms, as the third kind; the help is given at once.
   *
   * @return the drawn password, shown once, or null if none was set
   */
  @Needs(Right.PLATFORM_RESCUE)
  public IssuedPassword confirm(long userId) {
    User user = lock(userId);
    PlatformRescue asked = required(userId);
    if (!asked.canBeConfirmedBy(callers.known())) {
      throw new BusinessException(StaffProblem.RESCUE_KIND);
    }
    asked.decide(RescueState.CONFIRMED, callers.known(), today.now());
    em.flush();
    IssuedPassword issued = null;
    switch (asked.getKind()) {
      case UNLOCK -> acts.unlock(user);
      case RESET -> issued = acts.reset(user, InitialPasswords.drawn(user.getLoginName()));
      case DEVICE -> {
        secondFactor.forget(userId);
        user.endSessions();
        user.touch(callers.known().name(), today.now());
      }
    }
    callers.changed(asked.getKind() + " confirmed; asked by " + asked.getEnteredBy());
    return issued;
  }

  /** Refuses, or takes back what one has asked for oneself. */
  @Needs(Right.PLATFORM_RESCUE)
  public void refuse(long userId) {
    User user = lock(userId);
    if (user.getRole() == callers.known().role()) {
      throw new BusinessException(StaffProblem.RESCUE_KIND);
    }
    PlatformRescue asked = required(userId);
    asked.decide(RescueState.REFUSED, callers.known(), today.now());
    callers.changed(asked.getKind() + " refused; asked by " + asked.getEnteredBy());
  }

  private PlatformRescue required(long userId) {
    PlatformRescue asked = waiting(userId);
    if (asked == null) {
      throw new BusinessException(StaffProblem.RESCUE_DECIDED);
    }
    return asked;
  }

  /** What waits for an account, which is locked already. */
  private PlatformRescue waiting(long userId) {
    return em.createNamedQuery("PlatformRescue.waitingOfUser", PlatformRescue.class)
        .setParameter("userId", userId)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private User lock(long userId) {
    User user = em.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
    callers.about("user", userId, user == null ? null : user.getUnionId());
    if (user == null || !user.getRole().isPlatform() || !user.isLive()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return user;
  }
}
