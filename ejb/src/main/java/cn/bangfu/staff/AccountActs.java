package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What is done to a whole account, whoever may do it: stop, open again, reset, unlock (part 5.1).
 * The account is locked already, and it is not the caller's own.
 */
@Dependent
class AccountActs {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Grants grants;
  @Inject Passwords passwords;
  @Inject InitialPasswords initial;
  @Inject SecurityParameters parameters;

  /** Its sessions end, an administrator's place is free (USR-011, USR-021). */
  void stop(User user) {
    AccountState before = require(user, user.isLive());
    grants.freeAdministration(user);
    user.disable();
    done(user, Changes.state(before, user.getState()));
  }

  /** After long disuse everything is verified first (USR-011). */
  void start(User user) {
    AccountState before = require(user, user.getState() == AccountState.DISABLED);
    Union union = em.find(Union.class, user.getUnionId());
    if (union.getState() != UnionState.NORMAL && union.getState() != UnionState.MOVING) {
      throw new BusinessException(StaffProblem.UNION_CLOSED, union.getName());
    }
    LocalDate last = user.getValidToDate();
    if (last != null && last.isBefore(today.today())) {
      throw new BusinessException(StaffProblem.VALIDITY_OVER, last);
    }
    user.enable(today.now(), unusedForLong(user));
    done(user, Changes.state(before, user.getState()));
  }

  /** Sets an initial password again; a drawn one is shown once (USR-051). */
  IssuedPassword reset(User user) {
    return reset(user, initial.next(user.getLoginName()));
  }

  /** The same with a password of the caller's choice of kind. */
  IssuedPassword reset(User user, InitialPasswords.Clear next) {
    require(user, user.isLive());
    passwords.reset(user, next.text(), today.now());
    forgetFailures(user);
    done(user, "password reset");
    return next.issued();
  }

  /** Ends a lock after failed log-ins before its time (USR-040). */
  void unlock(User user) {
    require(user, user.isLive());
    forgetFailures(user);
    callers.changed("failures forgotten");
  }

  private static AccountState require(User user, boolean fits) {
    if (!fits) {
      throw new BusinessException(StaffProblem.WRONG_STATE, user.getState());
    }
    return user.getState();
  }

  /** The lock belongs to the name that is typed, so it is undone there. */
  private void forgetFailures(User user) {
    em.createNativeQuery(
            "update login_guard set failed_count = 0, locked_until = null where login_key = ?1")
        .setParameter(1, user.getLoginName().toLowerCase(Locale.ROOT))
        .executeUpdate();
  }

  private boolean unusedForLong(User user) {
    UserLogin login = em.find(UserLogin.class, user.getId());
    OffsetDateTime lastUse = DisuseRules.lastUse(user, login == null ? null : login.lastLoginAt());
    int days = parameters.value(SecurityParameter.UNUSED_DAYS_BEFORE_STOP);
    return DisuseRules.over(null, lastUse, today.today(), days);
  }

  private void done(User user, String changes) {
    user.touch(callers.known().name(), today.now());
    callers.changed(changes);
  }
}
