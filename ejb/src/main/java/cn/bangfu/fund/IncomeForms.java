package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionLevel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Checks forms of income and makes their entries, new ones and right ones for wrong ones. */
@Dependent
class IncomeForms {

  private static final String SAME =
      """
      select count(i) from FundIncome i
      where i.unionId = :own and i.fundType = :type and i.fundYear = :year and i.date = :date
        and i.amount = :amount and i.id <> :corrected""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject FundBooks books;
  @Inject FundMoney money;

  /**
   * Everything that is wrong with a form; what is doubtful is added to the questions.
   *
   * @param corrects true if it takes the place of a wrong entry, which may have opened the account
   */
  void check(IncomeEntry entry, boolean corrects, List<Violation> doubts) {
    FundChecks checks = new FundChecks("entry", today.today(), codes);
    checks.date(entry.getDate());
    Optional<CodeValue> fund = checks.code("fundType", FundTypes.TABLE, entry.getFundType());
    checks.year(entry.getFundYear());
    Optional<CodeValue> income =
        checks.code("incomeType", IncomeRules.TABLE, entry.getIncomeType());
    checks.amount("amount", entry.getAmount());
    checks.length("payer", entry.getPayer(), FundChecks.PAYER_MAX);
    checks.length("voucherNo", entry.getVoucherNo(), FundChecks.SHORT_MAX);
    checks.length("remark", entry.getRemark(), FundChecks.REMARK_MAX);
    UnionLevel own = UnionLevel.ofRank(callers.known().unionLevel());
    fund.ifPresent(
        type -> {
          if (IncomeRules.ofLevelBelow(own, type.getConstant())) {
            checks.add("fundType", FundProblem.LEVEL_BELOW, type.getValueName());
          } else if (!corrects && IncomeRules.ofLevelAbove(own, type.getConstant())) {
            doubts.add(
                Violation.of("entry.fundType", FundProblem.LEVEL_ABOVE, type.getValueName()));
          }
          income
              .filter(kind -> !IncomeRules.fits(kind.getConstant(), type.getConstant()))
              .ifPresent(
                  kind ->
                      checks.add(
                          "incomeType",
                          FundProblem.INCOME_TYPE_UNFIT,
                          kind.getValueName(),
                          type.getValueName()));
        });
    Violations.throwIfAny(checks.wrong());
    entry.setPayer(CleanText.trim(entry.getPayer()));
    entry.setVoucherNo(CleanText.trim(entry.getVoucherNo()));
    entry.setRemark(CleanText.trim(entry.getRemark()));
  }

  /** True if the form opens the account. */
  boolean opening(IncomeEntry entry) {
    return codes.value(entry.getIncomeType()).is(IncomeRules.OPENING_BALANCE);
  }

  /**
   * True if the own union has such an entry already (FND-019).
   *
   * @param corrected the entry whose place the form takes, or null
   */
  boolean sameStored(IncomeEntry entry, Long corrected) {
    return em.createQuery(SAME, Long.class)
            .setParameter("own", callers.known().unionId())
            .setParameter("type", entry.getFundType())
            .setParameter("year", entry.getFundYear())
            .setParameter("date", entry.getDate())
            .setParameter("amount", entry.getAmount())
            .setParameter("corrected", corrected == null ? 0L : corrected)
            .getSingleResult()
        > 0;
  }

  /** Makes the entry of a checked form. */
  FundIncome post(IncomeEntry entry) {
    FundIncome income =
        new FundIncome(
            books.number(FundBooks.INCOME, entry.getDate()),
            callers.known().unionId(),
            entry,
            callers.known().name(),
            today.now());
    em.persist(income);
    money.settle();
    callers.about("FUND_INCOME", income.getId(), income.getUnionId());
    callers.changed(
        String.join(
            " ",
            income.getEntryNo(),
            money.name(income.getFundType()),
            Integer.toString(income.getFundYear()),
            Money.text(income.getAmount())));
    return income;
  }
}
