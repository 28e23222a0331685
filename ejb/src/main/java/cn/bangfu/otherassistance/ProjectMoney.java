package cn.bangfu.otherassistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.fund.FundUse;
import cn.bangfu.fund.FundYear;
import cn.bangfu.fund.Judgement;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What projects take from the own union's money (AST-113, AST-114). */
@Dependent
class ProjectMoney {

  @Inject FundMoney funds;
  @Inject CallerContext callers;

  /**
   * Locks the balances that a form needs and says what is short; the old amount of a changed
   * project is added back first.
   */
  Judgement judge(OtherAssistance before, OtherAssistanceFacts facts) {
    return funds.judge(
        callers.known().unionId(),
        before == null ? List.of() : List.of(use(before)),
        List.of(new FundUse(facts.fundType(), facts.fundYear(), facts.amount())));
  }

  /** What is refused, at the field of the amount. */
  List<Violation> refused(Judgement judged) {
    return judged.refused().stream()
        .map(one -> Violation.of("entry.amount", FundProblem.NOT_COVERED, funds.words(one)))
        .toList();
  }

  /** Locks the balances of projects that are about to be deleted. */
  void lock(Collection<OtherAssistance> projects) {
    funds.lock(callers.known().unionId(), projects.stream().map(ProjectMoney::use).toList());
  }

  /** Writes what is pending; the database judges the balances once more. */
  void settle() {
    funds.settle();
  }

  /** The same, and keeps why more is spent than is there (FND-040). */
  void settle(Judgement judged, long project, String reason) {
    funds.settle();
    funds.explain(
        judged.overspent(), OtherAssistanceAccess.OBJECT, project, CleanText.trim(reason));
  }

  /**
   * The years whose money may be taken (AST-113): those with income, or all if it may run short.
   */
  List<FundYear> years(long fundType, LocalDate date) {
    return funds.years(callers.known().unionId(), fundType, date.getYear());
  }

  private static FundUse use(OtherAssistance project) {
    return new FundUse(project.getFundType(), project.getFundYear(), project.getAmount());
  }
}
