package cn.bangfu.unionorg;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The lower unions of a union as a list: one statement a page, whatever it shows (ORG-026). */
@Stateless
public class UnionList {

  /** So many unions are read at once at most. */
  public static final int CHUNK = 1_000;

  /** In stored order: a range of the index of the children. */
  private static final String STORED =
      """
      select u.id, u.name, u.path, u.union_level, t.value_name,
             (select string_agg(r.name, '' order by r.code) from region r
               where r.code in (left(u.region_code, 2) || '0000', left(u.region_code, 4) || '00',
                                u.region_code)),
             u.center,
             (select count(*) from union_org c where c.parent_id = u.id and c.state <> 'DELETED'),
             u.state, u.confirm_state,
             coalesce((select true from union_fault f where f.id = u.id), false)
        from union_org u left join code_value t on t.id = u.grassroots_type_id
       where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id
      limit ?2 offset ?3
      """;

  /** In another order: the children of one union are sorted, at most some thousand. */
  private static final String SORTED =
      """
      select u.id, u.name, u.path, u.union_level, t.value_name,
             (select string_agg(r.name, '' order by r.code) from region r
               where r.code in (left(u.region_code, 2) || '0000', left(u.region_code, 4) || '00',
                                u.region_code)),
             u.center, u.child_count, u.state, u.confirm_state,
             coalesce((select true from union_fault f where f.id = u.id), false)
        from (select s.*,
                     case when ?2 = 'CHILDREN' then (select count(*) from union_org c
                       where c.parent_id = s.id and c.state <> 'DELETED') end as sort_count,
                     (select count(*) from union_org c
                       where c.parent_id = s.id and c.state <> 'DELETED') as child_count
                from union_org s where s.parent_id = ?1 and s.state <> 'DELETED') u
        left join code_value t on t.id = u.grassroots_type_id
       order by
         case when ?3 then
           case ?2 when 'NAME' then u.name when 'LEVEL' then case u.union_level
             when 'PROVINCIAL' then '1' when 'PREFECTURAL' then '2' when 'COUNTY' then '3' else '4' end
             when 'REGION' then u.region_code when 'STATE' then u.state
             when 'CONFIRMED' then u.confirm_state end end collate pinyin,
         case when not ?3 then
           case ?2 when 'NAME' then u.name when 'LEVEL' then case u.union_level
             when 'PROVINCIAL' then '1' when 'PREFECTURAL' then '2' when 'COUNTY' then '3' else '4' end
             when 'REGION' then u.region_code when 'STATE' then u.state
             when 'CONFIRMED' then u.confirm_state end end collate pinyin desc,
         case when ?3 then
           case ?2 when 'NUMBER' then u.id when 'TYPE' then t.sort_order
             when 'CENTER' then u.center::int when 'CHILDREN' then u.sort_count end end,
         case when not ?3 then
           case ?2 when 'NUMBER' then u.id when 'TYPE' then t.sort_order
             when 'CENTER' then u.center::int when 'CHILDREN' then u.sort_count end end desc,
         u.sort_order, u.id
      limit ?4 offset ?5
      """;

  private static final String BELOW =
      """
      select count(*) from union_org u where u.path like ?1 and u.path > ?2 and u.state <> 'DELETED'
      """;

  /** A branch without its top, by the way from the root; the next chunk begins after a path. */
  private static final String BRANCH =
      """
      select u.id, u.name, u.path, u.union_level, t.value_name,
             (select string_agg(r.name, '' order by r.code) from region r
               where r.code in (left(u.region_code, 2) || '0000', left(u.region_code, 4) || '00',
                                u.region_code)),
             u.center,
             (select count(*) from union_org c where c.parent_id = u.id and c.state <> 'DELETED'),
             u.state, u.confirm_state,
             coalesce((select true from union_fault f where f.id = u.id), false)
        from union_org u left join code_value t on t.id = u.grassroots_type_id
       where u.path like ?1 and u.path > ?2 and u.state <> 'DELETED'
       order by u.path
      limit ?3
      """;

  @PersistenceContext EntityManager em;
  @Inject Unions unions;
  @Inject UnionDesk desk;

  /** One page of the direct lower unions of a union of the scope. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UnionRow> children(long id, PageRequest<UnionSort> page) {
    if (page.sort() == UnionSort.STORED) {
      return part(id, page.offset(), page.size());
    }
    long parent = unions.get(id).getId();
    return rows(
        em.createNativeQuery(SORTED)
            .setParameter(1, parent)
            .setParameter(2, page.sort().name())
            .setParameter(3, page.ascending())
            .setParameter(4, page.size())
            .setParameter(5, page.offset())
            .getResultList());
  }

  /**
   * Some direct lower unions of a union of the scope in stored order.
   *
   * @param size at most {@link #CHUNK}
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UnionRow> part(long id, int offset, int size) {
    return rows(
        em.createNativeQuery(STORED)
            .setParameter(1, unions.get(id).getId())
            .setParameter(2, Math.min(size, CHUNK))
            .setParameter(3, offset)
            .getResultList());
  }

  /** How many direct lower unions a union of the scope has, disabled ones included. */
  @Needs(Right.USER_ADMIN_VIEW)
  public int childCount(long id) {
    return desk.children(unions.get(id).getId());
  }

  /** How many lower unions a union of the scope has, direct or not, disabled ones included. */
  @Needs(Right.USER_ADMIN_VIEW)
  public int branchCount(long id) {
    String path = unions.get(id).getPath();
    return ((Number)
            em.createNativeQuery(BELOW)
                .setParameter(1, path + "%")
                .setParameter(2, path)
                .getSingleResult())
        .intValue();
  }

  /**
   * Some unions below a union of the scope, direct or not.
   *
   * @param after path of the last one of the part before, or null for the first part
   * @param size at most {@link #CHUNK}
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UnionRow> branch(long id, String after, int size) {
    String path = unions.get(id).getPath();
    return rows(
        em.createNativeQuery(BRANCH)
            .setParameter(1, path + "%")
            .setParameter(2, after == null ? path : after)
            .setParameter(3, Math.min(size, CHUNK))
            .getResultList());
  }

  @SuppressWarnings("unchecked")
  private static List<UnionRow> rows(List<?> result) {
    return ((List<Object[]>) result).stream().map(UnionList::row).toList();
  }

  private static UnionRow row(Object[] row) {
    return new UnionRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        UnionLevel.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5],
        (Boolean) row[6],
        ((Number) row[7]).intValue(),
        UnionState.valueOf((String) row[8]),
        ConfirmState.valueOf((String) row[9]),
        (Boolean) row[10]);
  }
}
