package cn.bangfu.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The last active account of each kind of platform accounts is never stopped, by nobody and by no
 * job (USR-013, USR-096).
 */
@Dependent
class LastOfKind {

  private static final String ANOTHER =
      """
      select exists (select from app_user u join union_org o on o.id = u.union_id
        where u.role = ?1 and u.id <> ?2 and o.parent_id is null
          and u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN', 'LOCKED'))
      """;

  @PersistenceContext EntityManager em;

  /** True if there is no other one for the whole country. */
  boolean is(User user) {
    return user.getRole().isPlatform()
        && !(Boolean)
            em.createNativeQuery(ANOTHER)
                .setParameter(1, user.getRole().name())
                .setParameter(2, user.getId())
                .getSingleResult();
  }
}
