package cn.bangfu.statistics.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Help of this year and of last year up to the same day, as it stood at midnight. */
@Dependent
class OverviewAssistance implements OverviewCounting {

  private static final String HELP =
      """
      select n.path, p.before, h.id, h.archive_id, h.holder_depth, h.form, h.assist_date,
        h.total_amount
      from union_org n
        cross join period p
        join assistance_history h on h.owner_union_id = n.id
          and h.assist_date >= p.first and h.assist_date <= p.last
      where n.path >= ?8 collate "C" and n.path < ?9 collate "C" and h.assisted
        and h.valid_from <= cast(?4 as timestamptz) and h.valid_to > cast(?4 as timestamptz)
      """;

  private static final String RECORDS =
      """
      with %s,
      help as materialized (
      %s),
      own as (
        select h.path, h.holder_depth, k.kind, k.value, count(*) as records,
          sum(h.total_amount) as amount
        from help h cross join lateral (values
          (case when h.before then 'AID_BEFORE' else 'AID' end,
            case when h.before then '' else h.form end),
          (case when not h.before then 'AID_MONTH' end, to_char(h.assist_date, 'YYYY-MM'))) k (kind, value)
        where k.kind is not null
        group by 1, 2, 3, 4
        union all
        select h.path, h.holder_depth, k.kind, k.value, count(*), sum(l.amount)
        from help h
          join assistance_line_history l on l.assistance_id = h.id
            and l.valid_from <= cast(?4 as timestamptz) and l.valid_to > cast(?4 as timestamptz)
          cross join lateral (values
            ('AID_MEASURE', cast(l.measure_id as text)),
            ('AID_FUND', l.fund_type_id || '.' || l.fund_year)) k (kind, value)
        where not h.before
        group by 1, 2, 3, 4)
      %s"""
          .formatted(OverviewStatements.PERIODS, HELP.stripTrailing(), OverviewStatements.ROLLED);

  /**
   * A household counts once in each union, under the lowest depth at which one of its records can
   * be seen; the topmost union is counted at the end, over all provinces.
   */
  private static final String HOUSEHOLDS =
      """
      with %s,
      help as materialized (
      %s),
      household as (
        select w.id, h.archive_id, h.before, min(h.holder_depth) as holder_depth
        from help h cross join lateral unnest(string_to_array(trim(both '/' from h.path), '/'))
          with ordinality w (id, place)
        where w.place > 1
        group by 1, 2, 3)
      insert into overview_figure
        (run_id, union_id, kind, value, holder_depth, records, amount)
      select ?1, cast(o.id as bigint), case when o.before then 'HELPED_BEFORE' else 'HELPED' end, '',
        o.holder_depth, count(*), 0
      from household o group by o.id, o.before, o.holder_depth"""
          .formatted(OverviewStatements.PERIODS, HELP.stripTrailing());

  /** One scan gives the households of the country and what is compared. */
  private static final String COUNTRY =
      """
      with %s,
      household as materialized (
        select p.before, h.archive_id, min(h.holder_depth) as holder_depth, count(*) as records,
          sum(h.total_amount) as amount
        from period p join assistance_history h
          on h.assist_date >= p.first and h.assist_date <= p.last
        where h.assisted
          and h.valid_from <= cast(?4 as timestamptz) and h.valid_to > cast(?4 as timestamptz)
        group by 1, 2),
      topmost as (
        insert into overview_figure
          (run_id, union_id, kind, value, holder_depth, records, amount)
        select ?1, u.id, case when o.before then 'HELPED_BEFORE' else 'HELPED' end, '',
          o.holder_depth, count(*), 0
        from household o join union_org u on u.parent_id is null
        group by u.id, o.before, o.holder_depth)
      insert into overview_check (run_id, kind, records, amount)
      select ?1, k.kind || case when o.before then '_BEFORE' else '' end, sum(k.records),
        sum(k.amount)
      from household o cross join lateral (values
        ('AID', o.records, o.amount, true),
        ('AID_MONTH', o.records, o.amount, not o.before)) k (kind, records, amount, compared)
      where k.compared
      group by 2"""
          .formatted(OverviewStatements.PERIODS);

  @Inject OverviewStatements statements;

  @Override
  public OverviewPartKind kind() {
    return OverviewPartKind.BRANCH;
  }

  @Override
  public void count(OverviewPart part) {
    statements.run(RECORDS, part);
    statements.run(HOUSEHOLDS, part);
  }

  @Override
  public OverviewPartKind checkedIn() {
    return OverviewPartKind.CHECK_HELP;
  }

  @Override
  public void check(OverviewPart part) {
    statements.run(COUNTRY, part);
  }
}
