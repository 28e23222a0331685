package cn.bangfu.web.realname;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.FundTypes;
import cn.bangfu.kernel.Today;
import cn.bangfu.realname.use.FundProgress;
import cn.bangfu.realname.use.ProgressRow;
import cn.bangfu.realname.use.ProgressTable;
import cn.bangfu.realname.use.UseFilter;
import cn.bangfu.web.kit.AskedDay;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far the money of a union and of those below it is used, as table and charts (FND-063 ff.).
 */
@Named
@ViewScoped
public class FundProgressPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_YEAR = 2007;

  @Inject FundProgress progress;
  @Inject CodeValues codes;
  @Inject Today today;

  private Long unionId;
  private List<Integer> years = new ArrayList<>();
  private List<Long> types = new ArrayList<>();
  private LocalDate until;
  private BigDecimal threshold;
  private boolean sorted;

  /** What the table that is shown was asked for; what is typed since changes nothing in it. */
  private UseFilter asked;

  private ProgressTable table;
  private String words;
  private ExportDialog export;

  @PostConstruct
  void init() {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> union = Ticked.ids(parameters.get("union"));
    unionId = union.isEmpty() ? null : union.get(0);
    Ticked.ids(parameters.get("years")).forEach(year -> years.add(year.intValue()));
    types.addAll(Ticked.ids(parameters.get("types")));
    if (years.isEmpty()) {
      years.add(today.today().getYear());
    }
    until = AskedDay.of(parameters.get("until"), today.today());
    export = ExportDialog.withoutPersons(order -> progress.export(asked, order));
    search();
  }

  /** Reads the table anew. */
  public void search() {
    UseFilter wanted =
        new UseFilter(unionId, true, years, types, null, until == null ? today.today() : until);
    table = progress.table(wanted);
    words = progress.words(wanted);
    asked = wanted;
  }

  public void reset() {
    unionId = null;
    years = new ArrayList<>(List.of(today.today().getYear()));
    types = new ArrayList<>();
    until = today.today();
    threshold = null;
    search();
  }

  /** The same table for the union of a row. */
  public void go(ProgressRow row) {
    unionId = row.unionId();
    search();
  }

  public void sort() {
    sorted = !sorted;
  }

  public List<Charts.Bar> getBars() {
    return Charts.progress(table.rows(), sorted);
  }

  public List<Charts.Bar> getStacked() {
    return Charts.stacked(table.rows());
  }

  public List<Charts.Slice> getSlices() {
    return Charts.pie(table.measures());
  }

  public List<Charts.Point> getPoints() {
    return Charts.line(table.months());
  }

  public String getWay() {
    return Charts.way(getPoints());
  }

  /** How high the drawing of the rows is. */
  public int getHeight() {
    return Math.max(1, table.rows().size()) * Charts.STEP;
  }

  public String percent(ProgressRow row) {
    return Charts.percent(row);
  }

  /** The union whose lines stand behind a row: the row's, or the chosen one. */
  public Long unionOf(ProgressRow row) {
    return row.unionId() == null ? asked.unionId() : row.unionId();
  }

  /** True for the total and for rows of branches: with the unions below. */
  public boolean withBelow(ProgressRow row) {
    return row.unionId() != null || row.equals(table.total());
  }

  public String getAskedYears() {
    return asked.fundYears().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  public String getAskedTypes() {
    return Ticked.of(asked.fundTypes());
  }

  public LocalDate getAskedUntil() {
    return asked.until();
  }

  public boolean below(ProgressRow row) {
    return row.isBelow(threshold);
  }

  public ProgressTable getTable() {
    return table;
  }

  public String getWords() {
    return words;
  }

  public ExportDialog getExport() {
    return export;
  }

  /** Years that can be chosen, newest first. */
  public List<Integer> getAllYears() {
    int last = today.today().getYear() + 1;
    return IntStream.rangeClosed(FIRST_YEAR, last).map(i -> last + FIRST_YEAR - i).boxed().toList();
  }

  /** Types that can be chosen, those that are used no more at the end. */
  public List<CodeValue> getAllTypes() {
    return codes.valuesWithDisabled(FundTypes.TABLE).stream()
        .filter(type -> FundTypes.counted(type.getConstant()))
        .toList();
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public List<Integer> getYears() {
    return years;
  }

  public void setYears(List<Integer> years) {
    this.years = years == null ? new ArrayList<>() : new ArrayList<>(years);
  }

  public List<Long> getTypes() {
    return types;
  }

  public void setTypes(List<Long> types) {
    this.types = types == null ? new ArrayList<>() : new ArrayList<>(types);
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public BigDecimal getThreshold() {
    return threshold;
  }

  public void setThreshold(BigDecimal threshold) {
    this.threshold = threshold;
  }

  public boolean isSorted() {
    return sorted;
  }
}
