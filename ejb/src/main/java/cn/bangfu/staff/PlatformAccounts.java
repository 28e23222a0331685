package cn.bangfu.staff;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.certificate.AccountCertificates;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The system administrator makes and stops platform accounts and limits them to source addresses; a
 * new one is open when the security administrator has confirmed it, so that no kind of platform
 * account can make another by itself (USR-089, USR-093, USR-095, USR-096).
 */
@Stateless
public class PlatformAccounts {

  private static final int MOST = 200;

  private static final String ALL =
      """
      select u.id, u.version, u.role, u.name, u.login_name, o.name,
        case when u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN') and g.locked_until > ?1
          then 'LOCKED' else u.state end,
        cast(extract(epoch from l.last_login_at) as bigint),
        (select string_agg(text(n.network), ',' order by n.network) from account_network n
          where n.user_id = u.id),
        exists (select from appointment a where a.user_id = u.id and a.state = 'WAITING'),
        (select r.kind from platform_rescue r where r.user_id = u.id and r.state = 'WAITING')
      from app_user u join union_org o on o.id = u.union_id
        left join login_guard g on g.login_key = lower(u.login_name)
        left join user_login l on l.user_id = u.id
      where u.role <> 'USER' and u.state <> 'DELETED'
      order by u.role, o.path, u.login_name
      limit ?2
      """;

  private static final String AUDITOR =
      """
      select count(*) from app_user
      where union_id = ?1 and role = 'AUDIT_ADMIN' and id <> ?2 and
        (state not in ('DISABLED', 'DELETED') or exists
          (select from appointment a where a.user_id = app_user.id and a.state = 'WAITING'))
      """;

  private static final String PROVINCES =
      """
      select name, id from union_org
      where union_level = 'PROVINCIAL' and state in ('NORMAL', 'MOVING')
      order by sort_order, id limit 100
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject UnionLookup unions;
  @Inject LoginNames names;
  @Inject AccountActs acts;
  @Inject Administration administration;
  @Inject Appointments appointments;
  @Inject Networks networks;
  @Inject AccountCertificates certificates;

  /** All of them. */
  @Needs(Right.PLATFORM_ACCOUNT_VIEW)
  public List<PlatformAccount> all() {
    List<?> found =
        em.createNativeQuery(ALL)
            .setParameter(1, today.now())
            .setParameter(2, MOST)
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  /** The provinces for which there can be an audit administrator: name and number. */
  @Needs(Right.PLATFORM_ACCOUNT_VIEW)
  public Map<String, Long> provinces() {
    Map<String, Long> provinces = new LinkedHashMap<>();
    em.createNativeQuery(PROVINCES)
        .getResultList()
        .forEach(
            row ->
                provinces.put(
                    (String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
    return provinces;
  }

  /**
   * Makes an account that waits for the security administrator.
   *
   * @return its password, drawn and shown once
   * @throws Violations with every value that is wrong
   */
  @Needs(Right.PLATFORM_ACCOUNT_CHANGE)
  public IssuedPassword create(NewPlatformAccount what) {
    List<String> limits = Networks.lines(what.networks());
    StaffData data =
        new StaffData(
            what.name(),
            Gender.MALE,
            what.loginName(),
            what.phone(),
            null,
            null,
            null,
            null,
            null,
            null);
    Violations.throwIfAny(check(what, data, limits));
    Union union = scope(what);
    administration.lockPlace(union.getId());
    requireOneAuditor(what.role(), union, 0);
    InitialPasswords.Clear first = InitialPasswords.drawn(what.loginName());
    User user =
        User.platform(what.role(), union.getId(), data, PasswordHash.of(first.text()), today.now());
    user.touch(callers.known().name(), today.now());
    em.persist(user);
    names.flush();
    networks.set(user.getId(), limits);
    appointments.askForPlatform(user);
    callers.about("user", user.getId(), union.getId());
    callers.changed(
        "loginName: %s; role: %s; networks: %s"
            .formatted(user.getLoginName(), user.getRole(), limits));
    return first.issued();
  }

  private List<Violation> check(NewPlatformAccount what, StaffData data, List<String> limits) {
    List<Violation> found = new ArrayList<>(PersonRules.check(data));
    found.addAll(names.check(data, null));
    if (what.role() == null || !what.role().isPlatform()) {
      found.add(Violation.of("role", StaffProblem.MISSING));
    }
    if (!networks.areWellFormed(limits)) {
      found.add(Violation.of("networks", StaffProblem.NETWORK_FORM, Networks.MOST));
    }
    return found;
  }

  /** Of the whole country, or an audit administrator's province. */
  private Union scope(NewPlatformAccount what) {
    if (what.provinceId() == null || what.role() != Role.AUDIT_ADMIN) {
      return unions.get(callers.known().unionId());
    }
    Union province =
        unions
            .find(what.provinceId())
            .filter(union -> union.getUnionLevel() == UnionLevel.PROVINCIAL)
            .filter(union -> union.getState() != UnionState.DELETED)
            .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
    return province;
  }

  /** A province has one audit administrator (USR-093). */
  private void requireOneAuditor(Role role, Union union, long exceptId) {
    if (role == Role.AUDIT_ADMIN && !union.isRoot()) {
      Number there =
          (Number)
              em.createNativeQuery(AUDITOR)
                  .setParameter(1, union.getId())
                  .setParameter(2, exceptId)
                  .getSingleResult();
      if (there.intValue() > 0) {
        throw new BusinessException(StaffProblem.AUDITOR_EXISTS, union.getName());
      }
    }
  }

  /** Stops one; the last active one of its kind stays (USR-096). */
  @Needs(Right.PLATFORM_ACCOUNT_CHANGE)
  public void stop(long userId) {
    User user = lockOther(userId);
    unlessLast(
        user,
        () -> {
          acts.stop(user);
          em.flush();
        });
  }

  /**
   * Opens a stopped one again.
   *
   * @return true if it was never confirmed and waits for the security administrator
   */
  @Needs(Right.PLATFORM_ACCOUNT_CHANGE)
  public boolean start(long userId) {
    User found = em.find(User.class, userId);
    if (found != null) {
      administration.lockPlace(found.getUnionId());
    }
    User user = lockOther(userId);
    requireOneAuditor(user.getRole(), em.find(Union.class, user.getUnionId()), userId);
    if (appointments.neverConfirmed(userId)) {
      appointments.askForPlatform(user);
      callers.changed("confirmation asked for: " + user.getLoginName());
      return true;
    }
    acts.start(user);
    return false;
  }

  /** Deletes one for good; the last active one of its kind stays (USR-096). */
  @Needs(Right.PLATFORM_ACCOUNT_CHANGE)
  public void delete(long userId) {
    User user = lockOther(userId);
    AccountState before = user.getState();
    unlessLast(
        user,
        () -> {
          appointments.withdraw(user);
          certificates.deleted(userId);
          user.delete();
          user.touch(callers.known().name(), today.now());
          em.flush();
        });
    callers.changed(Changes.state(before, user.getState()));
  }

  /** The database has the last word about the last account, whoever acts at the same time. */
  private void unlessLast(User user, Runnable act) {
    try {
      act.run();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("last active account")) {
        throw new BusinessException(StaffProblem.LAST_OF_KIND, user.getRole());
      }
      throw e;
    }
  }

  /**
   * Limits one to source addresses; its sessions end, so that none goes on from elsewhere
   * (USR-095).
   *
   * @param typed addresses or networks, one a line; nothing lifts the limit
   * @throws Violations with the field {@code networks}
   */
  @Needs(Right.PLATFORM_ACCOUNT_CHANGE)
  public void limit(long userId, int version, String typed) {
    List<String> limits = Networks.lines(typed);
    if (!networks.areWellFormed(limits)) {
      throw new Violations(
          List.of(Violation.of("networks", StaffProblem.NETWORK_FORM, Networks.MOST)));
    }
    boolean own = userId == callers.known().userId();
    if (own && !networks.cover(limits, callers.ip())) {
      throw new Violations(
          List.of(Violation.of("networks", StaffProblem.NETWORK_OWN, callers.ip())));
    }
    User user = lock(userId);
    if (user.getVersion() != version) {
      throw new StaleException(
          StaffProblem.CHANGED_MEANWHILE, user.getChangedBy(), user.getChangedAt());
    }
    List<String> before = networks.of(userId);
    networks.set(userId, limits);
    if (!own) {
      user.endSessions();
    }
    user.touch(callers.known().name(), today.now());
    callers.changed("networks: %s -> %s".formatted(before, limits));
  }

  private User lockOther(long userId) {
    if (userId == callers.known().userId()) {
      callers.about("user", userId, callers.known().unionId());
      throw new BusinessException(StaffProblem.OWN_ACCOUNT);
    }
    return lock(userId);
  }

  private User lock(long userId) {
    User user = em.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
    callers.about("user", userId, user == null ? null : user.getUnionId());
    boolean there =
        user != null && user.getRole().isPlatform() && user.getState() != AccountState.DELETED;
    if (!there) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return user;
  }

  private static PlatformAccount row(Object[] row) {
    return new PlatformAccount(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue(),
        Role.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        AccountState.valueOf((String) row[6]),
        Today.moment(row[7]),
        row[8] == null ? List.of() : Arrays.asList(((String) row[8]).split(",")),
        (Boolean) row[9],
        row[10] == null ? null : RescueKind.valueOf((String) row[10]));
  }
}
