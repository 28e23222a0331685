package cn.bangfu.statistics.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads totals of the last night that is good (STA-080), by one statement: all of them are of the
 * same night, also when the next one becomes good meanwhile (STA-092).
 */
@Dependent
class OverviewReading {

  private static final String TOTALS =
      """
      with good as (
        select b.run_id, b.as_of, b.compared from overview_build b
        where b.state = 'GOOD' order by b.as_of desc, b.run_id desc limit 1)
      select g.as_of, g.compared, f.union_id, f.kind, f.value,
        coalesce(sum(f.records) filter (where f.holder_depth <= ?3), 0),
        coalesce(sum(f.amount) filter (where f.holder_depth <= ?3), 0), sum(f.records)
      from good g left join overview_figure f on f.run_id = g.run_id
        and f.union_id = any (cast(?1 as bigint[]))
        and (f.union_id = ?2 or f.kind in ('FUND_INCOME', 'FUND_SPENT'))
      group by 1, 2, 3, 4, 5
      """;

  private static final int ANY_DEPTH = Short.MAX_VALUE;

  @PersistenceContext EntityManager em;

  /**
   * The totals of a union, and the money of those directly below it.
   *
   * @param depth of the union to which records must have been reported; null for all
   */
  OverviewTotals read(long union, Collection<Long> children, Integer depth) {
    OverviewTotals totals = new OverviewTotals();
    for (Object one :
        em.createNativeQuery(TOTALS)
            .setParameter(
                1,
                Stream.concat(Stream.of(union), children.stream())
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}")))
            .setParameter(2, union)
            .setParameter(3, depth == null ? ANY_DEPTH : depth)
            .getResultList()) {
      Object[] row = (Object[]) one;
      totals.asOf = LocalDate.parse(row[0].toString());
      totals.compared = (Boolean) row[1];
      if (row[2] != null) {
        totals.put(
            ((Number) row[2]).longValue(),
            OverviewKind.valueOf((String) row[3]),
            (String) row[4],
            new OverviewTotals.Sum(((Number) row[5]).longValue(), (BigDecimal) row[6]),
            ((Number) row[7]).longValue());
      }
    }
    return totals;
  }
}
