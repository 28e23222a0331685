package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many people unions have and who administers them, for a whole page at once (ORG-026). */
@Stateless
public class StaffFigures {

  private static final String OF_UNIONS =
      """
      select s.union_id, count(*), max(s.name) filter (where s.user_admin)
        from app_user s join union_org u on u.id = s.union_id
       where s.union_id = any (cast(string_to_array(?1, ',') as bigint[]))
         and s.state <> 'DELETED' and u.path like ?2
       group by s.union_id
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /** By union; unions without people, and those outside the scope, are left out. */
  @Needs(Right.USER_ADMIN_VIEW)
  public Map<Long, StaffFigure> of(Collection<Long> unionIds) {
    Map<Long, StaffFigure> found = new HashMap<>();
    if (unionIds.isEmpty()) {
      return found;
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(OF_UNIONS)
            .setParameter(
                1, unionIds.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .setParameter(2, callers.known().scope().pattern())
            .getResultList();
    for (Object[] row : rows) {
      found.put(
          ((Number) row[0]).longValue(),
          new StaffFigure(((Number) row[1]).intValue(), (String) row[2]));
    }
    return found;
  }
}
