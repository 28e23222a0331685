package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What everybody sees of himself and may change of it (USR-144). */
@Stateless
public class OwnProfile {

  /** So many log-ins are shown. */
  static final int LOG_INS = 50;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Grants grants;
  @Inject UnionLookup unions;
  @Inject Administration administration;

  /** The own account with its permissions. */
  @Needs(Right.LOGGED_IN)
  public StaffFile file() {
    User user = em.find(User.class, callers.known().userId());
    return new StaffFile(user, grants.of(user.getId()), false);
  }

  /** Who administers the own account: of the own union or of the nearest superior (USR-019). */
  @Needs(Right.LOGGED_IN)
  public Optional<Administrator> administrator() {
    Union union = unions.get(callers.known().unionId());
    return administration.nearest(union);
  }

  /**
   * Stores the own phone numbers, address, department and position.
   *
   * @throws Violations with every value that is wrong
   */
  @Needs(Right.OWN_ACCOUNT)
  public void save(OwnData data) {
    User user = em.find(User.class, callers.known().userId(), LockModeType.PESSIMISTIC_WRITE);
    callers.about("user", user.getId(), user.getUnionId());
    StaffData before = StaffData.of(user);
    StaffData after = data.over(user);
    Violations.throwIfAny(PersonRules.check(after));
    user.editOwn(after);
    user.touch(user.getName(), today.now());
    callers.changed(before.changesTo(after));
  }

  /** The last log-ins and attempts under the own name, newest first. */
  @Needs(Right.LOGGED_IN)
  public List<LoginRow> logIns() {
    return em
        .createNamedQuery("LoginRecord.ofUser", LoginRecord.class)
        .setParameter("userId", callers.known().userId())
        .setMaxResults(LOG_INS)
        .getResultList()
        .stream()
        .map(LoginRecord::row)
        .toList();
  }
}
