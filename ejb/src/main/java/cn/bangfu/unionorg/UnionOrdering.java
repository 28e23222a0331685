package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The stored order of the children of a union, the same for everybody (ORG-073 to ORG-075). */
@Stateless
public class UnionOrdering {

  private static final String CHILDREN =
      """
      select u.id, u.name, u.state from union_org u
       where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id limit 20000
      """;

  private static final String STORE =
      """
      update union_org u set sort_order = o.place
        from unnest(cast(string_to_array(?2, ',') as bigint[])) with ordinality as o(id, place)
       where u.id = o.id and u.parent_id = ?1 and u.sort_order <> o.place
      """;

  private static final String RESET =
      """
      update union_org u set sort_order = o.place
        from (select id, row_number() over (order by id) as place from union_org
               where parent_id = ?1 and state <> 'DELETED') o
       where u.id = o.id and u.sort_order <> o.place
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionDesk desk;
  @Inject Unions unions;

  /** All children in stored order. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UnionOrderRow> children(long id) {
    return read(unions.get(id).getId());
  }

  /**
   * Stores a new order of the children.
   *
   * @param opened the order as the dialog was opened
   * @param wanted the same children in their new order
   * @throws BusinessException if children or their order changed meanwhile (ORG-075)
   */
  @Needs(Right.UNION_SORT)
  public void store(long id, List<Long> opened, List<Long> wanted) {
    Union parent = desk.lock(id, UnionEntry.SORT);
    List<Long> present = read(parent.getId()).stream().map(UnionOrderRow::id).toList();
    if (!present.equals(opened) || !sameChildren(opened, wanted)) {
      throw new BusinessException(UnionProblem.ORDER_CHANGED);
    }
    em.createNativeQuery(STORE)
        .setParameter(1, parent.getId())
        .setParameter(2, wanted.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .executeUpdate();
    callers.count(wanted.size());
  }

  /** The order in which the children were made (ORG-074). */
  @Needs(Right.UNION_SORT)
  public void reset(long id) {
    Union parent = desk.lock(id, UnionEntry.RESET_ORDER);
    em.createNativeQuery(RESET).setParameter(1, parent.getId()).executeUpdate();
  }

  private static boolean sameChildren(Collection<Long> opened, Collection<Long> wanted) {
    return opened.size() == wanted.size() && new HashSet<>(opened).equals(new HashSet<>(wanted));
  }

  @SuppressWarnings("unchecked")
  private List<UnionOrderRow> read(long parentId) {
    return ((List<Object[]>)
            em.createNativeQuery(CHILDREN).setParameter(1, parentId).getResultList())
        .stream()
            .map(
                row ->
                    new UnionOrderRow(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        UnionState.valueOf((String) row[2])))
            .toList();
  }
}
