package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderReaders;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Says who of a union can read a reminder, from its accounts and their permissions. */
@Dependent
class StaffReaders implements ReminderReaders {

  private static final String ANYBODY =
      """
      select 1 from app_user u
       where u.union_id = ?1 and u.state not in ('DISABLED', 'DELETED')
         and (?3 = 0 or u.id = ?3)
         and exists (select from user_permission p
                      where p.user_id = u.id and p.permission = 'REMINDER')
         and (?2 = '' or exists (select from user_permission p
                                  where p.user_id = u.id and p.permission = ?2))
       limit 1
      """;

  private static final String STAND_IN =
      """
      select o.id from union_org o
       where o.id = any (cast(string_to_array(
               btrim((select path from union_org where id = ?1), '/'), '/') as bigint[]))
         and exists (select from app_user u
                      where u.union_id = o.id and u.user_admin
                        and u.state not in ('DISABLED', 'DELETED')
                        and exists (select from user_permission p
                                     where p.user_id = u.id and p.permission = 'REMINDER'))
       order by o.depth desc
       limit 1
      """;

  @PersistenceContext EntityManager em;

  @Override
  public boolean anybody(NewReminder told) {
    Permission needed =
        told.onlyHolders() != null ? told.onlyHolders() : told.category().permission();
    boolean forOne = told.onlyUser() != null;
    return !em.createNativeQuery(ANYBODY)
        .setParameter(1, told.receiverUnionId())
        .setParameter(2, needed == null || forOne ? "" : needed.name())
        .setParameter(3, forOne ? told.onlyUser() : 0L)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Optional<Long> standIn(long unionId) {
    List<?> found = em.createNativeQuery(STAND_IN).setParameter(1, unionId).getResultList();
    return found.stream().findFirst().map(id -> ((Number) id).longValue());
  }
}
