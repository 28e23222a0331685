package cn.bangfu.web.statistics;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.statistics.Choice;
import cn.bangfu.statistics.Indicator;
import cn.bangfu.statistics.StatisticsColumn;
import cn.bangfu.statistics.StatisticsCut;
import cn.bangfu.statistics.StatisticsHead;
import cn.bangfu.statistics.StatisticsLook;
import cn.bangfu.statistics.StatisticsProblem;
import cn.bangfu.statistics.StatisticsRow;
import cn.bangfu.statistics.StatisticsSheet;
import cn.bangfu.statistics.StatisticsStep;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.plan.PlanRow;
import cn.bangfu.statistics.plan.PlannedDay;
import cn.bangfu.statistics.plan.StatisticsPlans;
import cn.bangfu.web.kit.ChartBar;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/**
 * The frame of a page of statistics: choices, result as table and chart, the records behind a
 * figure (part 60, 3).
 *
 * @param <C> what the statistic is asked for
 * @param <R> a record behind a figure
 */
public abstract class StatisticsPage<C, R> implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Today today;
  @Inject StatisticsPlans planned;

  private Long unionId;
  private boolean reportedOnly = true;
  private String first;
  private String second;
  private List<Indicator> indicators;
  private boolean withoutZeros;
  private boolean byItem;
  private Indicator drawn;

  /** What the result that is shown was asked for; what is typed since changes nothing in it. */
  private C asked;

  private StatisticsView view;
  private StatisticsSheet sheet;
  private StatisticsHead head;
  private List<PlanRow> plans = List.of();
  private String planName;
  private PlannedDay planDay;

  /** The plan that gets another name; 0 for a new one. */
  private long named;

  private List<StatisticsStep> steps = List.of();
  private StatisticsCut cut;
  private String behind;
  private int behindCount;
  private LazyRows<R, NoSort> rows;
  private ExportDialog export;

  /** Prepares the page; called by it before it is shown. */
  public void open() {
    indicators = new ArrayList<>(defaults());
    drawn = indicators.get(0);
    first = firstChoice();
    rows =
        LazyRows.fixed(
            this::key,
            page -> read(asked, cut, page.offset(), page.size()),
            () -> new BoundedCount(behindCount));
    export = ExportDialog.withoutPersons(order -> export(sheet, head, order));
    plans = planned.own(code());
  }

  abstract List<Indicator> defaults();

  /** The dimension that is chosen at first; null for none. */
  abstract String firstChoice();

  /** What is asked for now. */
  abstract C wanted();

  /** Computes it; the words are those of the conditions. */
  abstract StatisticsTable table(C wanted, String words);

  /** Under this code the plans of the page are kept, and its texts. */
  abstract String code();

  /** The day or period that is counted, as people read it (STA-014). */
  abstract String time();

  /** Puts conditions of this page's own into a plan. */
  abstract void keep(Map<String, String> into, PlannedDay meant);

  /** Takes them out of it again. */
  abstract void restore(Map<String, String> from);

  abstract List<StatisticsStep> stepsTo(Long union);

  /** The conditions as people read them, beside union, scope and time. */
  abstract List<String> conditions();

  abstract List<R> read(C of, StatisticsCut figure, int offset, int size);

  abstract Object key(R row);

  abstract Exported export(StatisticsSheet made, StatisticsHead above, ExportOrder order);

  abstract void clear();

  /** The dimensions that can be chosen. */
  public abstract List<Choice> getChoices();

  /** The indicators that can be chosen. */
  public abstract List<Indicator> getAllIndicators();

  /** Computes the result. */
  public void count() {
    if (indicators.isEmpty()) {
      throw new Violations(List.of(Violation.of("indicators", StatisticsProblem.NO_INDICATOR)));
    }
    C wanted = wanted();
    StatisticsLook look = look();
    show(wanted, table(wanted, look.words()), look, today.now());
  }

  /** Shows a result. */
  private void show(C of, StatisticsTable table, StatisticsLook look, OffsetDateTime counted) {
    List<Indicator> shown = look.indicators();
    view = new StatisticsView(table, shown, look.byItem(), look.withoutZeros());
    sheet = new StatisticsSheet(table, shown, look.withoutZeros());
    drawn = shown.contains(drawn) ? drawn : shown.get(0);
    steps = stepsTo(unionId);
    head =
        new StatisticsHead(
            "statistics." + code() + ".title",
            steps.get(steps.size() - 1).name(),
            time(),
            look.words(),
            counted,
            notes(table));
    asked = of;
    cut = null;
  }

  /** How a result is shown that is asked for now. */
  StatisticsLook look() {
    return new StatisticsLook(
        indicators.stream().sorted().toList(),
        withoutZeros,
        byItem,
        String.join(Texts.get("shell.comma"), conditions()));
  }

  /** Shows what was counted in the background, with everything as it was asked for (BAT-095). */
  void take(
      C of,
      Long union,
      boolean onlyReported,
      List<String> by,
      StatisticsTable table,
      StatisticsLook look,
      OffsetDateTime counted) {
    unionId = union;
    reportedOnly = onlyReported;
    first = by.isEmpty() ? null : by.get(0);
    second = by.size() < 2 ? null : by.get(1);
    indicators = new ArrayList<>(look.indicators());
    withoutZeros = look.withoutZeros();
    byItem = look.byItem();
    show(of, table, look, counted);
  }

  /** True if the statistic may be counted in the background (BAT-095). */
  public boolean isBackground() {
    return false;
  }

  /** Lets the statistic be counted in the background. */
  public void order() {
    throw new IllegalStateException("This statistic is not counted in the background");
  }

  public void reset() {
    unionId = null;
    reportedOnly = true;
    first = firstChoice();
    second = null;
    indicators = new ArrayList<>(defaults());
    withoutZeros = false;
    byItem = false;
    view = null;
    cut = null;
    clear();
  }

  /** Another union becomes the one that is looked at; everything else stays (STA-005). */
  public void go(Long union) {
    unionId = union;
    count();
  }

  /** Counts what subordinates have not reported too, or no longer (STA-007). */
  public void countAll() {
    reportedOnly = false;
    count();
  }

  /** Lists the records behind a figure. */
  public void list(StatisticsView.Cell cell) {
    StatisticsRow row = cell.row();
    StatisticsColumn column = cell.column();
    cut = StatisticsCut.of(row, column);
    behindCount =
        (int)
            Math.min(
                row.figures().get(view.getTable().columns().indexOf(column)).records(),
                BoundedCount.LIMIT + 1L);
    behind =
        heading(
            row.name(),
            view.getTable().isCrossed()
                ? Texts.format("statistics.behind", column.first().title(), column.second().title())
                : column.first().title());
    rows.restart();
  }

  private static List<String> notes(StatisticsTable table) {
    List<String> notes = new ArrayList<>();
    if (table.severalValues()) {
      notes.add(Texts.get("statistics.several"));
    }
    if (table.unreported() > 0) {
      notes.add(Texts.format("statistics.unreported", table.unreported()));
    }
    return notes;
  }

  /** Sorts the lines by a column (STA-016). */
  public void sort(int column) {
    view.sort(column);
  }

  /** Asks for the name of what is chosen now, or of a plan that gets another one (STA-012). */
  public void askPlanName(long plan) {
    named = plan;
    planDay = PlannedDay.TODAY;
    planName =
        plans.stream().filter(row -> row.id() == plan).map(PlanRow::name).findFirst().orElse(null);
    PrimeFaces.current().ajax().update("planForm");
    PrimeFaces.current().executeScript("PF('planDialog').show()");
  }

  /** Keeps what is chosen, or the other name. */
  public void keepPlan() {
    if (named == 0) {
      planned.save(code(), planName, chosen());
    } else {
      planned.rename(code(), named, planName);
    }
    PrimeFaces.current().executeScript("PF('planDialog').hide()");
    changedPlans();
    PrimeFaces.current().ajax().update("form:plans");
  }

  private Map<String, String> chosen() {
    Map<String, String> chosen = new HashMap<>();
    PlanTexts.put(chosen, "union", unionId);
    PlanTexts.put(chosen, "all", reportedOnly ? null : true);
    PlanTexts.put(chosen, "first", first);
    PlanTexts.put(chosen, "second", second);
    PlanTexts.put(chosen, "indicators", indicators);
    PlanTexts.put(chosen, "withoutZeros", withoutZeros ? true : null);
    PlanTexts.put(chosen, "byItem", byItem ? true : null);
    keep(chosen, planDay);
    return chosen;
  }

  /** Fills the page in as it was kept; a day that moves is that of now. */
  public void openPlan(long plan) {
    Map<String, String> kept = planned.open(code(), plan);
    reset();
    PlanTexts.read(kept, "union", Long::valueOf, union -> unionId = union);
    reportedOnly = !kept.containsKey("all");
    first = kept.get("first");
    second = kept.get("second");
    indicators =
        new ArrayList<>(
            PlanTexts.list(kept, "indicators").stream().map(Indicator::valueOf).toList());
    withoutZeros = kept.containsKey("withoutZeros");
    byItem = kept.containsKey("byItem");
    restore(kept);
  }

  public void deletePlan(long plan) {
    planned.delete(code(), plan);
    changedPlans();
  }

  private void changedPlans() {
    plans = planned.own(code());
    Messages.success("statistics.plan.done");
  }

  /** True if the day can be one that moves with today. */
  public boolean isPlanDayAsked() {
    return false;
  }

  public List<PlannedDay> getPlannedDays() {
    return List.of(PlannedDay.values());
  }

  public List<PlanRow> getPlans() {
    return plans;
  }

  public String getPlanName() {
    return planName;
  }

  public void setPlanName(String planName) {
    this.planName = planName;
  }

  public PlannedDay getPlanDay() {
    return planDay;
  }

  public void setPlanDay(PlannedDay planDay) {
    this.planDay = planDay;
  }

  /** What stands over the records behind a figure. */
  String heading(String row, String value) {
    return Texts.format("statistics.behind", row, value);
  }

  /** What the result that is shown was asked for. */
  C asked() {
    return asked;
  }

  /** The chosen dimensions, the first before the second. */
  List<String> dimensions() {
    return Stream.of(first, second).filter(Objects::nonNull).filter(one -> !one.isEmpty()).toList();
  }

  /** What of the lower unions' data is counted, as people read it. */
  String scope() {
    return Texts.get(reportedOnly ? "statistics.scope.reportedOnly" : "statistics.scope.all");
  }

  static String word(String label, Object value) {
    return Texts.format("statistics.words", Texts.get(label), value);
  }

  public boolean isCounted() {
    return view != null;
  }

  public boolean isListing() {
    return cut != null;
  }

  public List<ChartBar> getRowBars() {
    return view.rowBars(drawn);
  }

  public List<ChartBar> getValueBars() {
    return view.valueBars(drawn);
  }

  public int height(List<ChartBar> bars) {
    return ChartBar.height(bars.size());
  }

  /** Key of what the lines stand for. */
  public String getCorner() {
    return view.isByItem() ? "statistics.first" : "statistics.union";
  }

  public StatisticsView getView() {
    return view;
  }

  public String getWords() {
    return head.words();
  }

  public List<StatisticsStep> getSteps() {
    return steps;
  }

  public OffsetDateTime getAt() {
    return head.at();
  }

  public String getBehind() {
    return behind;
  }

  public LazyRows<R, NoSort> getRows() {
    return rows;
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

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public String getSecond() {
    return second;
  }

  public void setSecond(String second) {
    this.second = second;
  }

  public List<Indicator> getIndicators() {
    return indicators;
  }

  public void setIndicators(List<Indicator> chosen) {
    indicators = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
  }

  public Boolean getWithoutZeros() {
    return withoutZeros;
  }

  public void setWithoutZeros(Boolean without) {
    withoutZeros = without != null && without;
  }

  public boolean isByItem() {
    return byItem;
  }

  public void setByItem(boolean byItem) {
    this.byItem = byItem;
  }

  public Indicator getDrawn() {
    return drawn;
  }

  public void setDrawn(Indicator chosen) {
    drawn = chosen == null ? drawn : chosen;
  }
}
