package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLevel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/**
 * The one place of a user administrator that a union has (USR-017). Whoever wants to fill it waits
 * at the union's row for others who want the same; the unique index has the last word.
 */
@Dependent
class Administration {

  private static final String LOCK_PLACE =
      "select id from union_org where id = ?1 for no key update";

  static final String HOLDER =
      """
      select id from app_user
      where union_id = ?1 and user_admin and state <> 'DELETED'
      """;

  private static final String NEAREST =
      """
      select u.name, u.phone, o.name
      from union_org o join app_user u on u.union_id = o.id
      where o.id = any (cast(string_to_array(btrim(?1, '/'), '/') as bigint[]))
        and u.user_admin and u.state <> 'DELETED'
      order by o.depth desc
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Grants grants;

  /** Who administers the union itself, if anybody does. */
  Optional<User> holder(long unionId) {
    List<?> found = em.createNativeQuery(HOLDER).setParameter(1, unionId).getResultList();
    return found.stream().findFirst().map(id -> em.find(User.class, ((Number) id).longValue()));
  }

  /**
   * Who administers the union: its own administrator, or that of the nearest superior (USR-019).
   */
  Optional<Administrator> nearest(Union union) {
    List<?> found =
        em.createNativeQuery(NEAREST)
            .setParameter(1, union.getPath())
            .setMaxResults(1)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(row -> new Administrator((String) row[0], (String) row[1], (String) row[2]));
  }

  /** True if the security administrator has to confirm an appointment there. */
  static boolean needsConfirmation(Union union) {
    return union.getUnionLevel().rank() <= UnionLevel.PROVINCIAL.rank();
  }

  /**
   * Makes somebody the administrator of his union.
   *
   * @throws BusinessException if another one has the place
   */
  void grant(User user) {
    lockPlace(user.getUnionId());
    requireFree(user);
    give(user);
  }

  /** In one step from the holder to another (USR-018). */
  void handOver(User from, User to) {
    lockPlace(from.getUnionId());
    grants.freeAdministration(from);
    requireFree(to);
    give(to);
  }

  void requireFree(User user) {
    holder(user.getUnionId())
        .filter(holder -> !holder.getId().equals(user.getId()))
        .ifPresent(
            holder -> {
              throw new BusinessException(StaffProblem.ADMIN_EXISTS, holder.getName());
            });
  }

  void lockPlace(long unionId) {
    em.createNativeQuery(LOCK_PLACE).setParameter(1, unionId).getResultList();
  }

  private void give(User user) {
    user.administers(true);
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("app_user_one_admin")) {
        throw new BusinessException(StaffProblem.ADMIN_EXISTS_NOW);
      }
      throw e;
    }
    grants.giveAdministration(user, callers.known().name(), today.now());
  }
}
