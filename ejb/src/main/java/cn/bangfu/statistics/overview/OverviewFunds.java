package cn.bangfu.statistics.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Money of the fund year of the day, dated up to it, and of the fund year before up to the same
 * day. What a union of a branch allots to another one of it cancels out by its sign (part 40, 2.6).
 */
@Dependent
class OverviewFunds implements OverviewCounting {

  private static final String ENTRIES =
      """
      entry as materialized (
        select 'FUND_INCOME' as kind, p.before, i.union_id, i.fund_type_id, i.amount
        from period p join fund_income i
          on i.fund_year = extract(year from p.first) and i.entry_date <= p.last
        union all
        select 'FUND_INCOME', p.before, a.to_union_id, a.fund_type_id, a.amount
        from period p join fund_allocation a
          on a.fund_year = extract(year from p.first) and a.entry_date <= p.last
        union all
        select 'FUND_INCOME', p.before, a.from_union_id, a.fund_type_id, -a.amount
        from period p join fund_allocation a
          on a.fund_year = extract(year from p.first) and a.entry_date <= p.last
        union all
        select 'FUND_SPENT', p.before, s.union_id, s.fund_type_id, s.amount
        from period p join fund_spent s
          on s.fund_year = extract(year from p.first) and s.spent_on <= p.last
        where s.fund_type_id <> (select v.id from code_value v
          where v.table_key = 'fund_type' and v.constant = 'HISTORICAL'))
      """;

  /**
   * Counted and compared in one statement: entries come in while the night's work is done, and both
   * must see the same ones.
   */
  private static final String COUNT =
      """
      with %s, %s,
      exact as (
        insert into overview_check (run_id, kind, records, amount)
        select ?1, 'FUND_INCOME' || case when p.before then '_BEFORE' else '' end, 0,
          coalesce((select sum(i.amount) from fund_income i
            where i.fund_year = extract(year from p.first) and i.entry_date <= p.last), 0)
        from period p
        union all
        select ?1, 'FUND_SPENT' || case when p.before then '_BEFORE' else '' end, 0,
          coalesce((select sum(s.amount) from fund_spent s
              join code_value v on v.id = s.fund_type_id and v.constant is distinct from 'HISTORICAL'
            where s.fund_year = extract(year from p.first) and s.spent_on <= p.last), 0)
        from period p),
      own as (
        select n.path, 0 as holder_depth, e.kind || case when e.before then '_BEFORE' else '' end as kind,
          cast(e.fund_type_id as text) as value, 0 as records, sum(e.amount) as amount
        from entry e join union_org n on n.id = e.union_id
        group by 1, 2, 3, 4)
      %s"""
          .formatted(
              OverviewStatements.PERIODS, ENTRIES.stripTrailing(), OverviewStatements.ROLLED);

  @Inject OverviewStatements statements;

  @Override
  public OverviewPartKind kind() {
    return OverviewPartKind.FUNDS;
  }

  @Override
  public void count(OverviewPart part) {
    statements.run(COUNT, part);
  }

  @Override
  public OverviewPartKind checkedIn() {
    return null;
  }

  @Override
  public void check(OverviewPart part) {
    // done while it was counted
  }
}
