package cn.bangfu.staff;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Right;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The administrator of the national union has no superior: the system administrator makes and stops
 * his account, and he gets his permissions from the security administrator alone, who also resets
 * and unlocks it (USR-014, USR-054, USR-090).
 */
@Stateless
public class NationalAdministrator {

  private static final int MOST = 50;

  private static final String ACCOUNTS =
      """
      select u.id, u.version, u.login_name,
        case when u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN') and g.locked_until > ?1
          then 'LOCKED' else u.state end,
        o.name, u.user_admin,
        exists (select from appointment a where a.user_id = u.id and a.state = 'WAITING')
      from union_org o join app_user u on u.union_id = o.id
        left join login_guard g on g.login_key = lower(u.login_name)
      where o.parent_id is null and u.role = 'USER' and u.state <> 'DELETED'
        and (u.user_admin or exists (select from appointment a where a.user_id = u.id))
      order by u.user_admin desc, u.id desc
      limit ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject NewAccounts accounts;
  @Inject AccountActs acts;
  @Inject Administration administration;
  @Inject Appointments appointments;
  @Inject Grants grants;
  @Inject SecondFactor secondFactor;

  /** Who administers the national union, and who was ever proposed for it. */
  @Needs(Right.NATIONAL_ADMIN_VIEW)
  public List<NationalAccount> accounts() {
    List<?> found =
        em.createNativeQuery(ACCOUNTS)
            .setParameter(1, today.now())
            .setParameter(2, MOST)
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  /**
   * Makes an account that shall administer the national union; it holds nothing before the security
   * administrator has confirmed it.
   *
   * @throws Violations with every value that is wrong
   */
  @Needs(Right.NATIONAL_ADMIN_PROPOSE)
  public SavedStaff create(StaffData data) {
    Map<Permission, PermissionLevel> proposed =
        Map.of(Permission.USER_ADMIN, PermissionLevel.HANDLE);
    Union union = em.find(Union.class, national());
    CreateStaff what =
        new CreateStaff(union.getId(), data, proposed, PasswordMode.DEFAULT, null, null);
    Violations.throwIfAny(accounts.check(what));
    administration.lockPlace(union.getId());
    InitialPasswords.Clear first = accounts.first(what);
    User user = accounts.make(union, what, first);
    ask(user);
    return new SavedStaff(user.getId(), first.issued(), true);
  }

  /** Proposes an account that is there, such as one that was stopped and opened again. */
  @Needs(Right.NATIONAL_ADMIN_PROPOSE)
  public void propose(long userId) {
    administration.lockPlace(national());
    User user = lock(userId);
    if (!user.isLive() || user.isUserAdmin()) {
      throw new BusinessException(StaffProblem.WRONG_STATE, user.getState());
    }
    callers.changed("USER_ADMIN proposed: " + user.getLoginName());
    ask(user);
  }

  @Needs(Right.NATIONAL_ADMIN_STOP)
  public void stop(long userId) {
    administration.lockPlace(national());
    acts.stop(lock(userId));
  }

  /** Opens it again; to administer it has to be proposed again. */
  @Needs(Right.NATIONAL_ADMIN_STOP)
  public void start(long userId) {
    acts.start(lock(userId));
  }

  /** What the account holds. */
  @Needs(Right.APPOINTMENT_VIEW)
  public Map<Permission, PermissionLevel> permissions(long userId) {
    check(userId, em.find(User.class, userId));
    return grants.of(userId);
  }

  /**
   * Gives the administrator his other permissions; the administration itself stays.
   *
   * @throws StaleException if the account was changed since it was read
   */
  @Needs(Right.NATIONAL_ADMIN_GRANT)
  public void grant(long userId, int version, Map<Permission, PermissionLevel> chosen) {
    User user = lock(userId);
    if (user.getVersion() != version) {
      throw new StaleException(
          StaffProblem.CHANGED_MEANWHILE, user.getChangedBy(), user.getChangedAt());
    }
    if (!user.isUserAdmin()) {
      throw new BusinessException(StaffProblem.NOT_ADMIN, user.getLoginName());
    }
    Map<Permission, PermissionLevel> before = grants.of(userId);
    Map<Permission, PermissionLevel> wanted = new EnumMap<>(Permission.class);
    wanted.putAll(PermissionRules.held(chosen));
    wanted.put(Permission.USER_ADMIN, PermissionLevel.HANDLE);
    grants.set(userId, wanted, callers.known().name(), today.now());
    user.touch(callers.known().name(), today.now());
    callers.changed("loginName: " + user.getLoginName() + Changes.permissions(before, wanted));
  }

  @Needs(Right.NATIONAL_ADMIN_RESET)
  public IssuedPassword reset(long userId) {
    return acts.reset(lock(userId));
  }

  @Needs(Right.NATIONAL_ADMIN_RESET)
  public void unlock(long userId) {
    acts.unlock(lock(userId));
  }

  /** Takes a lost device for one-time passwords off; the sessions end (USR-055). */
  @Needs(Right.NATIONAL_ADMIN_RESET)
  public void takeDevice(long userId) {
    User user = lock(userId);
    if (!secondFactor.isRegistered(userId)) {
      throw new BusinessException(StaffProblem.NO_DEVICE, user.getLoginName());
    }
    secondFactor.forget(userId);
    user.endSessions();
    user.touch(callers.known().name(), today.now());
    callers.changed("device of " + user.getLoginName() + " taken off");
  }

  private void ask(User user) {
    appointments.askForAdministration(user, administration.holder(user.getUnionId()).orElse(null));
  }

  private User lock(long userId) {
    return check(userId, em.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Only accounts of the list can be reached from here. */
  private User check(long userId, User user) {
    boolean there =
        user != null
            && user.getRole() == Role.USER
            && user.getUnionId() == national()
            && accounts().stream().anyMatch(account -> account.id() == userId);
    callers.about("user", userId, user == null ? null : user.getUnionId());
    if (!there) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return user;
  }

  private long national() {
    return ((Number)
            em.createNativeQuery("select id from union_org where parent_id is null")
                .getSingleResult())
        .longValue();
  }

  private static NationalAccount row(Object[] row) {
    return new NationalAccount(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue(),
        (String) row[2],
        AccountState.valueOf((String) row[3]),
        (String) row[4],
        (Boolean) row[5],
        (Boolean) row[6]);
  }
}
