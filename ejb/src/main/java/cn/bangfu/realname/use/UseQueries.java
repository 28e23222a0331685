package cn.bangfu.realname.use;

import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.FundTypes;
import cn.bangfu.kernel.Today;
import cn.bangfu.realname.SummaryAccess;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Binds what every question about used money has in common; the first eight parameters. */
@Dependent
class UseQueries {

  /**
   * The unions that are looked at, each with the one directly below the chosen union through which
   * it is seen: 0 for the chosen union itself.
   */
  static final String BRANCH =
      """
      branch as materialized (
        select u.id, coalesce(cast(nullif(split_part(u.path, '/', ?3), '') as bigint), 0) as child,
            u.depth <= ?4 as own
          from union_org u where u.path >= ?1 and u.path < ?2)
      """;

  /**
   * Lines and projects that count. If all years or all types do, nothing is asked of them, so that
   * a union's lines are one range of their index instead of one for each year and type.
   */
  static final String COUNTED =
      """
      (?5 = '{}' or %1$s.fund_year = any (cast(?5 as smallint[])))
        and (?6 = '{}' or %1$s.fund_type_id = any (cast(?6 as bigint[])))
        and %1$s.fund_type_id <> (select v.id from code_value v
              where v.table_key = 'fund_type' and v.constant = 'HISTORICAL')
      """;

  /** Each household is told apart in memory; with what is usual that spills to the disk. */
  private static final String ROOM = "select set_config('work_mem', '64MB', true)";

  private static final String ALL = "{}";

  private static final int FIRST_YEAR = 2007;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject Today today;
  @Inject SummaryAccess access;

  /** The union that is looked at; it must lie in the scope. */
  Union union(UseFilter filter) {
    return access.union(filter.unionId());
  }

  LocalDate until(UseFilter filter) {
    return filter.until() == null ? today.today() : filter.until();
  }

  /** All types that are in balances; what converted records call historical is outside (2.6). */
  List<CodeValue> types() {
    return codes.valuesWithDisabled(FundTypes.TABLE).stream()
        .filter(type -> FundTypes.counted(type.getConstant()))
        .toList();
  }

  /** The fund years that count; all there can be if none is chosen. */
  Collection<Integer> years(UseFilter filter) {
    return filter.fundYears().isEmpty()
        ? IntStream.rangeClosed(FIRST_YEAR, today.today().getYear() + 1).boxed().toList()
        : filter.fundYears();
  }

  /** The fund types that count; all that are in balances if none is chosen. */
  List<Long> types(UseFilter filter) {
    List<Long> counted = types().stream().map(CodeValue::getId).toList();
    return filter.fundTypes().isEmpty()
        ? counted
        : filter.fundTypes().stream().filter(counted::contains).toList();
  }

  /** A query with branch, years, types, last day and measure bound. */
  Query query(String sql, UseFilter filter) {
    Union union = union(filter);
    String path = union.getPath();
    em.createNativeQuery(ROOM).getSingleResult();
    return em.createNativeQuery(sql)
        .setParameter(1, path)
        .setParameter(2, filter.below() ? path.substring(0, path.length() - 1) + '0' : path + '!')
        .setParameter(3, union.getDepth() + 2)
        .setParameter(4, union.getDepth() + 1)
        .setParameter(5, filter.fundYears().isEmpty() ? ALL : array(years(filter)))
        .setParameter(6, filter.fundTypes().isEmpty() ? ALL : chosen(types(filter)))
        .setParameter(7, until(filter));
  }

  /** Types that are all outside the balances are not all types. */
  private static String chosen(List<Long> types) {
    return array(types.isEmpty() ? List.of(0L) : types);
  }

  static String array(Collection<? extends Number> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  static long number(Object column) {
    return ((Number) column).longValue();
  }
}
