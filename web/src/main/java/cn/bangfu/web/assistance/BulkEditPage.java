package cn.bangfu.web.assistance;

import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.BulkAssistance;
import cn.bangfu.assistance.entry.BulkRefused;
import cn.bangfu.assistance.entry.EntryOffers;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.assistance.entry.UsedBalance;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** One form for many households: for all of them or for none (AST-076 to AST-079). */
@Named
@ViewScoped
public class BulkEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A household that stands against it, in words. */
  public record Line(long id, String employeeNo, String name, String reasons)
      implements Serializable {}

  @Inject BulkAssistance bulk;
  @Inject FundYears fundYears;
  @Inject ChosenHouseholds households;

  private ArrayList<Long> ids;
  private AssistanceEntry entry;
  private EntryOffers offers;
  private List<String> warnings = List.of();
  private boolean overspent;
  private List<Line> refused = List.of();
  private List<UsedBalance> used = List.of();

  @PostConstruct
  void init() {
    ids =
        new ArrayList<>(
            households.get(
                FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("ticket")));
    entry = bulk.begin(ids);
    offers = bulk.offers();
  }

  public String save() {
    return save(false);
  }

  /** Saves although something is doubtful. */
  public String saveConfirmed() {
    PrimeFaces.current().executeScript("PF('warningsDialog').hide()");
    return save(true);
  }

  private String save(boolean confirmed) {
    refused = List.of();
    reckon();
    try {
      int made = bulk.save(ids, entry, confirmed).size();
      Messages.successOnNextPage("assistance.bulk.saved", made);
      return "/assistance/list?faces-redirect=true&bulk=" + entry.getSubmission();
    } catch (WarningsToConfirm asks) {
      warnings = asks.warnings().stream().map(Texts::of).toList();
      overspent = asks.warnings().stream().anyMatch(one -> one.problem() == FundProblem.OVERSPENT);
      PrimeFaces.current().ajax().update("warningsForm");
      PrimeFaces.current().executeScript("PF('warningsDialog').show()");
    } catch (BulkRefused no) {
      refused =
          no.lines().stream()
              .map(
                  one ->
                      new Line(
                          one.id(),
                          one.employeeNo(),
                          one.name(),
                          one.reasons().stream().map(Texts::of).collect(Collectors.joining(" "))))
              .toList();
      Messages.error("assistance.AssistanceProblem.SOME_REFUSED", refused.size());
    }
    return null;
  }

  /** Takes those out of the choice that stand against it (AST-077). */
  public void removeRefused() {
    ids.removeAll(refused.stream().map(Line::id).toList());
    refused = List.of();
    reckon();
  }

  /** What is given to each and to all together (AST-076). */
  public String getSums() {
    BigDecimal each = entry.isFunds() ? entry.getTotal() : BigDecimal.ZERO;
    return Texts.format(
        "assistance.bulk.sums",
        ids.size(),
        Functions.money(each.setScale(2)),
        Functions.money(each.multiply(BigDecimal.valueOf(ids.size())).setScale(2)));
  }

  public void formChosen() {
    warnings = List.of();
    reckon();
  }

  /** The years follow the fund type; the only one there is stands there at once (AST-036). */
  public void fundChosen(LineEntry line) {
    fundYears.propose(line, entry.getDate());
    reckon();
  }

  public FundYears getFundYears() {
    return fundYears;
  }

  /** True if the question is about money that is not there, so that it has to be explained. */
  public boolean isOverspent() {
    return overspent;
  }

  public void amountTyped() {
    warnings = List.of();
    reckon();
  }

  public AssistanceEntry getEntry() {
    return entry;
  }

  public EntryOffers getOffers() {
    return offers;
  }

  public List<AssistCategory> getCategories() {
    return AssistCategory.choosable();
  }

  public List<String> getWarnings() {
    return warnings;
  }

  private void reckon() {
    used = bulk.used(ids, entry);
  }

  /** The balances that are used, one after the other (AST-076). */
  public List<UsedBalance> getUsed() {
    return used;
  }

  /** A balance, what is taken of it and what will be left. */
  public String text(UsedBalance one) {
    return Texts.format(
        "assistance.bulk.used",
        one.fundType(),
        String.valueOf(one.fundYear()),
        Functions.money(one.balance()),
        Functions.money(one.used()),
        Functions.money(one.left()));
  }

  public List<Line> getRefused() {
    return refused;
  }
}
