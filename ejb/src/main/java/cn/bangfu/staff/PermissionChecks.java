package cn.bangfu.staff;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The yearly look of a union's administrator at who holds what in his own union (USR-029). */
@Stateless
public class PermissionChecks {

  private static final int MONTHS = 12;

  private static final String GRANTS =
      """
      select u.id, u.name, u.login_name, u.position, u.state, p.permission, p.level,
        cast(extract(epoch from p.granted_at) as bigint), p.granted_by
      from app_user u left join user_permission p on p.user_id = u.id
      where u.union_id = ?1 and u.role = 'USER' and u.state <> 'DELETED'
      order by u.display_layer, u.layer_order, u.id, p.permission
      limit ?2
      """;

  private static final String LAST =
      """
      select cast(extract(epoch from checked_at) as bigint), checked_by
      from permission_check where union_id = ?1 order by checked_at desc limit 1
      """;

  private static final String SINCE =
      """
      select cast(extract(epoch from coalesce(
        (select max(checked_at) from permission_check where union_id = ?1),
        (select p.granted_at from user_permission p
          where p.user_id = ?2 and p.permission = 'USER_ADMIN'))) as bigint)
      """;

  private static final String INSERT =
      """
      insert into permission_check (union_id, checked_at, checked_by, people, act_id)
      select ?1, ?2, ?3, count(*), ?4 from app_user
      where union_id = ?1 and role = 'USER' and state <> 'DELETED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject BusinessActs acts;

  /** When the list was marked as checked, and by whom. */
  public record Checked(OffsetDateTime at, String by) {}

  /** Who of the own union has what since when, granted by whom; people without anything too. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<GrantRow> list() {
    List<?> found =
        em.createNativeQuery(GRANTS)
            .setParameter(1, callers.known().unionId())
            .setParameter(2, StaffList.MAX * Permission.values().length)
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  /** The last time the own union's list was marked. */
  @Needs(Right.USER_ADMIN_VIEW)
  public Optional<Checked> last() {
    List<?> found =
        em.createNativeQuery(LAST).setParameter(1, callers.known().unionId()).getResultList();
    return found.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(row -> new Checked(Today.moment(row[0]), (String) row[1]));
  }

  /**
   * True if the last check is older than twelve months; where there was none, the time runs from
   * the administrator's appointment.
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public boolean isDue() {
    Caller caller = callers.known();
    Object since =
        em.createNativeQuery(SINCE)
            .setParameter(1, caller.unionId())
            .setParameter(2, caller.userId())
            .getSingleResult();
    return since == null || Today.moment(since).isBefore(today.now().minusMonths(MONTHS));
  }

  /** Marks the own union's list as checked now. */
  @Needs(Right.STAFF_CHECK)
  public void markChecked() {
    Caller caller = callers.known();
    callers.about("union", caller.unionId(), caller.unionId());
    em.createNativeQuery(INSERT)
        .setParameter(1, caller.unionId())
        .setParameter(2, today.now())
        .setParameter(3, caller.name())
        .setParameter(4, acts.current().id())
        .executeUpdate();
  }

  private static GrantRow row(Object[] row) {
    return new GrantRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        AccountState.valueOf((String) row[4]),
        row[5] == null ? null : Permission.valueOf((String) row[5]),
        row[6] == null ? null : PermissionLevel.valueOf((String) row[6]),
        Today.moment(row[7]),
        (String) row[8]);
  }
}
