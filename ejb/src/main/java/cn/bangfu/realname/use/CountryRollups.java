package cn.bangfu.realname.use;

import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the whole country is answered from instead of twenty million lines. They know no days: they
 * answer only if nothing is dated after the last day that counts.
 */
@Dependent
class CountryRollups {

  /** The bits of a household: so many places of fund types, each with so many years. */
  private static final int PLACES = 16;

  private static final int YEARS = 32;
  private static final int FIRST_YEAR = 2007;

  private static final String SETTLED =
      """
      select not exists (select from assistance a where a.assist_date > ?1)
         and not exists (select from other_assistance o where o.project_date > ?1)
         and not exists (select from fund_income i where i.entry_date > ?1)
         and not exists (select from fund_allocation a where a.entry_date > ?1)
      """;

  private static final String HOUSEHOLDS =
      """
      select h.province_id, count(*), count(*) filter (where not h.several)
        from fund_household h
       where (h.uses & cast(?1 as bit(512))) <> cast(0 as bit(512))
       group by h.province_id
      union all
      select null, 0, count(distinct h.archive_id)
        from fund_household h
       where h.several and (h.uses & cast(?1 as bit(512))) <> cast(0 as bit(512))
      """;

  private static final String PLACE_OF_TYPES =
      "select p.fund_type_id, p.place from fund_type_place p";

  /** By a value of a step; the households of each are counted in cells of their own. */
  private static final String VALUES =
      """
      with helped as (
        select h.%1$s as value, sum(h.households) as households
          from (select * from fund_helped union all select * from fund_helped_change) h
         where h.fund_year = any (cast(?1 as smallint[])) and %2$s
         group by 1)
      select m.%1$s, sum(m.lines), coalesce(max(h.households), 0), sum(m.projects), sum(m.amount)
        from (select * from fund_month union all select * from fund_month_change) m
        left join helped h on h.value = m.%1$s
       where m.fund_year = any (cast(?1 as smallint[])) and m.fund_type_id = any (cast(?2 as bigint[]))
       group by 1 having sum(m.lines) > 0 or sum(m.projects) > 0
      """;

  private static final String BY_YEAR =
      VALUES.formatted(UseStep.YEAR.column(), "h.fund_type_id = 0 and h.measure_id = 0");
  private static final String BY_TYPE =
      VALUES.formatted(UseStep.TYPE.column(), "h.fund_type_id <> 0 and h.measure_id = 0");
  private static final String BY_MEASURE =
      VALUES.formatted(
          UseStep.MEASURE.column(),
          "h.fund_type_id = any (cast(?2 as bigint[])) and h.measure_id <> 0");
  private static final String BY_MEASURE_OF_YEAR =
      VALUES.formatted(UseStep.MEASURE.column(), "h.fund_type_id = 0 and h.measure_id <> 0");

  @PersistenceContext EntityManager em;
  @Inject UseQueries queries;

  /**
   * The households of provinces and of all.
   *
   * @param provinces 0 for what the topmost union gave itself
   * @param once each household once
   */
  record Households(Map<Long, Long> provinces, long once) {}

  /** True if nothing is dated after the last day, so that all there is counts. */
  boolean settled(UseFilter filter) {
    LocalDate until = queries.until(filter);
    return (Boolean) em.createNativeQuery(SETTLED).setParameter(1, until).getSingleResult();
  }

  /** The bits of what is asked for; null if it is not the country or something of it has none. */
  String uses(UseFilter filter) {
    Union union = queries.union(filter);
    if (union.getDepth() != 1 || !filter.below()) {
      return null;
    }
    Map<Long, Integer> places = new HashMap<>();
    for (Object one : em.createNativeQuery(PLACE_OF_TYPES).getResultList()) {
      Object[] row = (Object[]) one;
      places.put(UseQueries.number(row[0]), (int) UseQueries.number(row[1]));
    }
    Collection<Integer> years = queries.years(filter);
    List<Long> types = queries.types(filter);
    if (!places.keySet().containsAll(types)
        || years.stream().anyMatch(year -> year < FIRST_YEAR || year >= FIRST_YEAR + YEARS)) {
      return null;
    }
    StringBuilder bits = new StringBuilder("0".repeat(PLACES * YEARS));
    for (long type : types) {
      for (int year : years) {
        bits.setCharAt(places.get(type) * YEARS + year - FIRST_YEAR, '1');
      }
    }
    return bits.toString();
  }

  /** The households that were given some of this money. */
  Households households(String uses) {
    Map<Long, Long> provinces = new HashMap<>();
    long once = 0;
    for (Object one : em.createNativeQuery(HOUSEHOLDS).setParameter(1, uses).getResultList()) {
      Object[] row = (Object[]) one;
      once += UseQueries.number(row[2]);
      if (row[0] != null) {
        provinces.put(UseQueries.number(row[0]), UseQueries.number(row[1]));
      }
    }
    return new Households(provinces, once);
  }

  /**
   * True if the households of each value of a step are one cell: a year with all its types, a type
   * of one year, a measure of one type of one year or of all of them.
   */
  boolean counts(UseFilter filter, UseStep step) {
    return filter.measure() == null
        && switch (step) {
          case YEAR -> filter.fundTypes().isEmpty();
          case TYPE -> filter.fundYears().size() == 1;
          case MEASURE -> filter.fundYears().size() == 1 && filter.fundTypes().size() <= 1;
        };
  }

  /** Rows of value, lines, households, projects and money. */
  List<?> values(UseFilter filter, UseStep step) {
    String query =
        switch (step) {
          case YEAR -> BY_YEAR;
          case TYPE -> BY_TYPE;
          case MEASURE -> filter.fundTypes().isEmpty() ? BY_MEASURE_OF_YEAR : BY_MEASURE;
        };
    return em.createNativeQuery(query)
        .setParameter(1, UseQueries.array(queries.years(filter)))
        .setParameter(2, UseQueries.array(queries.types(filter)))
        .getResultList();
  }
}
