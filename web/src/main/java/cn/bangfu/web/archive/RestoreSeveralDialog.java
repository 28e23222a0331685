package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.closing.ClosedName;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.restoring.ArchiveRestoring;
import cn.bangfu.archive.restoring.RestoreSeveral;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog of restoring several archives: one cause, a table of incomes (ARC-089, ARC-090). */
@Named
@ViewScoped
public class RestoreSeveralDialog implements Serializable {

  /** One archive while its sums are typed. */
  public static class Line implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ClosedName of;
    private BigDecimal annualIncome;
    private BigDecimal annualExpense;

    Line(ClosedName of) {
      this.of = of;
    }

    public ClosedName getOf() {
      return of;
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
  }

  private static final long serialVersionUID = 1L;

  @Inject ClosedSearch search;
  @Inject ArchiveRestoring restoring;
  @Inject ActResult result;

  private List<Line> lines = List.of();
  private Done done;
  private HardshipCause cause;
  private String note;

  void open(List<Long> ids, Done then) {
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    lines = search.names(ids).stream().map(Line::new).toList();
    done = then;
    cause = null;
    note = null;
    PrimeFaces.current().ajax().update("restoreSeveralForm");
    PrimeFaces.current().executeScript("PF('restoreSeveralDialog').show()");
  }

  /** The sums of one row go down into all rows below. */
  public void copyDown(int from) {
    Line first = lines.get(from);
    for (Line line : lines.subList(from + 1, lines.size())) {
      line.setAnnualIncome(first.getAnnualIncome());
      line.setAnnualExpense(first.getAnnualExpense());
    }
  }

  public void save() {
    Outcome outcome =
        restoring.restoreSeveral(
            new RestoreSeveral(
                lines.stream()
                    .map(
                        line ->
                            new RestoreSeveral.Line(
                                line.getOf().id(), line.getAnnualIncome(), line.getAnnualExpense()))
                    .toList(),
                cause,
                note));
    PrimeFaces.current().executeScript("PF('restoreSeveralDialog').hide()");
    String sentence =
        Texts.format("archive.restoring.several", outcome.done(), outcome.refused().size());
    if (outcome.refused().isEmpty()) {
      Messages.success("archive.restoring.several", outcome.done(), 0);
    } else {
      result.show(sentence, outcome);
    }
    done.run();
  }

  public List<Line> getLines() {
    return lines;
  }

  public int getCount() {
    return lines.size();
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
