package cn.bangfu.web.otherassistance;

import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.fund.FundYear;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.otherassistance.OtherAssistanceDesk;
import cn.bangfu.otherassistance.OtherAssistanceEntry;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The form of a project, new or stored (part 30 B.3). */
@Named
@ViewScoped
public class OtherAssistanceEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OtherAssistanceDesk desk;

  private OtherAssistanceEntry entry;
  private List<CodeValue> fundTypes;
  private List<FundYear> years = List.of();
  private String noIncome;
  private List<String> warnings = List.of();
  private boolean overspent;
  private boolean attaching;

  @PostConstruct
  void init() {
    List<Long> id =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    entry = id.isEmpty() ? desk.begin() : desk.open(id.get(0));
    fundTypes = desk.fundTypes();
    fundChosen();
  }

  /** Offers the years of the chosen money with what is left of each (AST-113). */
  public void fundChosen() {
    years = List.of();
    noIncome = null;
    if (entry.getFundType() == null) {
      return;
    }
    try {
      years = desk.years(entry.getFundType(), entry.getDate());
    } catch (BusinessException none) {
      noIncome = Texts.of(none);
    }
  }

  /** A year as it is offered. */
  public String text(FundYear year) {
    return Texts.format(
        "otherassistance.page.year.left",
        String.valueOf(year.year()),
        Functions.money(year.balance()));
  }

  /** Saves; doubtful values are asked for first. */
  public String save() {
    attaching = false;
    return save(false);
  }

  /** The same for who goes on with files, which belong to a stored project. */
  public String saveAndAttach() {
    attaching = true;
    return save(false);
  }

  /** Saves although something is doubtful. */
  public String saveConfirmed() {
    PrimeFaces.current().executeScript("PF('warningsDialog').hide()");
    return save(true);
  }

  private String save(boolean confirmed) {
    try {
      long id = desk.save(entry, confirmed);
      Messages.successOnNextPage("assistance.page.saved");
      return "/otherassistance/" + (attaching ? "edit" : "view") + "?faces-redirect=true&id=" + id;
    } catch (WarningsToConfirm asks) {
      warnings = asks.warnings().stream().map(Texts::of).toList();
      overspent = asks.warnings().stream().anyMatch(one -> one.problem() == FundProblem.OVERSPENT);
      PrimeFaces.current().ajax().update("warningsForm");
      PrimeFaces.current().executeScript("PF('warningsDialog').show()");
      return null;
    }
  }

  public String getTitle() {
    return entry.getId() == null ? "otherassistance.page.new" : "otherassistance.page.edit";
  }

  public OtherAssistanceEntry getEntry() {
    return entry;
  }

  /** The money that may be chosen (AST-112). */
  public List<CodeValue> getFundTypes() {
    return fundTypes;
  }

  public List<FundYear> getYears() {
    return years;
  }

  /** Says that there is no money of the chosen type at all, or null. */
  public String getNoIncome() {
    return noIncome;
  }

  /** True if the question is about money that is not there, so that it has to be explained. */
  public boolean isOverspent() {
    return overspent;
  }

  public List<String> getWarnings() {
    return warnings;
  }
}
