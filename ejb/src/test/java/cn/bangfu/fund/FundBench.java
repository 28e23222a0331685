package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;

import java.math.BigDecimal;

/** Money for tests, in one line. */
public final class FundBench {

  private static final String INCOME =
      """
      insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
          income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
        select fund_next_number(%1$d, 'SR', y.year), %1$d, make_date(y.year, 1, 1), t.id, y.year,
               i.id, %2$s, false, gen_random_uuid(), now(), 'test'
          from code_value t, code_value i, (select * from generate_series(%3$d, %4$d) year) y
         where t.table_key = 'fund_type' and t.constant is distinct from 'HISTORICAL'
           and t.state = 'ENABLED' and (%5$s is null or t.constant = %5$s)
           and i.table_key = 'income_type' and i.constant = 'OPENING_BALANCE'
      """;

  /** Accounts of a branch that are below zero or not the sum of what was entered. */
  public static final String WRONG =
      """
      select b.union_id from fund_balance b join union_org u on u.id = b.union_id
       where u.path like ? and (b.balance < 0
          or b.own_income <> (select coalesce(sum(i.amount), 0) from fund_income i
               where i.union_id = b.union_id and i.fund_type_id = b.fund_type_id and i.fund_year = b.fund_year)
          or b.from_above <> (select coalesce(sum(a.amount), 0) from fund_allocation a
               where a.to_union_id = b.union_id and a.fund_type_id = b.fund_type_id and a.fund_year = b.fund_year)
          or b.to_below <> (select coalesce(sum(a.amount), 0) from fund_allocation a
               where a.from_union_id = b.union_id and a.fund_type_id = b.fund_type_id and a.fund_year = b.fund_year)
          or b.spent <> (select coalesce(sum(s.amount), 0) from fund_spending s
               where s.union_id = b.union_id and s.fund_type_id = b.fund_type_id and s.fund_year = b.fund_year))
      """;

  private FundBench() {}

  /** So much of every type in 2025, 2026 and 2027. */
  public static void income(long union, BigDecimal amount) {
    run(INCOME.formatted(union, amount.toPlainString(), 2025, 2027, "null"));
  }

  /** So much of one type of 2026. */
  public static void income(long union, String fund, String amount) {
    run(INCOME.formatted(union, amount, 2026, 2026, "'" + fund + "'"));
  }

  /** The number of a code value. */
  public static long code(String table, String constant) {
    return Long.parseLong(
        query("select id from code_value where table_key = ? and constant = ?", table, constant)
            .get(0));
  }

  /** What is left of one type of 2026. */
  public static BigDecimal balance(long union, String fund) {
    return query(
            """
            select coalesce(sum(b.balance), 0)::numeric(16,2) from fund_balance b
              join code_value t on t.id = b.fund_type_id
             where b.union_id = ? and t.constant = ? and b.fund_year = 2026
            """,
            union,
            fund)
        .stream()
        .map(BigDecimal::new)
        .findFirst()
        .orElseThrow();
  }
}
