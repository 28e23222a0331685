package cn.bangfu.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks forms of allotments and makes them, new ones and right ones for wrong ones. */
@Dependent
class AllocationForms {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject FundBooks books;
  @Inject FundMoney money;
  @Inject UnionLookup unions;
  @Inject ReminderSender reminders;

  /** Everything that is wrong with a form. */
  void check(AllocationEntry entry) {
    FundChecks checks = new FundChecks("entry", today.today(), codes);
    checks.date(entry.getDate());
    checks.code("fundType", FundTypes.TABLE, entry.getFundType());
    checks.year(entry.getFundYear());
    checks.length("voucherNo", entry.getVoucherNo(), FundChecks.SHORT_MAX);
    checks.length("remark", entry.getRemark(), FundChecks.REMARK_MAX);
    checks.length("overspendReason", entry.getOverspendReason(), FundChecks.REMARK_MAX);
    for (int i = 0; i < entry.getRows().size(); i++) {
      AllocationEntry.Row row = entry.getRows().get(i);
      String path = "rows[" + i + "].";
      if (row.getToUnion() == null) {
        checks.missing(path + "toUnion");
      } else if (!subordinate(row.getToUnion())) {
        checks.add(path + "toUnion", FundProblem.NOT_SUBORDINATE);
      }
      checks.amount(path + "amount", row.getAmount());
    }
    Violations.throwIfAny(checks.wrong());
    entry.setVoucherNo(CleanText.trim(entry.getVoucherNo()));
    entry.setRemark(CleanText.trim(entry.getRemark()));
    entry.setOverspendReason(CleanText.trim(entry.getOverspendReason()));
  }

  /** FND-026. */
  private boolean subordinate(long union) {
    Optional<Union> found = unions.find(union);
    return found
        .filter(
            one ->
                one.getParentId() != null
                    && one.getParentId() == callers.known().unionId()
                    && one.getState() == UnionState.NORMAL)
        .isPresent();
  }

  static void move(
      Map<FundKey, BigDecimal> changes, long union, AllocationEntry entry, BigDecimal amount) {
    changes.merge(
        new FundKey(union, entry.getFundType(), entry.getFundYear()), amount, BigDecimal::add);
  }

  /** Makes the allotments of a checked form and tells the receivers (FND-024). */
  List<FundAllocation> post(AllocationEntry entry) {
    List<FundAllocation> made = new ArrayList<>();
    for (AllocationEntry.Row row : entry.getRows()) {
      FundAllocation allocation =
          new FundAllocation(
              books.number(FundBooks.ALLOCATION, entry.getDate()),
              callers.known().unionId(),
              entry,
              row,
              callers.known().name(),
              today.now());
      em.persist(allocation);
      made.add(allocation);
    }
    money.settle();
    made.forEach(this::tell);
    callers.about("FUND_ALLOCATION", made.get(0).getId(), callers.known().unionId());
    callers.count(made.size());
    callers.changed(
        String.join(
            " ",
            made.get(0).getAllocationNo(),
            money.name(entry.getFundType()),
            entry.getFundYear().toString(),
            Money.text(entry.getTotal())));
    return made;
  }

  private void tell(FundAllocation made) {
    reminders.send(
        new NewReminder(
            ReminderCategory.FUND,
            made.getToUnionId(),
            Texts.get("fund.received.subject"),
            Texts.format(
                "fund.received.content",
                callers.known().unionName(),
                money.name(made.getFundType()),
                made.getFundYear(),
                Money.text(made.getAmount())),
            null,
            List.of()));
  }
}
