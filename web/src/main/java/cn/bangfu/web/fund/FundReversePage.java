package cn.bangfu.web.fund;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.AllocationDesk;
import cn.bangfu.fund.AllocationEntry;
import cn.bangfu.fund.IncomeDesk;
import cn.bangfu.fund.IncomeEntry;
import cn.bangfu.fund.ReversalDesk;
import cn.bangfu.fund.ReversalEntry;
import cn.bangfu.fund.Reversible;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** 冲账, and 冲账并更正 with the right values beside the wrong ones (FND-028 to FND-032). */
@Named
@ViewScoped
public class FundReversePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ReversalDesk desk;
  @Inject IncomeDesk incomes;
  @Inject AllocationDesk allocations;

  private final Confirmation confirmation = new Confirmation();
  private Reversible original;
  private ReversalEntry reversal;
  private IncomeEntry income;
  private AllocationEntry allocation;
  private boolean correcting;

  @PostConstruct
  void init() {
    Long allotted = FundAsked.number("allocation");
    Long entered = FundAsked.number("income");
    original =
        allotted == null ? desk.income(entered == null ? 0 : entered) : desk.allocation(allotted);
    reversal = desk.begin(original);
    if (original.isAllocation()) {
      allocation = allocations.begin();
      allocation.setDate(original.date());
      allocation.setFundType(original.fundType());
      allocation.setFundYear(original.fundYear());
      allocation.setFiscalBudget(original.fiscalBudget());
      allocation.setVoucherNo(original.voucherNo());
      allocation.setRemark(original.remark());
      allocation.getRows().get(0).setToUnion(original.otherUnion());
      allocation.getRows().get(0).setAmount(original.rest());
    } else {
      income = incomes.begin();
      income.setDate(original.date());
      income.setFundType(original.fundType());
      income.setFundYear(original.fundYear());
      income.setIncomeType(original.incomeType());
      income.setAmount(original.rest());
      income.setFiscalBudget(original.fiscalBudget());
      income.setPayer(original.payer());
      income.setVoucherNo(original.voucherNo());
      income.setRemark(original.remark());
    }
  }

  public void chosen() {
    // the form for the right values is shown or hidden
  }

  public void fundChosen() {
    if (income != null
        && getIncomeTypes().stream()
            .noneMatch(type -> type.getId().equals(income.getIncomeType()))) {
      income.setIncomeType(null);
    }
  }

  public void amountTyped() {
    // the sum is shown anew
  }

  public void addRow() {
    allocation.addRow();
  }

  public void removeRow(AllocationEntry.Row row) {
    allocation.removeRow(row);
  }

  public String save() {
    return save(false);
  }

  public String saveConfirmed() {
    return save(true);
  }

  private String save(boolean confirmed) {
    Confirmation.Repeat back =
        new Confirmation.Repeat(
            "fund.confirm.back",
            original.fundTypeName(),
            original.fundYear(),
            correcting ? original.rest() : reversal.getAmount());
    String number =
        correcting
            ? confirmation.ask(confirmed, this::act, back, right())
            : confirmation.ask(confirmed, this::act, back);
    if (number == null) {
      return null;
    }
    Messages.successOnNextPage("fund.page.saved", number);
    return original.isAllocation()
        ? "/fund/expenditure?faces-redirect=true"
        : "/fund/income?faces-redirect=true";
  }

  /** The entry that takes the place of the wrong one. */
  private Confirmation.Repeat right() {
    return original.isAllocation()
        ? right(allocation.getFundType(), allocation.getFundYear(), allocation.getTotal())
        : right(income.getFundType(), income.getFundYear(), income.getAmount());
  }

  private Confirmation.Repeat right(Long fundType, Integer fundYear, BigDecimal amount) {
    return new Confirmation.Repeat(
        "fund.confirm.right", Confirmation.named(getFundTypes(), fundType), fundYear, amount);
  }

  private String act(boolean sure) {
    if (original.isAllocation()) {
      return correcting
          ? desk.correctAllocation(original.id(), reversal, allocation, sure)
          : desk.reverseAllocation(original.id(), reversal, sure);
    }
    return correcting
        ? desk.correctIncome(original.id(), reversal, income, sure)
        : desk.reverseIncome(original.id(), reversal, sure);
  }

  public List<CodeValue> getFundTypes() {
    return original.isAllocation() ? allocations.fundTypes() : incomes.fundTypes();
  }

  public List<CodeValue> getIncomeTypes() {
    return income == null ? List.of() : incomes.incomeTypes(income.getFundType());
  }

  public List<AllocationDesk.Receiver> getReceivers() {
    return original.isAllocation() ? allocations.receivers() : List.of();
  }

  public Reversible getOriginal() {
    return original;
  }

  public ReversalEntry getReversal() {
    return reversal;
  }

  public IncomeEntry getIncome() {
    return income;
  }

  public AllocationEntry getAllocation() {
    return allocation;
  }

  public boolean isCorrecting() {
    return correcting;
  }

  public void setCorrecting(boolean correcting) {
    this.correcting = correcting;
  }

  public Confirmation getConfirmation() {
    return confirmation;
  }

  public String getOverspendReason() {
    return reversal.getOverspendReason();
  }

  public void setOverspendReason(String reason) {
    reversal.setOverspendReason(reason);
  }
}
