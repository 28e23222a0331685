package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionLevel;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Takes own income of the own union (FND-014 to FND-020). */
@Stateless
public class IncomeDesk {

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject FundBooks books;
  @Inject FundMoney money;
  @Inject IncomeForms forms;

  /** An empty form. */
  @Needs(Right.FUND_PREPARE)
  public IncomeEntry begin() {
    IncomeEntry entry = new IncomeEntry();
    entry.setDate(today.today());
    entry.setFundYear(today.today().getYear());
    return entry;
  }

  /** The fund types that the own union may enter income of (FND-017). */
  @Needs(Right.FUND_PREPARE)
  public List<CodeValue> fundTypes() {
    UnionLevel own = UnionLevel.ofRank(callers.known().unionLevel());
    return codes.values(FundTypes.TABLE).stream()
        .filter(fund -> FundTypes.counted(fund.getConstant()))
        .filter(fund -> !IncomeRules.ofLevelBelow(own, fund.getConstant()))
        .toList();
  }

  /** The income types that fit a fund type (FND-016). */
  @Needs(Right.FUND_PREPARE)
  public List<CodeValue> incomeTypes(Long fundType) {
    if (fundType == null) {
      return List.of();
    }
    String fund = codes.value(fundType).getConstant();
    return codes.values(IncomeRules.TABLE).stream()
        .filter(income -> IncomeRules.fits(income.getConstant(), fund))
        .toList();
  }

  /** True if money of this type is of a public budget, as the form proposes it (2.1). */
  @Needs(Right.FUND_PREPARE)
  public boolean fiscal(Long fundType) {
    return fundType != null
        && FundTypes.kind(codes.value(fundType).getConstant()) == FundKind.FISCAL;
  }

  /**
   * Enters it. The same form sent twice makes one entry.
   *
   * @return the number of the entry
   * @throws Violations with everything that is wrong
   * @throws FundQuestions before it is confirmed
   */
  @Needs(Right.FUND_INCOME)
  public String save(IncomeEntry entry, boolean confirmed) {
    long own = callers.known().unionId();
    List<FundIncome> made = books.incomeOf(entry.getSubmission());
    if (!made.isEmpty() && made.get(0).getUnionId() == own) {
      return made.get(0).getEntryNo();
    }
    List<Violation> doubts = new ArrayList<>();
    forms.check(entry, false, doubts);
    FundKey key = new FundKey(own, entry.getFundType(), entry.getFundYear());
    money.lock(List.of(key));
    if (forms.opening(entry) && books.anyEntry(key)) {
      throw new Violations(
          List.of(Violation.of("entry.incomeType", FundProblem.OPENING_NOT_FIRST)));
    }
    if (forms.sameStored(entry, null)) {
      doubts.add(Violation.of(null, FundProblem.SAME_INCOME));
    }
    books.ask(doubts, Judgement.FINE, null, null, confirmed);
    return forms.post(entry).getEntryNo();
  }
}
