package cn.bangfu.statistics;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.FundTypes;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.otherassistance.OtherAssistanceRow;
import cn.bangfu.otherassistance.ProjectCut;
import cn.bangfu.otherassistance.ProjectFigures;
import cn.bangfu.otherassistance.ProjectGroup;
import cn.bangfu.otherassistance.ProjectSum;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionPath;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Other assistance in figures, and the projects behind a figure (AST-110; part 60, 5.7). */
@Stateless
public class ProjectStatistics {

  private static final String CENTRAL = "CENTRAL";

  @Inject StatisticsUnions unions;
  @Inject ProjectFigures figures;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject ExportControl exports;
  @Inject RunningStatistics running;
  @Inject NationalStatistics national;
  @PersistenceContext EntityManager em;

  /** The dimensions that can be chosen. */
  @Needs(Right.OTHER_ASSISTANCE_STATISTICS)
  public List<Choice> choices() {
    return Arrays.stream(ProjectGroup.values()).map(this::dimension).map(Choice::of).toList();
  }

  /** The unions from the own one down to the chosen one, for the line above the result. */
  @Needs(Right.OTHER_ASSISTANCE_STATISTICS)
  public List<StatisticsStep> steps(Long unionId) {
    return unions.steps(unions.of(unionId));
  }

  /**
   * The figures of the chosen union and of each direct subordinate with its subtree.
   *
   * @param words the conditions as people read them (STA-022)
   * @throws Violations at {@code dimensions} or a range
   * @throws AccessDenied if the union lies outside the own jurisdiction
   */
  @Needs(Right.OTHER_ASSISTANCE_STATISTICS)
  public StatisticsTable table(ProjectCount count, String words) {
    Union union = unions.of(count.filter().unionId());
    List<ProjectGroup> groups = checked(count);
    national.record(Right.OTHER_ASSISTANCE_STATISTICS, union, words);
    int own = callers.known().unionDepth();
    List<CountedGroup> counted =
        running
            .compute(
                em,
                callers.known().userId(),
                () -> figures.sums(count.filter().of(union.getId(), true), groups))
            .stream()
            .map(sum -> group(sum, union, own))
            .toList();
    return CrossTable.of(
        groups.stream().map(this::dimension).toList(),
        counted,
        count.reportedOnly(),
        StatisticsUnions.ownName(union),
        unions.children(union));
  }

  private static CountedGroup group(ProjectSum sum, Union union, int own) {
    List<Long> path = UnionPath.ids(sum.ownerPath());
    return new CountedGroup(
        path.size() > union.getDepth() ? path.get(union.getDepth()).toString() : "",
        sum.holderDepth() > own,
        !sum.values().isEmpty(),
        sum.values().size() > 1,
        sum.values().isEmpty() ? null : sum.values().get(0),
        sum.values().size() < 2 ? null : sum.values().get(1),
        new Figures(sum.projects(), sum.people(), sum.amount()));
  }

  /** A page of the projects behind a figure (STA-006). */
  @Needs(Right.OTHER_ASSISTANCE_STATISTICS)
  public List<OtherAssistanceRow> behind(
      ProjectCount count, StatisticsCut cut, int offset, int size) {
    Union union = unions.of(count.filter().unionId());
    Union within = cut.unionId() == null ? union : unions.of(cut.unionId());
    if (!union.covers(within)) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    List<ProjectGroup> groups = checked(count);
    Map<ProjectGroup, String> values = new EnumMap<>(ProjectGroup.class);
    for (int i = 0; i < groups.size(); i++) {
      if (!cut.key(i).equals(StatisticsValue.ALL)) {
        values.put(groups.get(i), cut.key(i));
      }
    }
    return figures.behind(
        count.filter().of(within.getId(), cut.kind() != StatisticsRow.Kind.OWN),
        new ProjectCut(count.reportedOnly(), values),
        Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)),
        Math.max(1, Math.min(size, PageRequest.MAX_SIZE)));
  }

  /**
   * The result as a file or on paper, without counting anew (STA-021).
   *
   * @param head what stands above the result
   */
  @Needs(Right.OTHER_ASSISTANCE_STATISTICS_EXPORT)
  public Exported export(StatisticsSheet sheet, StatisticsHead head, ExportOrder order) {
    return head.named(
        exports.makeUpTo(
            StatisticsSheet.MOST_ROWS,
            Right.OTHER_ASSISTANCE_STATISTICS,
            order,
            head.words(),
            sheet.sheet("statistics.otherassistance.title", head)));
  }

  private static List<ProjectGroup> checked(ProjectCount count) {
    count.filter().check();
    if (count.dimensions().stream().distinct().count() < count.dimensions().size()) {
      throw new Violations(List.of(Violation.of("dimensions", StatisticsProblem.SAME_DIMENSION)));
    }
    return count.dimensions().stream()
        .limit(2)
        .flatMap(code -> Arrays.stream(ProjectGroup.values()).filter(g -> g.name().equals(code)))
        .toList();
  }

  private Dimension dimension(ProjectGroup group) {
    return new Dimension(
        group.name(),
        Texts.label(group),
        false,
        switch (group) {
          case MEASURE -> values("measure");
          case FUND_TYPE -> values(FundTypes.TABLE);
          case MATERIAL_TYPE -> values("material_type");
          case EXPENDITURE_KIND -> values("expenditure_kind");
          case REPORT_STATE ->
              found ->
                  Stream.of(ReportState.UNREPORTED, ReportState.REPORTED)
                      .map(one -> new StatisticsValue(one.name(), Texts.label(one)))
                      .toList();
          case FUND_YEAR, YEAR, MONTH ->
              found -> found.stream().map(one -> new StatisticsValue(one, one)).toList();
        });
  }

  /** Money of the centre is no source here (AST-112), so it has no column either (STA-053). */
  private Dimension.Columns values(String table) {
    return found ->
        StatisticsValue.of(
            codes.valuesWithDisabled(table).stream().filter(value -> !value.is(CENTRAL)), found);
  }
}
