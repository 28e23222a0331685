package cn.bangfu.web.standard;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.standard.RuleSetChoice;
import cn.bangfu.standard.RuleSetForm;
import cn.bangfu.standard.RuleSetRow;
import cn.bangfu.standard.RuleSets;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The sets of rules by which households are recognised (FIL-005 to FIL-008). */
@Named
@ViewScoped
public class RuleSetPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject RuleSets sets;
  @Inject Today today;

  private List<RuleSetRow> rows;
  private List<RuleSetChoice> choices;
  private boolean keeper;
  private RuleSetForm form;
  private Long chosen;
  private LocalDate firstDay;

  @PostConstruct
  void init() {
    keeper = sets.mayKeep();
    read();
  }

  private void read() {
    rows = sets.list();
    choices = sets.choices();
  }

  public void copy(RuleSetRow row) {
    form = RuleSetForm.copyOf(row);
  }

  public void edit(RuleSetRow row) {
    form = RuleSetForm.of(row);
  }

  public void save() {
    sets.save(form);
    read();
    Messages.success("standard.page.saved");
    PrimeFaces.current().executeScript("PF('ruleDialog').hide()");
  }

  public void askChoice(RuleSetRow row) {
    chosen = row.set().getId();
    firstDay = today.today();
  }

  public void choose() {
    sets.choose(chosen, firstDay);
    read();
    Messages.success("standard.rules.chosen");
    PrimeFaces.current().executeScript("PF('choiceDialog').hide()");
  }

  /** Name of a set by its number. */
  public String name(Long id) {
    return rows.stream()
        .filter(row -> row.set().getId().equals(id))
        .map(row -> row.set().getSetName())
        .findFirst()
        .orElse("");
  }

  /** Whose set it is. */
  public String owner(RuleSetRow row) {
    return row.owner() == null ? Texts.get("standard.rules.delivered") : row.owner();
  }

  /** The three days of birth from which a head is young enough, as the list shows them. */
  public String ages(RuleSetRow row) {
    return row.values().isAgeLimit()
        ? Texts.format(
            "standard.rules.ages",
            row.values().getAgeYear(),
            row.values().getMenBornFrom(),
            row.values().getWomenWorkersBornFrom(),
            row.values().getWomenCadresBornFrom())
        : Texts.get("standard.rules.ages.none");
  }

  public List<RuleSetRow> getRows() {
    return rows;
  }

  public List<RuleSetChoice> getChoices() {
    return choices;
  }

  public boolean isKeeper() {
    return keeper;
  }

  public RuleSetForm getForm() {
    return form;
  }

  public Long getChosen() {
    return chosen;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }
}
