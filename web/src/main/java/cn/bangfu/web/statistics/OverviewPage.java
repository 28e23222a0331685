package cn.bangfu.web.statistics;

import cn.bangfu.kernel.Texts;
import cn.bangfu.statistics.StatisticsStep;
import cn.bangfu.statistics.overview.Overview;
import cn.bangfu.statistics.overview.OverviewItem;
import cn.bangfu.statistics.overview.OverviewStatistics;
import cn.bangfu.statistics.overview.OverviewTile;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** 统计汇总: tiles and charts of a union as of the end of yesterday (STA-077 to STA-081). */
@Named
@ViewScoped
public class OverviewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OverviewStatistics statistics;

  private Long unionId;
  private boolean reportedOnly = true;

  /** What is shown; what is chosen since changes nothing in it. */
  private Long shownUnion;

  private boolean shownReportedOnly;
  private Overview overview;
  private List<OverviewDrawn> charts;
  private String context;
  private ExportDialog export;

  @PostConstruct
  void init() {
    ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
    context = request.getRequestContextPath();
    List<Long> union = Ticked.ids(request.getRequestParameterMap().get("union"));
    unionId = union.isEmpty() ? null : union.get(0);
    export =
        ExportDialog.withoutPersons(
            order -> statistics.export(shownUnion, shownReportedOnly, order));
    show();
  }

  /** Reads the figures of the chosen union. */
  public void show() {
    overview = statistics.overview(unionId, reportedOnly);
    charts = overview.charts().stream().map(OverviewDrawn::new).toList();
    shownUnion = unionId;
    shownReportedOnly = reportedOnly;
  }

  /** Another union, everything else as it is (STA-005). */
  public void go(Long union) {
    unionId = union;
    show();
  }

  /** Counts what subordinates have not reported too (STA-007). */
  public void countAll() {
    reportedOnly = false;
    show();
  }

  /** How a tile has changed against the same day of last year. */
  public String change(OverviewTile tile) {
    if (tile.change() == null) {
      return Texts.get("statistics.overview.notKnown");
    }
    String change = signed(tile, tile.item().unit().text(tile.change()));
    return tile.growth() == null
        ? Texts.format("statistics.overview.against", change)
        : Texts.format(
            "statistics.overview.againstShare", change, signed(tile, tile.growth().toString()));
  }

  private static String signed(OverviewTile tile, String text) {
    return tile.change().signum() > 0 ? "+" + text : text;
  }

  /** Address of the detailed function, with the same conditions (STA-079). */
  public String address(OverviewTile tile) {
    LocalDate day = overview.asOf();
    LocalDate begin = day.withDayOfYear(1);
    String states = "ACTIVE,EXITED,DEREGISTERED";
    return switch (tile.item()) {
      case ACTIVE -> archives("ACTIVE", "");
      case ADDED -> archives(states, "&field=filingDate&from=" + begin + "&to=" + day);
      case EXITED -> archives(states, "&field=exitedDate&from=" + begin + "&to=" + day);
      case RELAPSED -> archives(states, "&field=returnedDate&from=" + begin + "&to=" + day);
      case CANCELLED -> archives(states, "&field=deregisteredDate&from=" + begin + "&to=" + day);
      case UNAIDED -> archives("ACTIVE", "&field=returnDue&to=" + day);
      case HELPED, AID_TIMES, AID_AMOUNT ->
          "%s/assistance/list.xhtml?query=true&union=%d&from=%s&to=%s&reportedOnly=%s"
              .formatted(context, union(), begin, day, shownReportedOnly);
      case FUND_INCOME, FUND_SPENT, FUND_BALANCE, FUND_PROGRESS ->
          "%s/realname/progress.xhtml?union=%d&years=%d&until=%s"
              .formatted(context, union(), day.getYear(), day);
    };
  }

  private String archives(String states, String more) {
    return "%s/statistics/archive.xhtml?union=%d&day=%s&reportedOnly=%s&states=%s%s"
        .formatted(context, union(), overview.asOf(), shownReportedOnly, states, more);
  }

  private long union() {
    List<StatisticsStep> steps = overview.steps();
    return steps.get(steps.size() - 1).unionId();
  }

  /** True for the tile that tells archives of urban and of migrant workers apart. */
  public boolean divided(OverviewTile tile) {
    return tile.item() == OverviewItem.ACTIVE;
  }

  public Overview getOverview() {
    return overview;
  }

  public List<OverviewDrawn> getCharts() {
    return charts;
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

  public boolean isReportedOnly() {
    return reportedOnly;
  }

  public void setReportedOnly(boolean reportedOnly) {
    this.reportedOnly = reportedOnly;
  }
}
