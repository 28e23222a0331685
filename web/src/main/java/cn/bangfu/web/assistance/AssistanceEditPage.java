package cn.bangfu.web.assistance;

import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.AssistedBefore;
import cn.bangfu.assistance.entry.EntryOffers;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.assistance.entry.SavedAssistance;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.NumberTickets;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The form of a record, new for an archive or stored (AST-021 to AST-048). */
@Named
@ViewScoped
public class AssistanceEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceDesk desk;
  @Inject FundYears fundYears;
  @Inject NumberTickets tickets;

  private AssistanceEntry entry;
  private EntryOffers offers;
  private String before;
  private String name;
  private List<String> warnings = List.of();
  private Next next = Next.LOOK;
  private boolean overspent;

  /** What comes after saving: a look at the record, its files, or the end of its archive. */
  private enum Next {
    LOOK("/assistance/view?faces-redirect=true&saved=true&id="),
    ATTACH("/assistance/edit?faces-redirect=true&id="),
    CANCEL("/assistance/view?faces-redirect=true&saved=true&cancel=true&id=");

    private final String address;

    Next(String address) {
      this.address = address;
    }
  }

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> id = Ticked.ids(asked.get("id"));
    if (id.isEmpty()) {
      List<Long> archive = Ticked.ids(asked.get("archive"));
      entry = desk.begin(archive.isEmpty() ? 0 : archive.get(0), tickets.get(asked.get("ticket")));
      before = sentence(desk.before(entry));
    } else {
      entry = desk.open(id.get(0));
    }
    offers = desk.offers(entry);
  }

  /** What was given so far, said before the form is filled in (AST-021). */
  private static String sentence(AssistedBefore known) {
    if (known.foreign()) {
      return Texts.get("assistance.before.foreign");
    }
    return known.times() == 0
        ? Texts.get("assistance.before.none")
        : Texts.format(
            "assistance.before.some",
            known.times(),
            known.date(),
            known.unionName(),
            Functions.money(known.amount()));
  }

  /** Saves; doubtful values are asked for first. */
  public String save() {
    next = Next.LOOK;
    return save(false);
  }

  /** The same for who goes on with files, which belong to a stored record. */
  public String saveAndAttach() {
    next = Next.ATTACH;
    return save(false);
  }

  /** Saves, and leads on to the cancellation of the archive (AST-043). */
  public String saveAndCancel() {
    next = Next.CANCEL;
    return save(false);
  }

  /** Saves although something is doubtful. */
  public String saveConfirmed() {
    PrimeFaces.current().executeScript("PF('warningsDialog').hide()");
    return save(true);
  }

  private String save(boolean confirmed) {
    if (offers.foreign() && entry.getId() == null) {
      entry.prove(entry.getIdNo(), name);
    }
    try {
      SavedAssistance saved = desk.save(entry, confirmed);
      Messages.successOnNextPage("assistance.page.saved");
      if (entry.isLeaving()) {
        // its archive is closed: there is nothing to go on with
        Messages.successOnNextPage("archive.closing.exited");
        next = Next.LOOK;
      }
      return next.address + saved.id();
    } catch (WarningsToConfirm asks) {
      warnings = asks.warnings().stream().map(Texts::of).toList();
      overspent = asks.warnings().stream().anyMatch(one -> one.problem() == FundProblem.OVERSPENT);
      PrimeFaces.current().ajax().update("warningsForm");
      PrimeFaces.current().executeScript("PF('warningsDialog').show()");
      return null;
    }
  }

  /** Other fields are shown; what was typed into the hidden ones is kept (AST-024). */
  public void formChosen() {
    warnings = List.of();
  }

  /** The years follow the fund type; the only one there is stands there at once (AST-036). */
  public void fundChosen(LineEntry line) {
    fundYears.propose(line, entry.getDate());
  }

  public FundYears getFundYears() {
    return fundYears;
  }

  /** True if the question is about money that is not there, so that it has to be explained. */
  public boolean isOverspent() {
    return overspent;
  }

  /** The figure of an exit follows the typed income. */
  public void incomeTyped() {
    warnings = List.of();
  }

  /** The sum follows what is typed (AST-029). */
  public void amountTyped() {
    warnings = List.of();
  }

  public String getTitle() {
    return entry.getId() == null ? "assistance.page.new" : "assistance.page.edit";
  }

  public AssistanceEntry getEntry() {
    return entry;
  }

  public EntryOffers getOffers() {
    return offers;
  }

  /** What is said before the form is filled in, or null. */
  public String getBefore() {
    return before;
  }

  public List<AssistCategory> getCategories() {
    return AssistCategory.choosable();
  }

  public List<String> getWarnings() {
    return warnings;
  }

  /** The full name of a worker of other unions (AST-017). */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
