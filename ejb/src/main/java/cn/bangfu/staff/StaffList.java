package cn.bangfu.staff;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The people of a union of the scope, for its user administrators (ORG-024, USR-006). */
@Stateless
public class StaffList {

  @PersistenceContext EntityManager em;
  @Inject Unions unions;

  /** In the order of the display layers. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UserRow> ofUnion(long unionId) {
    return em.createNamedQuery("User.ofUnion", UserRow.class)
        .setParameter("unionId", unions.get(unionId).getId())
        .getResultList();
  }
}
