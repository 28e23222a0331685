package cn.bangfu.web.statistics;

import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldGroup;
import cn.bangfu.archive.catalog.FieldKind;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.query.ArchiveQuery;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.statistics.ArchiveCount;
import cn.bangfu.statistics.ArchiveStatistics;
import cn.bangfu.statistics.AskedStatistics;
import cn.bangfu.statistics.BackgroundStatistics;
import cn.bangfu.statistics.Choice;
import cn.bangfu.statistics.CountedArchive;
import cn.bangfu.statistics.CountedStatistics;
import cn.bangfu.statistics.Indicator;
import cn.bangfu.statistics.StatisticsCut;
import cn.bangfu.statistics.StatisticsHead;
import cn.bangfu.statistics.StatisticsProblem;
import cn.bangfu.statistics.StatisticsSheet;
import cn.bangfu.statistics.StatisticsStep;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.plan.PlannedDay;
import cn.bangfu.web.archive.AskedTexts;
import cn.bangfu.web.kit.AskedDay;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Archives in figures (part 60, 5.1). */
@Named
@ViewScoped
public class ArchiveStatisticsPage extends StatisticsPage<ArchiveCount, CountedArchive> {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveStatistics statistics;
  @Inject BackgroundStatistics background;
  @Inject AskedTexts texts;

  private QueryForm form;
  private LocalDate day;
  private ReportState reported;
  private List<Choice> choices;

  @Override
  public void open() {
    clear();
    choices = statistics.choices();
    super.open();
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    if (AskedDay.of(asked.get("day"), null) != null) {
      fill(asked);
      count();
    }
    List<Long> run = Ticked.ids(asked.get("run"));
    if (!run.isEmpty()) {
      show(background.result(run.get(0)));
    }
  }

  /** A figure of the overview comes with its conditions and is counted at once (STA-079). */
  private void fill(Map<String, String> asked) {
    List<Long> union = Ticked.ids(asked.get("union"));
    setUnionId(union.isEmpty() ? null : union.get(0));
    setReportedOnly(!"false".equals(asked.get("reportedOnly")));
    day = AskedDay.of(asked.get("day"), day);
    form.get("lifeState")
        .setChoices(
            Arrays.stream(LifeState.values())
                .map(LifeState::name)
                .filter(List.of(asked.getOrDefault("states", "").split(","))::contains)
                .toList());
    FieldCondition condition = form.get(asked.get("field"));
    if (condition != null) {
      condition.setDayFrom(AskedDay.of(asked.get("from"), null));
      condition.setDayTo(AskedDay.of(asked.get("to"), null));
    }
  }

  /** What was counted in the background comes with all that was asked for (BAT-095). */
  private void show(CountedStatistics counted) {
    ArchiveCount count = counted.asked().count();
    count
        .query()
        .conditions()
        .forEach(condition -> form.getConditions().put(condition.getField(), condition));
    day = count.day();
    reported =
        count.reported() == null
            ? null
            : count.reported() ? ReportState.REPORTED : ReportState.UNREPORTED;
    take(
        count,
        count.unionId(),
        count.query().reportedOnly(),
        count.dimensions(),
        counted.table(),
        counted.asked().look(),
        counted.at());
  }

  @Override
  public boolean isBackground() {
    return true;
  }

  @Override
  public void order() {
    if (getIndicators().isEmpty()) {
      throw new Violations(List.of(Violation.of("indicators", StatisticsProblem.NO_INDICATOR)));
    }
    background.request(new AskedStatistics(wanted(), look()));
    Messages.success("statistics.background.queued");
  }

  @Override
  void clear() {
    form = new QueryForm();
    form.get("lifeState").setChoices(List.of(LifeState.ACTIVE.name()));
    day = today.today();
    reported = null;
  }

  @Override
  List<Indicator> defaults() {
    return List.of(Indicator.WORKER_COUNT, Indicator.DEPENDENT_COUNT);
  }

  @Override
  String firstChoice() {
    return "gender";
  }

  @Override
  ArchiveCount wanted() {
    if (day == null) {
      day = today.today();
    }
    return new ArchiveCount(
        getUnionId(),
        day,
        reported == null ? null : reported == ReportState.REPORTED,
        new ArchiveQuery(List.copyOf(form.getConditions().values()), isReportedOnly()),
        dimensions());
  }

  @Override
  StatisticsTable table(ArchiveCount wanted, String words) {
    return statistics.table(wanted, words);
  }

  @Override
  List<StatisticsStep> stepsTo(Long union) {
    return statistics.steps(union);
  }

  @Override
  List<String> conditions() {
    List<String> words = new ArrayList<>();
    words.add(word("statistics.day", day));
    words.add(word("statistics.scope", scope()));
    if (reported != null) {
      words.add(word("statistics.reported", reported));
    }
    words.addAll(texts.of(form));
    return words;
  }

  @Override
  String code() {
    return "archive";
  }

  @Override
  String time() {
    return day.toString();
  }

  @Override
  void keep(Map<String, String> into, PlannedDay meant) {
    PlanTexts.put(into, "day", meant == null ? day : meant.name());
    PlanTexts.put(into, "reported", reported);
    PlanTexts.put(into, form);
  }

  @Override
  void restore(Map<String, String> from) {
    form = PlanTexts.form(from);
    PlanTexts.read(from, "day", kept -> PlannedDay.of(kept, today.today()), kept -> day = kept);
    PlanTexts.read(from, "reported", ReportState::valueOf, kept -> reported = kept);
  }

  @Override
  public boolean isPlanDayAsked() {
    return true;
  }

  @Override
  List<CountedArchive> read(ArchiveCount of, StatisticsCut figure, int offset, int size) {
    return statistics.behind(of, figure, offset, size);
  }

  /** Archives of a past day are shown with their values of that day (STA-006). */
  @Override
  String heading(String row, String value) {
    return asked().day().isBefore(today.today())
        ? Texts.format("statistics.behindDay", row, value, asked().day())
        : super.heading(row, value);
  }

  @Override
  Object key(CountedArchive row) {
    return row.id();
  }

  @Override
  Exported export(StatisticsSheet made, StatisticsHead above, ExportOrder order) {
    return statistics.export(made, above, order);
  }

  /** The sections of conditions that statistics have. */
  public List<FieldGroup> getGroups() {
    return Arrays.stream(FieldGroup.values()).filter(group -> !fields(group).isEmpty()).toList();
  }

  /** The conditions of a section; union and state of reporting are asked for above them. */
  public List<CatalogField> fields(FieldGroup group) {
    return ArchiveCatalog.all(FieldUse.STATISTICS).stream()
        .filter(field -> field.group() == group && field.is(FieldUse.QUERY))
        .filter(field -> field.kind() != FieldKind.UNION && field.kind() != FieldKind.REPORT_STATE)
        .toList();
  }

  /** How many conditions of a section are filled in. */
  public long filled(FieldGroup group) {
    return fields(group).stream().filter(field -> !form.get(field.code()).isEmpty()).count();
  }

  /** The values of a field by what is stored of them. */
  public Map<String, String> offered(CatalogField field) {
    return texts.offered(field);
  }

  /** The id of a condition's input. */
  public String idOf(CatalogField field) {
    return field.code().replace('.', '_');
  }

  @Override
  public List<Choice> getChoices() {
    return choices;
  }

  @Override
  public List<Indicator> getAllIndicators() {
    return Indicator.OF_ARCHIVES;
  }

  /** The states of reporting that can be asked for (STA-027). */
  public List<ReportState> getReportStates() {
    return List.of(ReportState.UNREPORTED, ReportState.REPORTED);
  }

  public QueryForm getForm() {
    return form;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public ReportState getReported() {
    return reported;
  }

  public void setReported(ReportState reported) {
    this.reported = reported;
  }
}
