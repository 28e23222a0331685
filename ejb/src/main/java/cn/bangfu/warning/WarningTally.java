package cn.bangfu.warning;

import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts cancellations for all watched unions together: each cancelled archive is read once, by the
 * days of the longest period, and counts for its filing union and every union on the way up
 * (INF-071, INF-084).
 */
@Dependent
class WarningTally {

  /** Below and above every path. */
  private static final String FIRST_PATH = "/";

  private static final String AFTER_PATHS = "0";

  private static final String WATCHED =
      """
      select c.id from warning_setting s
        join union_org o on o.id = s.union_id and o.state <> 'DELETED'
        join union_org c on c.parent_id = s.union_id and c.state <> 'DELETED'
       where s.active and not s.deleted and s.all_direct and (?8 = 0 or s.union_id = ?8)
      union
      select w.union_id from warning_setting s
        join union_org o on o.id = s.union_id and o.state <> 'DELETED'
        join warning_setting_union w on w.setting_id = s.id
       where s.active and not s.deleted and not s.all_direct and (?8 = 0 or s.union_id = ?8)
      """;

  private static final String COUNT =
      """
      insert into warning_tally (run_id, union_id, reason_id, in_month, in_quarter, in_year, in_days_30)
      select ?1, w.id, c.reason_id, sum(c.in_month), sum(c.in_quarter), sum(c.in_year), sum(c.in_days_30)
        from (select a.filing_union_path as path, d.reason_id,
                count(*) filter (where d.deregistered_date >= cast(?3 as date)) as in_month,
                count(*) filter (where d.deregistered_date >= cast(?4 as date)) as in_quarter,
                count(*) filter (where d.deregistered_date >= cast(?5 as date)) as in_year,
                count(*) filter (where d.deregistered_date >= cast(?6 as date)) as in_days_30
              from archive_deregistration d join archive a on a.id = d.archive_id
             where d.deregistered_date >= cast(?7 as date) and d.deregistered_date <= cast(?2 as date)
               and d.in_force and a.life_state = 'DEREGISTERED'
               and a.filing_union_path >= ?9 and a.filing_union_path < ?10
             group by a.filing_union_path, d.reason_id) c
        cross join lateral unnest(cast(string_to_array(trim(both '/' from c.path), '/') as bigint[]))
          as above(id)
        join (
      """
          + WATCHED
          + """
           ) w on w.id = above.id
       group by w.id, c.reason_id
      """;

  private static final String READ =
      """
      select t.union_id, t.reason_id, t.in_month, t.in_quarter, t.in_year, t.in_days_30
        from warning_tally t
       where t.run_id = ?1 and t.union_id = any (cast(string_to_array(?2, ',') as bigint[]))
      """;

  /** What runs have left that will never go on. */
  private static final String LEFT_OVER =
      """
      delete from warning_tally t where t.run_id in (
        select r.run_id from warning_run r join job_run j on j.id = r.run_id
         where j.state in ('DONE', 'DONE_WITH_ERRORS', 'CANCELLED', 'GIVEN_UP'))
      """;

  @PersistenceContext EntityManager em;

  /** Numbers of one union and reason, for each period. */
  record Line(long unionId, long reasonId, Map<WarningPeriod, Integer> numbers) {}

  /**
   * Counts for a run.
   *
   * @param union the union whose settings are counted, or null for all
   */
  void count(WarningRun run, Union union) {
    em.flush(); // the run's own row is referred to
    em.createNativeQuery(LEFT_OVER).executeUpdate();
    LocalDate day = run.getBusinessDate();
    String path = union == null ? FIRST_PATH : union.getPath();
    em.createNativeQuery(COUNT)
        .setParameter(1, run.getRunId())
        .setParameter(2, day.toString())
        .setParameter(3, WarningPeriod.MONTH.from(day).toString())
        .setParameter(4, WarningPeriod.QUARTER.from(day).toString())
        .setParameter(5, WarningPeriod.YEAR.from(day).toString())
        .setParameter(6, WarningPeriod.DAYS_30.from(day).toString())
        .setParameter(7, WarningPeriod.earliest(day).toString())
        .setParameter(8, union == null ? 0 : union.getId())
        .setParameter(9, path)
        .setParameter(10, path.substring(0, path.length() - 1) + AFTER_PATHS)
        .executeUpdate();
  }

  /** The numbers of some watched unions, by union. */
  Map<Long, List<Line>> of(WarningRun run, Collection<Long> unions) {
    Map<Long, List<Line>> lines = new HashMap<>();
    for (Object one :
        em.createNativeQuery(READ)
            .setParameter(1, run.getRunId())
            .setParameter(2, Ids.joined(unions))
            .getResultList()) {
      Object[] row = (Object[]) one;
      int[] numbers = Arrays.stream(row).skip(2).mapToInt(n -> ((Number) n).intValue()).toArray();
      Map<WarningPeriod, Integer> byPeriod = new HashMap<>();
      for (WarningPeriod period : WarningPeriod.values()) {
        byPeriod.put(period, numbers[period.ordinal()]);
      }
      Line line = new Line(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), byPeriod);
      lines.computeIfAbsent(line.unionId(), none -> new java.util.ArrayList<>()).add(line);
    }
    return lines;
  }

  /** The run has ended: its numbers are needed no more. */
  void forget(WarningRun run) {
    em.createNativeQuery("delete from warning_tally where run_id = ?1")
        .setParameter(1, run.getRunId())
        .executeUpdate();
  }
}
