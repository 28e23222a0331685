package cn.bangfu.web.warning;

import cn.bangfu.warning.CancelledMonths;
import cn.bangfu.warning.WarningPapers;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Chart and table of the cancellations of the last twelve months (INF-081). */
@Named("warningMonths")
@ViewScoped
public class WarningMonthsPart implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject WarningPapers papers;

  private Long unionId;
  private Long shownUnion;
  private CancelledMonths counted;
  private List<StackedBars.Bar> bars;
  private ExportDialog export;

  @PostConstruct
  void init() {
    show();
    export = ExportDialog.withoutPersons(order -> papers.monthsTable(shownUnion, order));
  }

  /** Counts for the chosen union, or for all. */
  public void show() {
    counted = papers.months(unionId);
    shownUnion = unionId;
    bars = StackedBars.of(counted);
  }

  public CancelledMonths getCounted() {
    return counted;
  }

  public List<StackedBars.Bar> getBars() {
    return bars;
  }

  public int getHeight() {
    return StackedBars.height(bars.size());
  }

  public ExportDialog getExport() {
    return export;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }
}
