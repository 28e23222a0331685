package cn.bangfu.realname.use;

import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the whole country, and a province by year or type, is answered from instead of millions of
 * lines. They know no days: they answer only if nothing is dated after the last day that counts.
 */
@Dependent
class UseRollups {

  private static final int COUNTRY = 1;
  private static final int PROVINCE = 2;

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

  /** The same of a province, and last all its households once; told apart by their bits. */
  private static final String OF_PROVINCE =
      """
      with given as (
        select h.uses, count(*) as households from fund_household h where h.province_id = ?3 group by 1),
      helped as (
        select c.value, sum(g.households) as households
          from unnest(cast(?4 as bigint[]), cast(?5 as text[])) c(value, uses)
          join given g on (g.uses & cast(c.uses as bit(512))) <> cast(0 as bit(512))
         group by 1)
      select m.%1$s, sum(m.lines), coalesce(max(h.households), 0), sum(m.projects), sum(m.amount)
        from (select * from fund_month union all select * from fund_month_change) m
        left join helped h on h.value = m.%1$s
       where m.province_id = ?3
         and m.fund_year = any (cast(?1 as smallint[])) and m.fund_type_id = any (cast(?2 as bigint[]))
       group by 1 having sum(m.lines) > 0 or sum(m.projects) > 0
      union all
      select null, 0, coalesce(sum(g.households), 0), 0, 0
        from given g where (g.uses & cast(?6 as bit(512))) <> cast(0 as bit(512))
      """;

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
    return filter.below() && queries.union(filter).getDepth() == COUNTRY
        ? bits(places(), queries.types(filter), queries.years(filter))
        : null;
  }

  private Map<Long, Integer> places() {
    Map<Long, Integer> places = new HashMap<>();
    for (Object one : em.createNativeQuery(PLACE_OF_TYPES).getResultList()) {
      Object[] row = (Object[]) one;
      places.put(UseQueries.number(row[0]), (int) UseQueries.number(row[1]));
    }
    return places;
  }

  private static String bits(
      Map<Long, Integer> places, Collection<Long> types, Collection<Integer> years) {
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
   * Rows of value, lines, households, projects and money; one without a value holds all households,
   * each once.
   *
   * @return empty if only the lines know it
   */
  Optional<List<?>> values(UseFilter filter, UseStep step) {
    Union union = queries.union(filter);
    if (!filter.below()
        || filter.measure() != null
        || union.getDepth() > PROVINCE
        || !settled(filter)) {
      return Optional.empty();
    }
    return union.getDepth() == COUNTRY
        ? ofCountry(filter, step)
        : ofProvince(union.getId(), filter, step);
  }

  private Optional<List<?>> ofCountry(UseFilter filter, UseStep step) {
    String uses = isOneCell(filter, step) ? uses(filter) : null;
    if (uses == null) {
      return Optional.empty();
    }
    String query =
        switch (step) {
          case YEAR -> BY_YEAR;
          case TYPE -> BY_TYPE;
          case MEASURE -> filter.fundTypes().isEmpty() ? BY_MEASURE_OF_YEAR : BY_MEASURE;
        };
    List<Object> rows = new ArrayList<>(chosen(query, filter).getResultList());
    rows.add(new Object[] {null, 0, households(uses).once(), 0, 0});
    return Optional.of(rows);
  }

  /**
   * True if the households of each value of a step are one cell: a year with all its types, a type
   * of one year, a measure of one type of one year or of all of them.
   */
  private static boolean isOneCell(UseFilter filter, UseStep step) {
    return switch (step) {
      case YEAR -> filter.fundTypes().isEmpty();
      case TYPE -> filter.fundYears().size() == 1;
      case MEASURE -> filter.fundYears().size() == 1 && filter.fundTypes().size() <= 1;
    };
  }

  private Optional<List<?>> ofProvince(long province, UseFilter filter, UseStep step) {
    Collection<Integer> years = queries.years(filter);
    List<Long> types = queries.types(filter);
    Map<Long, Integer> places = places();
    String all = bits(places, types, years);
    if (step == UseStep.MEASURE || all == null) {
      return Optional.empty(); // no bit tells measures apart
    }
    List<Long> values =
        step == UseStep.YEAR ? years.stream().map(Integer::longValue).toList() : types;
    List<String> cells =
        step == UseStep.YEAR
            ? years.stream().map(year -> bits(places, types, List.of(year))).toList()
            : types.stream().map(type -> bits(places, List.of(type), years)).toList();
    return Optional.of(
        chosen(OF_PROVINCE.formatted(step.column()), filter)
            .setParameter(3, province)
            .setParameter(4, UseQueries.array(values))
            .setParameter(5, cells.stream().collect(Collectors.joining(",", "{", "}")))
            .setParameter(6, all)
            .getResultList());
  }

  private Query chosen(String sql, UseFilter filter) {
    return em.createNativeQuery(sql)
        .setParameter(1, UseQueries.array(queries.years(filter)))
        .setParameter(2, UseQueries.array(queries.types(filter)));
  }
}
