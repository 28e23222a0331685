package cn.bangfu.statistics.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Exits, cancellations and returns into hardship by the day they are dated, as they stood at
 * midnight. Each counts where the archive was filed when it was recorded (STA-041).
 */
@Dependent
class OverviewEvents implements OverviewCounting {

  private static final String EVENTS =
      """
      event as (
        select 'EXIT' as kind, p.before, e.archive_id, e.entered_at, e.exited_date as day,
          cast(e.way_id as text) as reason
        from period p join archive_exit_history e on e.exited_date between p.first and p.last
        where e.valid_from <= cast(?4 as timestamptz) and e.valid_to > cast(?4 as timestamptz)
        union all
        select 'CANCEL', p.before, d.archive_id, d.entered_at, d.deregistered_date,
          cast(d.reason_id as text)
        from period p
          join archive_deregistration_history d on d.deregistered_date between p.first and p.last
        where d.valid_from <= cast(?4 as timestamptz) and d.valid_to > cast(?4 as timestamptz)
        union all
        select 'RELAPSE', p.before, r.archive_id, r.entered_at, r.returned_date, r.cause
        from period p join archive_return_history r on r.returned_date between p.first and p.last
        where r.returned_from = 'EXITED'
          and r.valid_from <= cast(?4 as timestamptz) and r.valid_to > cast(?4 as timestamptz))
      """;

  private static final String COUNT =
      """
      with %s, %s,
      own as (
        select n.path, h.holder_depth, k.kind, k.value, count(*) as records, 0 as amount
        from event e
          join lateral (
            select h.filing_union_id, h.holder_depth from archive_history h
            where h.id = e.archive_id and h.valid_to > e.entered_at
            order by h.valid_from limit 1) h on true
          join union_org n on n.id = h.filing_union_id
          cross join lateral (values
            (e.kind || case when e.before then '_BEFORE' else '' end,
              case when e.before then '' else e.reason end),
            (case when not e.before and e.kind <> 'RELAPSE' then e.kind || '_MONTH' end,
              to_char(e.day, 'YYYY-MM'))) k (kind, value)
        where k.kind is not null
        group by 1, 2, 3, 4)
      %s"""
          .formatted(OverviewStatements.PERIODS, EVENTS.stripTrailing(), OverviewStatements.ROLLED);

  private static final String CHECK =
      """
      with %s, %s
      insert into overview_check (run_id, kind, records, amount)
      select ?1, e.kind || case when e.before then '_BEFORE' else '' end, count(*), 0
      from event e group by 2
      union all
      select ?1, e.kind || '_MONTH', count(*), 0
      from event e where not e.before and e.kind <> 'RELAPSE' group by 2"""
          .formatted(OverviewStatements.PERIODS, EVENTS.stripTrailing());

  @Inject OverviewStatements statements;

  @Override
  public OverviewPartKind kind() {
    return OverviewPartKind.EVENTS;
  }

  @Override
  public void count(OverviewPart part) {
    statements.run(COUNT, part);
  }

  @Override
  public OverviewPartKind checkedIn() {
    return OverviewPartKind.CHECK_EVENTS;
  }

  @Override
  public void check(OverviewPart part) {
    statements.run(CHECK, part);
  }
}
