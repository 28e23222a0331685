package cn.bangfu.unionorg;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What the acts on unions ask the table; each answered by an index. */
@Dependent
class UnionQueries {

  private static final String SIBLINGS_NAMED =
      """
      select count(*) from union_org u
       where u.parent_id = ?1 and u.name = ?2 and u.state <> 'DELETED' and u.id <> ?3
      """;

  private static final String OTHERS_NAMED =
      """
      select count(*) from union_org u
       where u.name = ?1 and u.state <> 'DELETED' and u.id <> ?2
      """;

  private static final String NEXT_ORDER =
      """
      select coalesce(max(u.sort_order), 0) + 1 from union_org u
       where u.parent_id = ?1 and u.state <> 'DELETED'
      """;

  private static final String MISPLACED =
      """
      select u.name, count(*) over () from union_org u
       where u.parent_id = ?1 and u.state <> 'DELETED'
         and u.union_level <> all (string_to_array(?2, ' '))
       order by u.sort_order, u.id limit ?3
      """;

  @PersistenceContext EntityManager em;

  /** Children that a level forbids: how many, and the names of the first (ORG-011). */
  record Misplaced(int total, List<String> first) {}

  /** A new number; ascending, never used before (part 10, 3.1). */
  long nextNumber() {
    return number(em.createNativeQuery("select nextval('union_org_seq')").getSingleResult());
  }

  /** Several new numbers, ascending. */
  List<Long> nextNumbers(int count) {
    @SuppressWarnings("unchecked")
    List<Object> numbers =
        em.createNativeQuery("select nextval('union_org_seq') from generate_series(1, ?1)")
            .setParameter(1, count)
            .getResultList();
    return numbers.stream().map(UnionQueries::number).sorted().toList();
  }

  int nextOrder(long parentId) {
    return (int)
        number(em.createNativeQuery(NEXT_ORDER).setParameter(1, parentId).getSingleResult());
  }

  int siblingsNamed(long parentId, String name, Long besides) {
    return (int)
        number(
            em.createNativeQuery(SIBLINGS_NAMED)
                .setParameter(1, parentId)
                .setParameter(2, name)
                .setParameter(3, besides == null ? 0L : besides)
                .getSingleResult());
  }

  int othersNamed(String name, long besides) {
    return (int)
        number(
            em.createNativeQuery(OTHERS_NAMED)
                .setParameter(1, name)
                .setParameter(2, besides)
                .getSingleResult());
  }

  /** The children that could not stand below a union of this level. */
  Misplaced misplacedBelow(long parentId, UnionLevel level) {
    String allowed =
        String.join(
            " ", PlacementRules.allowedBelow(level).stream().map(UnionLevel::name).toList());
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(MISPLACED)
            .setParameter(1, parentId)
            .setParameter(2, allowed)
            .setParameter(3, UnionUpkeep.CHILDREN_NAMED)
            .getResultList();
    return new Misplaced(
        rows.isEmpty() ? 0 : (int) number(rows.get(0)[1]),
        rows.stream().map(row -> (String) row[0]).toList());
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
