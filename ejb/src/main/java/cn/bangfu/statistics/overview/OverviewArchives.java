package cn.bangfu.statistics.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Archives as they were at the end of the day and of the same day of last year. */
@Dependent
class OverviewArchives implements OverviewCounting {

  /** An archive stands where its filing union stands now, whatever path it had then (STA-024). */
  private static final String PLACES =
      """
      place as materialized (
        select distinct o.path as old_path, n.path, n.id
        from union_org n join union_org_history o on o.id = n.id
        where n.path >= ?8 collate "C" and n.path < ?9 collate "C")
      """;

  private static final String ARCHIVES =
      """
      with %s, %s,
      seen as (
        select u.path, h.holder_depth, p.before, h.life_state, h.archive_type, h.archive_level,
          h.archive_class, h.hardship_category, c.main_cause, h.life_state = 'ACTIVE' as active,
          h.filing_date between p.first and p.last as added,
          h.life_state = 'ACTIVE' and h.return_due <= p.last as unaided, count(*) as records
        from place u
          join archive_history h on h.filing_union_path = u.old_path
          join period p on h.valid_from <= p.at and h.valid_to > p.at
          left join archive_content_history c on not p.before and c.archive_id = h.id
            and c.valid_from <= p.at and c.valid_to > p.at
        where h.life_state in ('ACTIVE', 'EXITED', 'DEREGISTERED')
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
      own as (
        select s.path, s.holder_depth, k.kind || case when s.before then '_BEFORE' else '' end as kind,
          coalesce(k.value, '') as value, sum(s.records) as records, 0 as amount
        from seen s cross join lateral (values
          ('STATE', s.life_state || '.' || s.archive_type, true),
          ('ADDED', s.archive_type, s.added),
          ('UNAIDED', '', s.unaided),
          ('LEVEL', s.archive_level, s.active and not s.before),
          ('CLASS', s.archive_class, s.active and not s.before),
          ('CATEGORY', s.hardship_category, s.active and not s.before),
          ('CAUSE', s.main_cause, s.active and not s.before)) k (kind, value, counted)
        where k.counted
        group by 1, 2, 3, 4)
      %s"""
          .formatted(OverviewStatements.PERIODS, PLACES.stripTrailing(), OverviewStatements.ROLLED);

  /** The line of two years: so many months that are over, and the day itself. */
  static final int MONTHS_BEFORE = 23;

  /** The ends of those months. */
  private static final String MONTHS =
      """
      month (day) as (
        select cast(date_trunc('month', cast(?3 as date)) - make_interval(months => m) as date) - 1
        from generate_series(0, %d) m)
      """
          .formatted(MONTHS_BEFORE - 1);

  /**
   * Each version is read once, however many ends are missing: it begins to count at the first end
   * within its time and ceases to at the first one behind it.
   */
  private static final String ENDS =
      """
      with %s, %s,
      missing as materialized (
        select m.day, cast(m.day + 1 as timestamp) at time zone 'Asia/Shanghai'
            - interval '1 microsecond' as at, row_number() over (order by m.day) as turn
        from month m
        where not exists (select from overview_month_branch b
          where b.branch_id = ?10 and b.below = ?11 and b.month_end = m.day)),
      version as (
        select u.id, h.holder_depth,
          width_bucket(h.valid_from - interval '1 microsecond', e.at) + 1 as first_in,
          width_bucket(h.valid_to - interval '1 microsecond', e.at) + 1 as first_after
        from place u
          join archive_history h on h.filing_union_path = u.old_path
          cross join (select array_agg(m.at order by m.turn) as at from missing m) e
        where h.life_state = 'ACTIVE' and h.valid_to > (select min(m.at) from missing m)
          and h.valid_from <= (select max(m.at) from missing m)),
      change as (
        select v.id, v.holder_depth, c.turn, sum(c.records) as records
        from version v
          cross join lateral (values (v.first_in, 1), (v.first_after, -1)) c (turn, records)
        where v.first_in < v.first_after
        group by 1, 2, 3),
      standing as (
        select m.day, o.id, o.holder_depth, sum(c.records) as records
        from (select distinct id, holder_depth from change) o
          cross join missing m
          join change c on c.id = o.id and c.holder_depth = o.holder_depth and c.turn <= m.turn
        group by 1, 2, 3)
      insert into overview_month (month_end, union_id, holder_depth, records)
      select s.day, s.id, s.holder_depth, s.records from standing s where s.records > 0
      on conflict do nothing"""
          .formatted(MONTHS.stripTrailing(), PLACES.stripTrailing());

  private static final String ENDS_DONE =
      """
      with %s
      insert into overview_month_branch (branch_id, below, month_end)
      select ?10, ?11, m.day from month m on conflict do nothing"""
          .formatted(MONTHS.stripTrailing());

  private static final String LINE =
      """
      with %s,
      own as (
        select n.path, e.holder_depth, 'MONTH' as kind, cast(e.month_end as text) as value,
          e.records, 0 as amount
        from union_org n
          join overview_month e on e.union_id = n.id
          join month m on m.day = e.month_end
        where n.path >= ?8 collate "C" and n.path < ?9 collate "C")
      %s"""
          .formatted(MONTHS.stripTrailing(), OverviewStatements.ROLLED);

  /** Read by no path and no union: what the branches have must be all there is. */
  private static final String CHECK =
      """
      with %s,
      counted as (
        select p.before, count(*) as all_of_them,
          count(*) filter (where h.filing_date between p.first and p.last) as added,
          count(*) filter (where h.life_state = 'ACTIVE' and h.return_due <= p.last) as unaided,
          count(*) filter (where h.life_state = 'ACTIVE') as active
        from period p join archive_history h on h.valid_from <= p.at and h.valid_to > p.at
        where h.life_state in ('ACTIVE', 'EXITED', 'DEREGISTERED')
        group by p.before)
      insert into overview_check (run_id, kind, records, amount)
      select ?1, k.kind || case when c.before then '_BEFORE' else '' end, k.records, 0
      from counted c cross join lateral (values
        ('STATE', c.all_of_them, true),
        ('ADDED', c.added, true),
        ('UNAIDED', c.unaided, true),
        ('LEVEL', c.active, not c.before),
        ('CLASS', c.active, not c.before),
        ('CATEGORY', c.active, not c.before),
        ('CAUSE', c.active, not c.before)) k (kind, records, compared)
      where k.compared"""
          .formatted(OverviewStatements.PERIODS);

  @Inject OverviewStatements statements;

  @Override
  public OverviewPartKind kind() {
    return OverviewPartKind.BRANCH;
  }

  @Override
  public void count(OverviewPart part) {
    statements.run(ARCHIVES, part);
    statements.run(ENDS, part);
    statements.run(ENDS_DONE, part);
    statements.run(LINE, part);
  }

  @Override
  public OverviewPartKind checkedIn() {
    return OverviewPartKind.CHECK_ARCHIVES;
  }

  @Override
  public void check(OverviewPart part) {
    statements.run(CHECK, part);
  }
}
