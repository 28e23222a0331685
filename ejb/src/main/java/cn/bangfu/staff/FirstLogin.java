package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionContact;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps before anything else: look at the union's data, look at the own data and set a
 * password, confirm the union's data (USR-045 to USR-048, ORG-079 to ORG-083).
 */
@Stateless
public class FirstLogin {

  private static final String UNION_DISPUTED = "reminder.subject.unionDisputed";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Passwords passwords;
  @Inject LoginNames names;
  @Inject UnionLookup unions;
  @Inject RegionLookup regions;
  @Inject ReminderSender reminders;

  /** The own union as the steps show it. */
  @Needs(Right.FIRST_LOGIN_VIEW)
  public OwnUnion ownUnion() {
    Union union = unions.get(callers.known().unionId());
    return new OwnUnion(
        union,
        unions.superior(union).map(unions::fullPath).orElse(""),
        union.getRegionCode() == null ? "" : regions.fullName(union.getRegionCode()));
  }

  /** The own account as step 2 shows it. */
  @Needs(Right.FIRST_LOGIN_VIEW)
  public User ownAccount() {
    return em.find(User.class, callers.known().userId());
  }

  /** Whether a log-in name may be taken, as step 2 asks before it is stored (USR-047). */
  @Needs(Right.FIRST_LOGIN_VIEW)
  public boolean isNameFree(String loginName) {
    return names.isFree(loginName, callers.known().userId());
  }

  /**
   * Step 1: the union's data were looked at. After a move of the union it is the only step
   * (USR-046).
   */
  @Needs(Right.FIRST_LOGIN)
  public void verifyUnion() {
    User user = lockedAccount();
    require(!user.isUnionVerified());
    user.unionVerified();
    touch(user);
  }

  /**
   * Step 2: own data and password; the session ends afterwards (USR-048).
   *
   * @throws Violations with every value that is wrong
   */
  @Needs(Right.FIRST_LOGIN)
  public void verifyPerson(VerifyPerson seen) {
    User user = lockedAccount();
    require(user.isMustVerify() && user.isUnionVerified());
    List<Violation> problems = new ArrayList<>(PersonRules.check(seen.data()));
    if (problems.stream().noneMatch(p -> "loginName".equals(p.field()))
        && names.takenByAnother(seen.data().loginName(), user.getId())) {
      problems.add(Violation.of("loginName", StaffProblem.LOGIN_NAME_TAKEN));
    }
    if (seen.password() != null) {
      problems.addAll(passwords.problems(user, "password", seen.password(), seen.passwordAgain()));
    } else if (user.isMustChangePassword()) {
      problems.add(Violation.of("password", StaffProblem.DEFAULT_PASSWORD_TO_CHANGE));
    }
    Violations.throwIfAny(problems);
    if (seen.password() != null) {
      passwords.set(user, seen.password(), today.now());
    }
    user.personVerified(seen.data());
    touch(user);
    names.flush();
  }

  /**
   * Confirms the union's data; the first of its users to do so decides (ORG-083).
   *
   * @throws Violations with every value that is missing or wrong
   */
  @Needs(Right.FIRST_LOGIN)
  public void confirmUnion(UnionContact contact) {
    Caller caller = callers.known();
    require(caller.stage() == FirstLoginStage.CONFIRM_UNION);
    Union union = em.find(Union.class, caller.unionId(), LockModeType.PESSIMISTIC_WRITE);
    callers.about("union", union.getId(), union.getId());
    union.confirm(contact, caller.name(), today.now());
    union.touch(caller.name(), today.now());
  }

  /**
   * The union's data are wrong: its superior is told; the caller's session is to be ended
   * (ORG-082).
   *
   * @return the superior's name, or the own one for the root
   * @throws Violations if the text has not 5 to 200 characters
   */
  @Needs(Right.FIRST_LOGIN)
  public String disputeUnion(String text) {
    Caller caller = callers.known();
    require(
        caller.stage() == FirstLoginStage.VERIFY_UNION
            || caller.stage() == FirstLoginStage.CONFIRM_UNION);
    Union union = unions.get(caller.unionId());
    callers.about("union", union.getId(), union.getId());
    String clean = union.dispute(text);
    Union receiver = unions.superior(union).orElse(union);
    reminders.send(
        new NewReminder(
            ReminderCategory.UNION_DATA,
            receiver.getId(),
            Texts.get(UNION_DISPUTED),
            clean,
            null,
            List.of()));
    return receiver.getName();
  }

  private User lockedAccount() {
    User user = em.find(User.class, callers.known().userId(), LockModeType.PESSIMISTIC_WRITE);
    callers.about("user", user.getId(), user.getUnionId());
    return user;
  }

  private static void require(boolean open) {
    if (!open) {
      throw new BusinessException(StaffProblem.STEP_NOT_OPEN);
    }
  }

  private void touch(User user) {
    user.touch(user.getName(), today.now());
  }
}
