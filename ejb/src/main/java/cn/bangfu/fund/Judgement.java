package cn.bangfu.fund;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.util.List;

/**
 * The accounts that an act would bring below zero: those that refuse, and those that may be
 * overspent by whoever says why (FND-039, FND-040).
 */
public record Judgement(List<Shortfall> refused, List<Shortfall> overspent) {

  /** Nothing is short. */
  static final Judgement FINE = new Judgement(List.of(), List.of());

  static final int REASON_MAX = 500;

  /**
   * What is asked before more is spent than is there.
   *
   * @param field of the explanation
   */
  public List<Violation> doubts(String field) {
    return overspent.stream()
        .map(one -> Violation.of(field, FundProblem.OVERSPENT, Money.text(one.missing())))
        .toList();
  }

  /**
   * Whoever spends more than is there says why.
   *
   * @param field of the explanation
   * @throws Violations if it is missing or too long
   */
  public void requireReason(String field, String reason) {
    if (overspent.isEmpty()) {
      return;
    }
    if (CleanText.trim(reason) == null) {
      throw new Violations(List.of(Violation.of(field, FundProblem.OVERSPEND_REASON_MISSING)));
    }
    if (CleanText.length(reason) > REASON_MAX) {
      throw new Violations(
          List.of(
              Violation.of(
                  field,
                  FundProblem.TOO_LONG,
                  new Label("fund.FundEntry.overspendReason"),
                  REASON_MAX)));
    }
  }
}
