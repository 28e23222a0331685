package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 月度核对 (FND-070 to FND-072). */
@Stateless
public class FundMonths {

  private static final BigDecimal MOST = new BigDecimal("99999999999999.99");

  /** Parameters: 1 union, 2 first day of the month, 3 first day of the next one. */
  private static final String ROWS =
      """
      select m.fund_type_id, m.fund_year,
             coalesce(sum(m.income - m.expenditure) filter (where m.day < cast(?2 as date)), 0),
             coalesce(sum(m.income) filter (where m.day >= cast(?2 as date)), 0),
             coalesce(sum(m.expenditure) filter (where m.day >= cast(?2 as date)), 0)
        from (select i.fund_type_id, i.fund_year, i.entry_date as day, i.amount as income,
                     0 as expenditure
                from fund_income i
               where i.union_id = ?1 and i.entry_date < cast(?3 as date)
              union all
              select a.fund_type_id, a.fund_year, a.entry_date, a.amount, 0 from fund_allocation a
               where a.to_union_id = ?1 and a.entry_date < cast(?3 as date)
              union all
              select a.fund_type_id, a.fund_year, a.entry_date, 0, a.amount from fund_allocation a
               where a.from_union_id = ?1 and a.entry_date < cast(?3 as date)
              union all
              select s.fund_type_id, s.fund_year, s.spent_on, 0, s.amount from fund_spent s
               where s.union_id = ?1 and s.spent_on < cast(?3 as date)
                 and s.fund_type_id <> (select v.id from code_value v
                      where v.table_key = 'fund_type' and v.constant = 'HISTORICAL')) m
        join code_value t on t.id = m.fund_type_id
       group by m.fund_type_id, m.fund_year, t.sort_order
       order by m.fund_year desc, t.sort_order, m.fund_type_id
      """;

  @PersistenceContext EntityManager em;
  @Inject FundScope scope;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject FundMoney money;
  @Inject Today today;

  /** All accounts that had anything by the end of a month. */
  @Needs(Right.FUND_VIEW)
  public List<MonthRow> rows(Long unionId, YearMonth month) {
    Union union = scope.of(unionId);
    Map<FundKey, MonthCheck> checks = new HashMap<>();
    for (MonthCheck check :
        em.createQuery(
                "select c from MonthCheck c where c.unionId = :union and c.month = :month",
                MonthCheck.class)
            .setParameter("union", union.getId())
            .setParameter("month", month.atDay(1))
            .getResultList()) {
      checks.put(new FundKey(union.getId(), check.getFundType(), check.getFundYear()), check);
    }
    List<MonthRow> rows = new ArrayList<>();
    for (Object[] row : sums(union.getId(), month)) {
      rows.add(row(union.getId(), row, checks));
    }
    return rows;
  }

  private List<Object[]> sums(long union, YearMonth month) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(ROWS)
            .setParameter(1, union)
            .setParameter(2, month.atDay(1).toString())
            .setParameter(3, month.plusMonths(1).atDay(1).toString())
            .getResultList();
    return rows;
  }

  private MonthRow row(long union, Object[] row, Map<FundKey, MonthCheck> checks) {
    long fund = ((Number) row[0]).longValue();
    int year = ((Number) row[1]).intValue();
    MonthCheck check = checks.get(new FundKey(union, fund, year));
    return new MonthRow(
        fund,
        codes.value(fund).getShownName(),
        year,
        Money.of(row[2]),
        Money.of(row[3]),
        Money.of(row[4]),
        check == null ? new MonthEntry() : check.entry(),
        check == null ? null : check.getMonthBalance(),
        check == null ? null : check.getChangedBy(),
        check == null ? null : check.getChangedAt(),
        check == null ? -1 : check.getVersion());
  }

  /**
   * Saves what bank and cash box held at the end of the month.
   *
   * @param shown the row as it was shown, with what was typed in its form
   * @throws Violations with everything that is wrong
   * @throws StaleException if somebody else checked it meanwhile
   */
  @Needs(Right.FUND_CHECK)
  public void check(YearMonth month, MonthRow shown) {
    long own = callers.known().unionId();
    FundKey key = new FundKey(own, shown.fundType(), shown.fundYear());
    LocalDate first = month.atDay(1);
    // one after the other, and no line is saved in between
    money.lock(List.of(key));
    BigDecimal balance =
        sums(own, month).stream()
            .filter(
                row ->
                    ((Number) row[0]).longValue() == shown.fundType()
                        && ((Number) row[1]).intValue() == shown.fundYear())
            .map(row -> Money.of(row[2]).add(Money.of(row[3])).subtract(Money.of(row[4])))
            .findFirst()
            .orElse(Money.ZERO);
    refuse(shown.entry(), balance, first);
    List<MonthCheck> stored =
        em.createQuery(
                """
                select c from MonthCheck c where c.unionId = :union and c.fundType = :type
                  and c.fundYear = :year and c.month = :month""",
                MonthCheck.class)
            .setParameter("union", own)
            .setParameter("type", key.fundType())
            .setParameter("year", key.fundYear())
            .setParameter("month", first)
            .getResultList();
    if ((stored.isEmpty() ? -1 : stored.get(0).getVersion()) != shown.version()) {
      throw new StaleException(
          FundProblem.STALE_CHECK,
          stored.isEmpty() ? null : stored.get(0).getChangedBy(),
          stored.isEmpty() ? null : stored.get(0).getChangedAt());
    }
    MonthCheck check = stored.isEmpty() ? new MonthCheck(key, first) : stored.get(0);
    check.take(shown.entry(), balance);
    check.touch(callers.known().name(), today.now());
    em.persist(check);
    em.flush();
    callers.about("FUND_MONTH", check.getId(), own);
    callers.changed(
        String.join(" ", month.toString(), money.name(key.fundType()), Money.text(balance)));
  }

  private void refuse(MonthEntry entry, BigDecimal balance, LocalDate month) {
    List<Violation> wrong = new ArrayList<>();
    if (month.isAfter(today.today())) {
      wrong.add(Violation.of("month", FundProblem.MONTH_IN_FUTURE));
    }
    amount(wrong, "bank", entry.getBank(), true);
    amount(wrong, "cash", entry.getCash(), true);
    amount(wrong, "cashOnHand", entry.getCashOnHand(), false);
    amount(wrong, "bankDeposit", entry.getBankDeposit(), false);
    amount(wrong, "workerLoans", entry.getWorkerLoans(), false);
    amount(wrong, "treasuryBonds", entry.getTreasuryBonds(), false);
    amount(wrong, "otherHoldings", entry.getOtherHoldings(), false);
    entry.setExplanation(CleanText.trim(entry.getExplanation()));
    if (wrong.isEmpty()
        && balance.compareTo(entry.getBank().add(entry.getCash())) != 0
        && entry.getExplanation() == null) {
      wrong.add(Violation.of("entry.explanation", FundProblem.DIFFERENCE_UNEXPLAINED));
    }
    if (CleanText.length(entry.getExplanation()) > FundChecks.REMARK_MAX) {
      wrong.add(
          Violation.of(
              "entry.explanation",
              FundProblem.TOO_LONG,
              new Label("fund.MonthEntry.explanation"),
              FundChecks.REMARK_MAX));
    }
    Violations.throwIfAny(wrong);
  }

  private static void amount(
      List<Violation> wrong, String field, BigDecimal amount, boolean required) {
    Label label = new Label("fund.MonthEntry." + field);
    if (amount == null) {
      if (required) {
        wrong.add(Violation.of("entry." + field, FundProblem.MISSING, label));
      }
    } else if (amount.abs().compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > 2) {
      wrong.add(Violation.of("entry." + field, FundProblem.INVALID, label));
    }
  }
}
