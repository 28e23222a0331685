package cn.bangfu.statistics.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/**
 * Runs the statements of the night. Their parameters: 1 the run; 2 to 4 first day, last day and end
 * of this year's period, 5 to 7 the same of last year's; 8 and 9 the range of paths; 10 and 11 the
 * branch and whether it has unions below.
 */
@Dependent
class OverviewStatements {

  /** This year up to the day, and last year up to the same day. */
  static final String PERIODS =
      """
      period (before, first, last, at) as (values
        (false, cast(?2 as date), cast(?3 as date), cast(?4 as timestamptz)),
        (true, cast(?5 as date), cast(?6 as date), cast(?7 as timestamptz)))
      """;

  /**
   * Adds what {@code own} says of single unions to these and to every union above them. Only the
   * topmost one is met by more than one part.
   */
  static final String ROLLED =
      """
      insert into overview_figure as f
        (run_id, union_id, kind, value, holder_depth, records, amount)
      select ?1, cast(w.id as bigint), o.kind, o.value, o.holder_depth, sum(o.records),
        sum(o.amount)
      from own o
        cross join lateral unnest(string_to_array(trim(both '/' from o.path), '/')) w (id)
      group by w.id, o.kind, o.value, o.holder_depth
      on conflict (run_id, union_id, kind, value, holder_depth) do update
        set records = f.records + excluded.records, amount = f.amount + excluded.amount
      """;

  private static final int PARAMETERS = 11;

  @PersistenceContext EntityManager em;

  int run(String sql, OverviewPart part) {
    Object[] values = {
      part.run(),
      part.day().withDayOfYear(1),
      part.day(),
      part.at(),
      part.dayBefore().withDayOfYear(1),
      part.dayBefore(),
      part.atBefore(),
      part.from(),
      part.until(),
      part.branchId(),
      part.below()
    };
    Query query = em.createNativeQuery(sql);
    for (int i = 1; i <= PARAMETERS; i++) {
      if (sql.matches("(?s).*\\?" + i + "(?!\\d).*")) {
        query.setParameter(i, values[i - 1]);
      }
    }
    return query.executeUpdate();
  }
}
