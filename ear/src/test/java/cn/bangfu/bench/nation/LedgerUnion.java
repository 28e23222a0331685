package cn.bangfu.bench.nation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One union with a very long ledger (FND-078): own income, money for the union below it, and help
 * that it gave to households of others. It is made beside the nation and by the rules of the
 * database, so that it can be added to a country that was filled before.
 */
public final class LedgerUnion {

  private static final double INCOME = 0.6;
  private static final double HELP = 0.4;

  /** Another one than that of the nation's unions: below this one no households are filed. */
  private static final String MARK = "bench-ledger";

  private static final String UNION =
      """
      insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
        confirm_state, remark, entered_at, entered_by, changed_at, changed_by)
      select n.id, '%2$s', n.parent, n.path || n.id || '/', n.depth + 1, '%3$s', '110101', 900, 'CONFIRMED', '%4$s',
        now(), '%4$s', now(), '%4$s'
      from (select nextval('union_org_seq') as id, u.id as parent, u.path, u.depth from union_org u where u.id = %1$d) n
      returning id
      """;

  private static final String MADE =
      """
      create temporary table bench_type on commit drop as
        select row_number() over (order by v.sort_order) - 1 as no, v.id, i.id as income
          from code_value v join code_value i on i.table_key = 'income_type'
            and i.constant = case v.constant when 'UNION_FUND' then 'UNION_FUND_GRANT' else 'SOCIAL_DONATION' end
         where v.table_key = 'fund_type' and v.constant in ('UNION_FUND', 'SOCIAL_DONATION');

      insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year, income_type_id, amount,
          fiscal_budget, submission, entered_at, entered_by)
        select 'SR-' || 2008 + i %% 10 || '-' || to_char(i / 10 + 1, 'FM000000'), %1$d,
          make_date(2008 + i %% 10, 1, 1) + i %% 360, t.id, 2008 + i %% 10, t.income, 50000 + i %% 1000, false,
          gen_random_uuid(), make_date(2008 + i %% 10, 1, 1) + i %% 360, '%5$s'
          from generate_series(0, %3$d - 1) i join bench_type t on t.no = i / 10 %% 2;
      insert into fund_number (union_id, kind, year, last_no)
        select %1$d, 'SR', fund_year, count(*) from fund_income where union_id = %1$d group by fund_year;

      insert into fund_allocation (allocation_no, from_union_id, to_union_id, entry_date, fund_type_id, fund_year,
          amount, fiscal_budget, submission, row_no, entered_at, entered_by)
        select 'BK' || 2008 + i %% 10 || lpad(right('%1$d', 6), 6, '0') || to_char(i / 10 + 1, 'FM000000'), %1$d, %2$d,
          make_date(2008 + i %% 10, 2, 1) + i %% 330, t.id, 2008 + i %% 10, 100 + i %% 300, false,
          gen_random_uuid(), 1, make_date(2008 + i %% 10, 2, 1) + i %% 330, '%5$s'
          from generate_series(0, %4$d - 1) i join bench_type t on t.no = i / 10 %% 2;
      insert into fund_number (union_id, kind, year, last_no)
        select %1$d, 'BK', fund_year, count(*) from fund_allocation where from_union_id = %1$d group by fund_year;

      create temporary table bench_given on commit drop as
        select nextval('assistance_seq') as id, nextval('assistance_line_seq') as line_id, a.*
          from (select a.id as of_id, l.id as of_line from assistance a
                  join assistance_line l on l.assistance_id = a.id and l.line_no = 1
                 where a.form = 'FUNDS' and a.assist_date between date '2008-01-01' and date '2017-12-31'
                 order by a.id limit %4$d) a;
      insert into assistance (id, record_no, archive_id, owner_union_id, owner_union_path, province_id, prefecture_id,
          county_id, holder_union_id, holder_depth, assist_category, assist_date, assisted, form, total_amount,
          expenditure_kind_id, cross_reason, archive_type_at_assist, hardship_category_at_assist,
          archive_level_at_assist, archive_class_at_assist, filing_union_at_assist, submission, bulk_no, entered_at,
          entered_by, changed_at, changed_by)
        select g.id, 'BF' || extract(year from a.assist_date) || lpad(g.id::text, 10, '0'), a.archive_id, u.id, u.path,
          p.id, q.id, u.id, u.id, u.depth, a.assist_category, a.assist_date, true, 'FUNDS', l.amount,
          a.expenditure_kind_id, '%5$s', a.archive_type_at_assist, a.hardship_category_at_assist,
          a.archive_level_at_assist, a.archive_class_at_assist, a.filing_union_at_assist, gen_random_uuid(),
          gen_random_uuid(), a.entered_at, '%5$s', a.entered_at, '%5$s'
          from bench_given g join assistance a on a.id = g.of_id join assistance_line l on l.id = g.of_line
          join union_org u on u.id = %1$d join union_org q on q.id = u.parent_id join union_org p on p.id = q.parent_id;
      insert into assistance_line (id, assistance_id, line_no, measure_id, amount, fund_type_id, fund_year,
          summary_class, level_at_check)
        select g.line_id, g.id, 1, l.measure_id, l.amount, t.id, extract(year from a.assist_date), l.summary_class,
          l.level_at_check
          from bench_given g join assistance a on a.id = g.of_id join assistance_line l on l.id = g.of_line
          join bench_type t on t.no = g.of_id %% 2
      """;

  private LedgerUnion() {}

  /**
   * Makes the union; an act must have begun.
   *
   * @param city the union above it
   * @param entries so many entries, without the help
   * @return the number of the union
   */
  public static long make(Statement sql, long city, int entries) throws SQLException {
    long union = union(sql, city, "账县总工会", "COUNTY");
    long below = union(sql, union, "账社区工会", "GRASSROOTS");
    int income = (int) (entries * INCOME);
    sql.execute(MADE.formatted(union, below, income, (int) (entries * HELP), MARK));
    return union;
  }

  private static long union(Statement sql, long above, String name, String level)
      throws SQLException {
    try (ResultSet row = sql.executeQuery(UNION.formatted(above, name, level, MARK))) {
      row.next();
      return row.getLong(1);
    }
  }
}
