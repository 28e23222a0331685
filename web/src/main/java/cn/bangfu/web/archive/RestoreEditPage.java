package cn.bangfu.web.archive;

import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.archive.restoring.ArchiveRestoring;
import cn.bangfu.archive.restoring.RestoreArchive;
import cn.bangfu.archive.restoring.TakeOverArchive;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.NumberTickets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Typed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Set;
import org.primefaces.PrimeFaces;

/** The form of a return: the archive to complete, and why it comes back (ARC-084). */
@Named
@ViewScoped
@Typed(RestoreEditPage.class)
public class RestoreEditPage extends ArchiveEditPage {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveRestoring restoring;
  @Inject RestoreTickets tickets;
  @Inject NumberTickets numbers;

  private RestoreTickets.Ticket ticket;
  private BigDecimal annualIncome;
  private BigDecimal annualExpense;
  private HardshipCause cause;
  private String note;

  @PostConstruct
  @Override
  void init() {
    ticket =
        tickets.get(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("ticket"));
    if (ticket != null && ticket.form() != null) {
      begin(ticket.form().copy());
    }
  }

  /** True if a new form was filled in before the archive was found (ARC-047). */
  public boolean isOffering() {
    return ticket != null && ticket.typed() != null;
  }

  /** Shows what was typed otherwise than it is stored, to be taken over. */
  public void offer() {
    stale.offer(
        forms.newForm(getForm().getArchiveType()),
        getForm(),
        ticket.typed(),
        isFilingDateFixed() ? Set.of(HEAD_NUMBER, "filingDate") : Set.of(HEAD_NUMBER));
  }

  /** An archive that comes back keeps the day on which it was filed (ARC-083). */
  @Override
  public boolean isFilingDateFixed() {
    return !isTakeover();
  }

  @Override
  public void takeOver() {
    begin(stale.merge(getForm()));
    getContent().compute();
    PrimeFaces.current().executeScript("PF('staleDialog').hide()");
    Messages.success("archive.restoring.taken");
  }

  /** True if the page was opened from the search; otherwise there is nothing to show. */
  public boolean isOpened() {
    return ticket != null && ticket.form() != null;
  }

  @Override
  public void save() {
    restore(false);
  }

  @Override
  public void saveConfirmed() {
    PrimeFaces.current().executeScript("PF('warningsDialog').hide()");
    restore(true);
  }

  private void restore(boolean confirmed) {
    try {
      Filed filed =
          isTakeover()
              ? restoring.takeOver(new TakeOverArchive(ticket.idNo(), getForm(), confirmed))
              : restoring.restore(
                  new RestoreArchive(
                      ticket.idNo(),
                      getForm(),
                      new Returning(annualIncome, annualExpense, cause, note),
                      confirmed));
      Messages.successOnNextPage(isTakeover() ? "archive.page.saved" : "archive.restoring.done");
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getApplication().getNavigationHandler().handleNavigation(faces, null, next(filed));
    } catch (WarningsToConfirm asks) {
      ask(asks);
    }
  }

  /** To the restored archive, or on to the help it was restored for (AST-018). */
  private String next(Filed filed) {
    return ticket.help()
        ? "/assistance/find?faces-redirect=true&number=" + numbers.keep(ticket.idNo())
        : "/archive/view?faces-redirect=true&id=" + filed.id();
  }

  @Override
  public String getTitle() {
    return isTakeover() ? "archive.takeOver.do" : "archive.restoring.form";
  }

  /** True if a former temporary archive is taken over, which has no return to tell (ARC-049). */
  public boolean isTakeover() {
    return isOpened() && ticket.takeover();
  }

  public BigDecimal getAnnualIncome() {
    return annualIncome;
  }

  public void setAnnualIncome(BigDecimal annualIncome) {
    this.annualIncome = annualIncome;
  }

  public BigDecimal getAnnualExpense() {
    return annualExpense;
  }

  public void setAnnualExpense(BigDecimal annualExpense) {
    this.annualExpense = annualExpense;
  }

  public HardshipCause getCause() {
    return cause;
  }

  public void setCause(HardshipCause cause) {
    this.cause = cause;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
