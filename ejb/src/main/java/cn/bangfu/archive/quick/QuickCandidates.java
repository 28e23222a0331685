package cn.bangfu.archive.quick;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.quick.QuickWay;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The archives that a union holds, by the direct subordinate they came through. The union's branch
 * is a range of paths; of the country it is everything, which only the national union asks for.
 */
@Dependent
public class QuickCandidates {

  /** The direct subordinate on the way to the filing union; the own union for what it filed. */
  static final String CAME_FROM =
      "coalesce(cast(nullif(split_part(a.filing_union_path, '/', ?4), '') as bigint), ?3)";

  private static final String HELD =
      """
       from archive a
      where a.filing_union_path >= ?1 and a.filing_union_path < ?2 and a.holder_union_id = ?3
        and a.life_state = 'ACTIVE'
      """;

  private static final String CHOSEN =
      """
        and %s = any (cast(?5 as bigint[]))
        and (?6 = '' or a.archive_type = ?6)
        and (?7 = '' or a.hardship_category = ?7)
        and (?8 = '' or a.filing_standard = ?8)
        and a.id <> all (cast(?9 as bigint[]))
        and (?10 or a.filing_union_id <> ?3)
      """
          .formatted(CAME_FROM);

  private static final String COUNTS =
      "select "
          + CAME_FROM
          + """
          , count(*) filter (where a.filing_standard = any (string_to_array(?5, ','))),
            count(*) filter (where coalesce(a.filing_standard = any (string_to_array(?5, ',')), false) = false),
            count(*) filter (where a.filing_union_id <> ?3)
          """
          + HELD
          + " group by 1";

  private static final String PAGE =
      "select a.id" + HELD + CHOSEN + " order by a.filing_union_path, a.employee_no, a.id";

  private static final String COUNT =
      "select count(*) from (select 1" + HELD + CHOSEN + " limit ?11) found";

  private static final String WRITE_DOWN =
      "insert into quick_target (order_id, record_id) select ?11, a.id" + HELD + CHOSEN;

  private static final String OF_POSSIBLE =
      "select a.id, "
          + CAME_FROM
          + HELD
          + " and a.filing_standard = any (string_to_array(?5, ',')) order by a.id limit ?6";

  @PersistenceContext EntityManager em;

  /** Per union: its number, possible and impossible by standard, and returnable. */
  List<Object[]> counts(ChainUnion own, Collection<ArchiveLevel> standards) {
    return rows(held(COUNTS, own).setParameter(5, joined(standards)));
  }

  /** Numbers of the archives whose standard lets them go up, with the union each came from. */
  List<Object[]> possible(ChainUnion own, Collection<ArchiveLevel> standards, int max) {
    return rows(held(OF_POSSIBLE, own).setParameter(5, joined(standards)).setParameter(6, max));
  }

  List<Long> page(ChainUnion own, QuickFilter filter, int offset, int size) {
    List<?> found =
        chosen(PAGE, own, filter).setFirstResult(offset).setMaxResults(size).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  int count(ChainUnion own, QuickFilter filter, int max) {
    return ((Number) chosen(COUNT, own, filter).setParameter(11, max).getSingleResult()).intValue();
  }

  /** Writes the chosen archives down for an order; tells how many. */
  int writeDown(ChainUnion own, QuickFilter filter, long order) {
    return chosen(WRITE_DOWN, own, filter).setParameter(11, order).executeUpdate();
  }

  private Query held(String sql, ChainUnion own) {
    return em.createNativeQuery(sql)
        .setParameter(1, own.path())
        .setParameter(2, own.path().substring(0, own.path().length() - 1) + '0')
        .setParameter(3, own.id())
        .setParameter(4, own.depth() + 2);
  }

  private Query chosen(String sql, ChainUnion own, QuickFilter filter) {
    return held(sql, own)
        .setParameter(5, SqlArrays.literal("int8[]", filter.unions()))
        .setParameter(6, name(filter.type()))
        .setParameter(7, name(filter.category()))
        .setParameter(8, name(filter.standard()))
        .setParameter(9, SqlArrays.literal("int8[]", filter.except()))
        .setParameter(10, filter.way() == QuickWay.REPORT);
  }

  private static String name(Enum<?> value) {
    return value == null ? "" : value.name();
  }

  private static String joined(Collection<ArchiveLevel> standards) {
    return standards.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
