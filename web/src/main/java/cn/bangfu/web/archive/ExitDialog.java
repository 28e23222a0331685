package cn.bangfu.web.archive;

import cn.bangfu.archive.IncomeRules;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;

/** The dialog of leaving hardship (ARC-079, ARC-080). */
@Named
@ViewScoped
public class ExitDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveClosing closing;
  @Inject Today today;

  private long id;
  private int familySize;
  private Done done;
  private Long wayId;
  private LocalDate date;
  private BigDecimal annualIncome;
  private BigDecimal annualExpense;
  private String note;
  private String question;

  void open(long archiveId, Done then) {
    familySize = closing.familySize(archiveId);
    id = archiveId;
    done = then;
    wayId = null;
    date = today.today();
    annualIncome = null;
    annualExpense = null;
    note = null;
    question = null;
    PrimeFaces.current().ajax().update("exitForm");
    PrimeFaces.current().executeScript("PF('exitDialog').show()");
  }

  /** Exits; an income below the line is asked about first. */
  public void save() {
    try {
      closing.exit(
          id, new Exiting(wayId, date, annualIncome, annualExpense, note, question != null));
    } catch (WarningsToConfirm asks) {
      question = Texts.of(asks.warnings().get(0));
      return;
    }
    PrimeFaces.current().executeScript("PF('exitDialog').hide()");
    Messages.success("archive.closing.exited");
    done.run();
  }

  /** The figure follows the typed income; what was asked about it is asked anew. */
  public void incomeTyped() {
    question = null;
  }

  /** Income per head and month; null while the income is missing (ARC-079). */
  public BigDecimal getMonthly() {
    return annualIncome == null || familySize == 0
        ? null
        : IncomeRules.monthlyPerCapita(annualIncome, familySize);
  }

  public int getFamilySize() {
    return familySize;
  }

  /** What has to be confirmed, or null. */
  public String getQuestion() {
    return question;
  }

  public Long getWayId() {
    return wayId;
  }

  public void setWayId(Long wayId) {
    this.wayId = wayId;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
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

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
