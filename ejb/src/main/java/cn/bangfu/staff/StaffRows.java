package cn.bangfu.staff;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rows of a union's people in their stored order (USR-035). */
@Dependent
class StaffRows {

  static final String OF_UNION =
      """
      select u.id, u.name, u.gender, u.login_name, u.position, u.phone, u.user_admin,
        u.display_layer,
        case when u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN') and g.locked_until > ?2
          then 'LOCKED' else u.state end,
        exists (select from appointment a where a.user_id = u.id and a.state = 'WAITING'),
        exists (select from user_totp t where t.user_id = u.id and t.secret is not null)
      from app_user u left join login_guard g on g.login_key = lower(u.login_name)
      where u.union_id = ?1 and u.role = 'USER' and u.state <> 'DELETED'
      order by u.display_layer, u.layer_order, u.id
      limit ?3
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  List<UserRow> ofUnion(long unionId, int limit) {
    List<?> found =
        em.createNativeQuery(OF_UNION)
            .setParameter(1, unionId)
            .setParameter(2, today.now())
            .setParameter(3, limit)
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  private static UserRow row(Object[] row) {
    return new UserRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        Gender.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (Boolean) row[6],
        (Boolean) row[9],
        (Boolean) row[10],
        ((Number) row[7]).intValue(),
        AccountState.valueOf((String) row[8]));
  }
}
