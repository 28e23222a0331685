package cn.bangfu.web.audit;

import cn.bangfu.audit.AuditFigures;
import cn.bangfu.audit.AuditFigures.Line;
import cn.bangfu.audit.AuditStatistic;
import cn.bangfu.kernel.Today;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Statistics of the trail (USR-110). */
@Named
@ViewScoped
public class AuditFiguresPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AuditFigures figures;
  @Inject Today today;

  private AuditStatistic statistic = AuditStatistic.BY_DAY;
  private LocalDate from;
  private LocalDate to;
  private transient List<Line> lines;

  @PostConstruct
  void init() {
    reset();
  }

  public void search() {
    lines = figures.of(statistic, from, to);
  }

  /** The last month. */
  public final void reset() {
    to = today.today();
    from = to.minusMonths(1);
    lines = null;
  }

  public List<Line> getLines() {
    return lines;
  }

  public boolean isSearched() {
    return lines != null;
  }

  public AuditStatistic getStatistic() {
    return statistic;
  }

  public void setStatistic(AuditStatistic statistic) {
    this.statistic = statistic;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
