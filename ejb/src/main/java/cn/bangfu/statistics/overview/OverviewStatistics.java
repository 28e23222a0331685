package cn.bangfu.statistics.overview;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.statistics.NationalStatistics;
import cn.bangfu.statistics.StatisticsStep;
import cn.bangfu.statistics.StatisticsUnions;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The overview: what the totals of the night say of a union (STA-077 to STA-081). */
@Stateless
public class OverviewStatistics {

  private static final int MOST_ROWS = 5_000;

  @Inject StatisticsUnions unions;
  @Inject OverviewReading reading;
  @Inject OverviewFigures figures;
  @Inject CallerContext callers;
  @Inject ExportControl exports;
  @Inject NationalStatistics national;

  /**
   * The overview of a union with all below it.
   *
   * @param unionId null for the own union
   * @param reportedOnly only what has reached the own union; money always counts whole (STA-007)
   * @throws AccessDenied if the union lies outside the own jurisdiction
   */
  @Needs(Right.STATISTICS_OVERVIEW)
  public Overview overview(Long unionId, boolean reportedOnly) {
    Union union = unions.of(unionId);
    Caller caller = callers.known();
    national.record(Right.STATISTICS_OVERVIEW, union, scope(reportedOnly));
    Map<Long, String> children = unions.children(union);
    OverviewTotals totals =
        reading.read(union.getId(), children.keySet(), reportedOnly ? caller.unionDepth() : null);
    List<StatisticsStep> steps = unions.steps(union);
    if (totals.asOf == null) {
      return new Overview(steps, null, List.of(), List.of(), 0);
    }
    List<OverviewTile> tiles =
        Arrays.stream(OverviewItem.values())
            .filter(item -> caller.has(item.right()))
            .map(item -> figures.tile(item, totals, union.getId()))
            .toList();
    List<OverviewChart> charts =
        Arrays.stream(OverviewDrawing.values())
            .filter(drawing -> caller.has(drawing.right()))
            .map(drawing -> figures.chart(drawing, totals, union.getId(), children))
            .toList();
    return new Overview(
        steps,
        totals.asOf,
        tiles,
        charts,
        caller.has(OverviewItem.ACTIVE.right()) ? totals.unreported : 0);
  }

  private static String scope(boolean reportedOnly) {
    return Texts.get(reportedOnly ? "statistics.scope.reportedOnly" : "statistics.scope.all");
  }

  /** The overview as a file or on paper; its figures are those of the same night (STA-021). */
  @Needs(Right.STATISTICS_OVERVIEW_EXPORT)
  public Exported export(Long unionId, boolean reportedOnly, ExportOrder order) {
    Overview overview = overview(unionId, reportedOnly);
    String words =
        Texts.format(
            "statistics.overview.words",
            overview.steps().get(overview.steps().size() - 1).name(),
            scope(reportedOnly),
            overview.asOf());
    return exports.makeUpTo(
        MOST_ROWS, Right.STATISTICS_OVERVIEW, order, words, OverviewSheet.of(overview, words));
  }
}
