package cn.bangfu.web.fund;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.IncomeDesk;
import cn.bangfu.fund.IncomeEntry;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** 增加新的收入信息 (FND-015 to FND-020). */
@Named
@ViewScoped
public class FundIncomePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject IncomeDesk desk;

  private final Confirmation confirmation = new Confirmation();
  private IncomeEntry entry;
  private List<CodeValue> fundTypes;

  @PostConstruct
  void init() {
    entry = desk.begin();
    fundTypes = desk.fundTypes();
  }

  /** Income types and the proposal about the budget follow the fund type (FND-016). */
  public void fundChosen() {
    entry.setFiscalBudget(desk.fiscal(entry.getFundType()));
    if (getIncomeTypes().stream().noneMatch(type -> type.getId().equals(entry.getIncomeType()))) {
      entry.setIncomeType(null);
    }
  }

  public String save() {
    return save(false);
  }

  public String saveConfirmed() {
    return save(true);
  }

  private String save(boolean confirmed) {
    String number =
        confirmation.ask(
            confirmed,
            sure -> desk.save(entry, sure),
            new Confirmation.Repeat(
                Confirmation.named(fundTypes, entry.getFundType()),
                entry.getFundYear(),
                entry.getAmount()));
    if (number == null) {
      return null;
    }
    Messages.successOnNextPage("fund.page.saved", number);
    return "/fund/income?faces-redirect=true";
  }

  public IncomeEntry getEntry() {
    return entry;
  }

  public List<CodeValue> getFundTypes() {
    return fundTypes;
  }

  public List<CodeValue> getIncomeTypes() {
    return desk.incomeTypes(entry.getFundType());
  }

  public Confirmation getConfirmation() {
    return confirmation;
  }

  public String getOverspendReason() {
    return null;
  }

  public void setOverspendReason(String none) {
    // income is never overspent
  }
}
