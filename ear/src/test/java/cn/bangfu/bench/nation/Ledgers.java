package cn.bangfu.bench.nation;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The money behind the help (part 40): each union got a little more than it and those below it
 * spent, from above where the money comes from a level of the tree, otherwise as its own income.
 */
final class Ledgers {

  /** Each step down passes on a little less than it got, so that roundings never overspend. */
  private static final String MADE =
      """
      create temporary table spent as
        select l.union_id, l.fund_type_id, l.fund_year, sum(l.amount) as amount
        from assistance_line l where l.id >= %1$d group by 1, 2, 3;
      create temporary table needed as
        select u.id as union_id, u.parent_id, u.depth, u.union_level, s.fund_type_id, s.fund_year,
          coalesce(t.constant, '') as type, sum(s.amount) as amount
        from spent s
          join union_org o on o.id = s.union_id
          join code_value t on t.id = s.fund_type_id
          cross join lateral unnest(string_to_array(trim(both '/' from o.path), '/')::bigint[]) a (id)
          join union_org u on u.id = a.id
        where case t.constant
          when 'CENTRAL' then true
          when 'PROVINCIAL' then u.union_level <> 'NATIONAL'
          when 'PREFECTURAL' then u.union_level not in ('NATIONAL', 'PROVINCIAL')
          when 'COUNTY' then u.union_level not in ('NATIONAL', 'PROVINCIAL', 'PREFECTURAL')
          else u.id = s.union_id end
        group by 1, 2, 3, 4, 5, 6, 7;
      alter table needed add column own boolean;
      update needed set own = case type
        when 'CENTRAL' then union_level = 'NATIONAL'
        when 'PROVINCIAL' then union_level = 'PROVINCIAL'
        when 'PREFECTURAL' then union_level = 'PREFECTURAL'
        when 'COUNTY' then union_level = 'COUNTY'
        else true end;
      update needed set amount = round(amount * (1.20 - 0.01 * depth), 2);
      insert into business_act (id, at, kind, union_id, user_name) overriding system value
        values (%2$d, date '2017-01-05', 'FUND_INCOME', 1, 'benchmark');
      insert into fund_income (id, entry_no, union_id, entry_date, fund_type_id, fund_year, income_type_id, amount,
          fiscal_budget, submission, entered_at, entered_by, act_id)
        select %1$d + row_number() over (), 'SR-' || fund_year || '-' || to_char(row_number() over (
            partition by union_id, fund_year order by fund_type_id), 'FM000000'),
          union_id, make_date(fund_year, 1, 5), fund_type_id, fund_year,
          (select v.id from code_value v where v.table_key = 'income_type' and v.constant = case
            when n.type in ('CENTRAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY') then 'FISCAL_GRANT'
            when n.type = 'UNION_FUND' then 'UNION_FUND_GRANT' else 'SOCIAL_DONATION' end),
          amount, type in ('CENTRAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY'), gen_random_uuid(),
          make_date(fund_year, 1, 5), 'benchmark', %2$d
        from needed n where own;
      insert into fund_number (union_id, kind, year, last_no)
        select union_id, 'SR', fund_year, count(*) from needed where own group by 1, 2, 3
        on conflict do nothing;
      insert into fund_allocation (id, allocation_no, from_union_id, to_union_id, entry_date, fund_type_id, fund_year,
          amount, fiscal_budget, submission, row_no, entered_at, entered_by, act_id)
        select %1$d + row_number() over (), 'BK' || fund_year || 'N' || to_char(row_number() over (), 'FM000000000'),
          parent_id, union_id, make_date(fund_year, 1, 6), fund_type_id, fund_year, amount, true,
          gen_random_uuid(), 1, make_date(fund_year, 1, 6), 'benchmark', %2$d
        from needed where not own;
      insert into fund_balance (union_id, fund_type_id, fund_year, own_income, from_above, to_below, spent)
        select union_id, fund_type_id, fund_year, sum(own), sum(above), sum(below), sum(spent) from (
          select union_id, fund_type_id, fund_year, case when own then amount else 0 end as own,
            case when own then 0 else amount end as above, 0 as below, 0 as spent from needed
          union all
          select parent_id, fund_type_id, fund_year, 0, 0, amount, 0 from needed where not own
          union all
          select union_id, fund_type_id, fund_year, 0, 0, 0, amount from spent) m
        group by 1, 2, 3
        on conflict (union_id, fund_type_id, fund_year) do update set
          own_income = fund_balance.own_income + excluded.own_income,
          from_above = fund_balance.from_above + excluded.from_above,
          to_below = fund_balance.to_below + excluded.to_below, spent = fund_balance.spent + excluded.spent;
      drop table spent, needed
      """;

  private Ledgers() {}

  /**
   * Enters what is missing for the lines from this number on; triggers must be off.
   *
   * @param firstLine number of the first line that was filled in
   * @param act number of an act that is free
   */
  static void make(Statement sql, long firstLine, long act) throws SQLException {
    sql.execute(MADE.formatted(firstLine, act));
  }
}
