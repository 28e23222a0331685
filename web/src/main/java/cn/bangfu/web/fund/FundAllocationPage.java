package cn.bangfu.web.fund;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.AllocationDesk;
import cn.bangfu.fund.AllocationEntry;
import cn.bangfu.fund.IncomeDesk;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** 给下级拨款, several subordinates in one form (FND-021 to FND-026). */
@Named
@ViewScoped
public class FundAllocationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AllocationDesk desk;
  @Inject IncomeDesk incomes;

  private final Confirmation confirmation = new Confirmation();
  private AllocationEntry entry;
  private List<CodeValue> fundTypes;
  private List<AllocationDesk.Receiver> receivers;

  @PostConstruct
  void init() {
    entry = desk.begin();
    fundTypes = desk.fundTypes();
    receivers = desk.receivers();
  }

  public void fundChosen() {
    entry.setFiscalBudget(incomes.fiscal(entry.getFundType()));
  }

  public void addRow() {
    entry.addRow();
  }

  public void removeRow(AllocationEntry.Row row) {
    entry.removeRow(row);
  }

  /** The sum follows what is typed. */
  public void amountTyped() {
    // shown anew
  }

  public String save() {
    return save(false);
  }

  public String saveConfirmed() {
    return save(true);
  }

  private String save(boolean confirmed) {
    List<String> numbers =
        confirmation.ask(
            confirmed,
            sure -> desk.save(entry, sure),
            new Confirmation.Repeat(
                Confirmation.named(fundTypes, entry.getFundType()),
                entry.getFundYear(),
                entry.getTotal()));
    if (numbers == null) {
      return null;
    }
    Messages.successOnNextPage("fund.page.allotted", numbers.size());
    return "/fund/expenditure?faces-redirect=true";
  }

  public AllocationEntry getEntry() {
    return entry;
  }

  public List<CodeValue> getFundTypes() {
    return fundTypes;
  }

  public List<AllocationDesk.Receiver> getReceivers() {
    return receivers;
  }

  public Confirmation getConfirmation() {
    return confirmation;
  }

  public String getOverspendReason() {
    return entry.getOverspendReason();
  }

  public void setOverspendReason(String reason) {
    entry.setOverspendReason(reason);
  }
}
