package cn.bangfu.unionorg;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The rows of the tree. SQL, not JPQL, so that the states stand as literals: only then does the
 * partial index of the children serve both the rows and the counts, whatever the tree's size. What
 * is asked about each row is asked about the rows shown only: behind the limit, and as a value, for
 * an {@code exists} over the faults would be answered by judging all unions of the country.
 */
@Dependent
class UnionNodes {

  private static final String CHILDREN =
      """
      select u.id, u.name, u.path, u.depth, u.union_level, u.state, u.confirm_state,
             coalesce((select true from union_fault f where f.id = u.id), false),
             (select count(*) from union_org c
               where c.parent_id = u.id and c.state <> 'DELETED' and (?4 or c.state <> 'DISABLED'))
        from (select * from union_org o
               where o.parent_id = ?1 and o.state <> 'DELETED' and (?4 or o.state <> 'DISABLED')
               order by o.sort_order, o.id
               limit ?2 offset ?3) u
       order by u.sort_order, u.id
      """;

  private static final String LINE =
      """
      select u.id, u.name, u.path, u.depth, u.union_level, u.state, u.confirm_state,
             coalesce((select true from union_fault f where f.id = u.id), false),
             (select count(*) from union_org c
               where c.parent_id = u.id and c.state <> 'DELETED' and (?3 or c.state <> 'DISABLED')),
             (select count(*) from union_org s
               where s.parent_id = u.parent_id and s.state <> 'DELETED'
                 and (?3 or s.state <> 'DISABLED')
                 and (s.sort_order, s.id) < (u.sort_order, u.id))
        from union_org u
       where u.id = any (cast(string_to_array(btrim(?1, '/'), '/') as bigint[]))
         and u.depth >= ?2
       order by u.depth
      """;

  /**
   * All hits are counted by a narrow row each; small and capital letters only where there are any.
   */
  private static final String SEARCH =
      """
      select u.id, u.name, u.path, u.depth, u.union_level, u.state, u.confirm_state,
             coalesce((select true from union_fault f where f.id = u.id), false),
             h.total
        from (select o.id, count(*) over () as total from union_org o
               where o.path like ?1 and o.state <> 'DELETED' and (?5 or o.state <> 'DISABLED')
                 and (o.id = ?2
                      or case when ?6 then strpos(lower(o.name), lower(?3)) else strpos(o.name, ?3) end > 0)
               order by o.depth, o.sort_order, o.id
               limit ?4) h
        join union_org u on u.id = h.id
       order by u.depth, u.sort_order, u.id
      """;

  @PersistenceContext EntityManager em;

  /** One page of the children of a union in stored order. */
  List<UnionNode> children(long parentId, int offset, int size, boolean includeDisabled) {
    return rows(
            em.createNativeQuery(CHILDREN)
                .setParameter(1, parentId)
                .setParameter(2, size)
                .setParameter(3, offset)
                .setParameter(4, includeDisabled)
                .getResultList())
        .stream()
        .map(UnionNodes::node)
        .toList();
  }

  /** The nodes of a path from a depth on, each with its place among its siblings. */
  List<UnionStep> line(String path, int fromDepth, boolean includeDisabled) {
    return rows(
            em.createNativeQuery(LINE)
                .setParameter(1, path)
                .setParameter(2, fromDepth)
                .setParameter(3, includeDisabled)
                .getResultList())
        .stream()
        .map(row -> new UnionStep(node(row), number(row[9])))
        .toList();
  }

  /** The first hits of a search; the last column of each node's row is the number of all. */
  Found search(String scope, long number, String text, int size, boolean includeDisabled) {
    List<Object[]> rows =
        rows(
            em.createNativeQuery(SEARCH)
                .setParameter(1, scope)
                .setParameter(2, number)
                .setParameter(3, text)
                .setParameter(4, size)
                .setParameter(5, includeDisabled)
                .setParameter(6, text.codePoints().anyMatch(UnionNodes::hasCase))
                .getResultList());
    return new Found(
        rows.stream().map(UnionNodes::node).toList(), rows.isEmpty() ? 0 : number(rows.get(0)[8]));
  }

  private static boolean hasCase(int letter) {
    return Character.toLowerCase(letter) != Character.toUpperCase(letter);
  }

  /** The nodes found; their child counts are not known. */
  record Found(List<UnionNode> nodes, int total) {}

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(List<?> result) {
    return (List<Object[]>) result;
  }

  private static UnionNode node(Object[] row) {
    return new UnionNode(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        number(row[3]),
        UnionLevel.valueOf((String) row[4]),
        UnionState.valueOf((String) row[5]),
        ConfirmState.valueOf((String) row[6]) == ConfirmState.UNCONFIRMED,
        (Boolean) row[7],
        number(row[8]));
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }
}
