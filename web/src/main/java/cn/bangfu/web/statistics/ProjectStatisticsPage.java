package cn.bangfu.web.statistics;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.otherassistance.OtherAssistanceRow;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.statistics.Choice;
import cn.bangfu.statistics.Indicator;
import cn.bangfu.statistics.ProjectCount;
import cn.bangfu.statistics.ProjectStatistics;
import cn.bangfu.statistics.StatisticsCut;
import cn.bangfu.statistics.StatisticsHead;
import cn.bangfu.statistics.StatisticsSheet;
import cn.bangfu.statistics.StatisticsStep;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.plan.PlannedDay;
import cn.bangfu.web.otherassistance.OtherAssistanceConditionsForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Other assistance in figures (AST-110; part 60, 5.7). */
@Named
@ViewScoped
public class ProjectStatisticsPage extends StatisticsPage<ProjectCount, OtherAssistanceRow> {

  private static final long serialVersionUID = 1L;

  @Inject ProjectStatistics statistics;
  @Inject CodeValues codes;

  private OtherAssistanceConditionsForm conditions;
  private List<Choice> choices;

  @Override
  public void open() {
    clear();
    choices = statistics.choices();
    super.open();
  }

  @Override
  void clear() {
    conditions = new OtherAssistanceConditionsForm();
  }

  @Override
  List<Indicator> defaults() {
    return List.of(Indicator.PROJECT_COUNT, Indicator.PEOPLE_COUNT, Indicator.AMOUNT);
  }

  @Override
  String firstChoice() {
    return "MEASURE";
  }

  @Override
  ProjectCount wanted() {
    return new ProjectCount(
        conditions.filter().of(getUnionId(), true), isReportedOnly(), dimensions());
  }

  @Override
  StatisticsTable table(ProjectCount wanted, String words) {
    return statistics.table(wanted, words);
  }

  @Override
  List<StatisticsStep> stepsTo(Long union) {
    return statistics.steps(union);
  }

  @Override
  List<String> conditions() {
    List<String> words = new ArrayList<>();
    words.add(word("statistics.scope", scope()));
    add(words, "otherassistance.OtherAssistance.projectName", conditions.getProjectName());
    add(words, "otherassistance.page.from", conditions.getFrom());
    add(words, "otherassistance.page.to", conditions.getTo());
    add(words, "otherassistance.OtherAssistance.measure", names(conditions.getMeasures()));
    add(words, "otherassistance.page.leastPeople", conditions.getLeastPeople());
    add(words, "otherassistance.page.mostPeople", conditions.getMostPeople());
    add(words, "otherassistance.page.leastAmount", conditions.getLeastAmount());
    add(words, "otherassistance.page.mostAmount", conditions.getMostAmount());
    add(words, "otherassistance.OtherAssistance.fundType", names(conditions.getFundTypes()));
    add(words, "otherassistance.OtherAssistance.fundYear", conditions.getFundYear());
    add(
        words,
        "otherassistance.OtherAssistance.materialType",
        names(conditions.getMaterialTypes()));
    add(
        words,
        "otherassistance.OtherAssistance.expenditureKind",
        names(conditions.getExpenditureKinds()));
    add(words, "otherassistance.page.enteredFrom", conditions.getEnteredFrom());
    add(words, "otherassistance.page.enteredTo", conditions.getEnteredTo());
    return words;
  }

  private static void add(List<String> words, String label, Object value) {
    if (value != null && !value.toString().isBlank()) {
      words.add(word(label, value));
    }
  }

  private String names(List<Long> ids) {
    return ids == null
        ? ""
        : ids.stream()
            .map(id -> codes.value(id).getShownName())
            .collect(Collectors.joining(Texts.get("shell.comma")));
  }

  @Override
  String code() {
    return "otherassistance";
  }

  @Override
  String time() {
    return conditions.getFrom() == null && conditions.getTo() == null
        ? Texts.get("statistics.allTimes")
        : Texts.show(conditions.getFrom()) + "-" + Texts.show(conditions.getTo());
  }

  @Override
  void keep(Map<String, String> into, PlannedDay meant) {
    PlanTexts.put(into, "projectName", conditions.getProjectName());
    PlanTexts.put(into, "from", conditions.getFrom());
    PlanTexts.put(into, "to", conditions.getTo());
    PlanTexts.put(into, "leastPeople", conditions.getLeastPeople());
    PlanTexts.put(into, "mostPeople", conditions.getMostPeople());
    PlanTexts.put(into, "leastAmount", conditions.getLeastAmount());
    PlanTexts.put(into, "mostAmount", conditions.getMostAmount());
    PlanTexts.put(into, "measures", conditions.getMeasures());
    PlanTexts.put(into, "fundTypes", conditions.getFundTypes());
    PlanTexts.put(into, "materialTypes", conditions.getMaterialTypes());
    PlanTexts.put(into, "expenditureKinds", conditions.getExpenditureKinds());
    PlanTexts.put(into, "fundYear", conditions.getFundYear());
    PlanTexts.put(into, "enteredFrom", conditions.getEnteredFrom());
    PlanTexts.put(into, "enteredTo", conditions.getEnteredTo());
  }

  @Override
  void restore(Map<String, String> from) {
    conditions.setProjectName(from.get("projectName"));
    PlanTexts.read(from, "from", LocalDate::parse, conditions::setFrom);
    PlanTexts.read(from, "to", LocalDate::parse, conditions::setTo);
    PlanTexts.read(from, "leastPeople", Integer::valueOf, conditions::setLeastPeople);
    PlanTexts.read(from, "mostPeople", Integer::valueOf, conditions::setMostPeople);
    PlanTexts.read(from, "leastAmount", BigDecimal::new, conditions::setLeastAmount);
    PlanTexts.read(from, "mostAmount", BigDecimal::new, conditions::setMostAmount);
    conditions.setMeasures(PlanTexts.ids(from, "measures"));
    conditions.setFundTypes(PlanTexts.ids(from, "fundTypes"));
    conditions.setMaterialTypes(PlanTexts.ids(from, "materialTypes"));
    conditions.setExpenditureKinds(PlanTexts.ids(from, "expenditureKinds"));
    PlanTexts.read(from, "fundYear", Integer::valueOf, conditions::setFundYear);
    PlanTexts.read(from, "enteredFrom", LocalDate::parse, conditions::setEnteredFrom);
    PlanTexts.read(from, "enteredTo", LocalDate::parse, conditions::setEnteredTo);
  }

  @Override
  List<OtherAssistanceRow> read(ProjectCount of, StatisticsCut figure, int offset, int size) {
    return statistics.behind(of, figure, offset, size);
  }

  @Override
  Object key(OtherAssistanceRow row) {
    return row.id();
  }

  @Override
  Exported export(StatisticsSheet made, StatisticsHead above, ExportOrder order) {
    return statistics.export(made, above, order);
  }

  @Override
  public List<Choice> getChoices() {
    return choices;
  }

  @Override
  public List<Indicator> getAllIndicators() {
    return Indicator.OF_PROJECTS;
  }

  public OtherAssistanceConditionsForm getConditions() {
    return conditions;
  }
}
