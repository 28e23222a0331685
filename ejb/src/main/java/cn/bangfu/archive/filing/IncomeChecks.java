package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HardshipCategory;
import java.util.List;

/** Incomes of the household (FLD-041, FLD-054, FLD-059). */
final class IncomeChecks {

  static final List<Check> ALL =
      List.of(
          Check.head(
              "FLD-041",
              WARNING,
              "headIncome",
              ArchiveProblem.ON_POST_WITHOUT_INCOME,
              (f, head) ->
                  head.getHeadIncome() != null
                      && head.getHeadIncome().signum() == 0
                      && f.lookup().is(head.getWorkStatus(), "ON_POST")),
          Check.head(
              "FLD-054",
              WARNING,
              "headIncome",
              ArchiveProblem.INCOME_OUTDATED,
              (f, content) ->
                  content.getIncomeConfirmedDate() != null
                      && content.getIncomeConfirmedDate().plusYears(1).isBefore(f.today())),
          Check.head(
              "FLD-059",
              BLOCKS_SAVE,
              "rigidExpense",
              ArchiveProblem.RIGID_EXPENSE_MISSING,
              (f, content) ->
                  f.header().hardshipCategory() == HardshipCategory.SUDDEN_HARDSHIP
                      && (content.getRigidExpense() == null
                          || content.getRigidExpense().signum() == 0)));

  private IncomeChecks() {}
}
