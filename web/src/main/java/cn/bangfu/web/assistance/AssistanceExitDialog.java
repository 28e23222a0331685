package cn.bangfu.web.assistance;

import cn.bangfu.archive.IncomeRules;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.entry.AssistanceExits;
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

/** The exit from hardship is recorded with a help (AST-080 to AST-082). */
@Named
@ViewScoped
public class AssistanceExitDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceExits exits;
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

  void open(long record, Done then) {
    familySize = exits.familySize(record);
    id = record;
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
      exits.exit(id, new Exiting(wayId, date, annualIncome, annualExpense, note, question != null));
    } catch (WarningsToConfirm asks) {
      question = Texts.of(asks.warnings().get(0));
      return;
    }
    PrimeFaces.current().executeScript("PF('exitDialog').hide()");
    Messages.success("archive.closing.exited");
    done.run();
  }

  /** What was asked about the income is asked anew. */
  public void incomeTyped() {
    question = null;
  }

  /** Income per head and month; null while the income is missing. */
  public BigDecimal getMonthly() {
    return annualIncome == null || familySize == 0
        ? null
        : IncomeRules.monthlyPerCapita(annualIncome, familySize);
  }

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
