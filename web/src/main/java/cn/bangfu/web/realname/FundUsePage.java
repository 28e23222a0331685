package cn.bangfu.web.realname;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.realname.use.FundPersons;
import cn.bangfu.realname.use.FundUses;
import cn.bangfu.realname.use.ProgressTable;
import cn.bangfu.realname.use.UseFilter;
import cn.bangfu.realname.use.UsePapers;
import cn.bangfu.realname.use.UsePerson;
import cn.bangfu.realname.use.UseProject;
import cn.bangfu.realname.use.UseRow;
import cn.bangfu.realname.use.UseStep;
import cn.bangfu.realname.use.UseTable;
import cn.bangfu.unionorg.UnionNode;
import cn.bangfu.unionorg.UnionTree;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.AskedDay;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import cn.bangfu.web.unionorg.UnionSource;
import cn.bangfu.web.unionorg.UnionTreeModel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From a union down to the persons behind its money, in five steps (FND-046 to FND-051). */
@Named
@ViewScoped
public class FundUsePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundUses uses;
  @Inject FundPersons persons;
  @Inject UsePapers papers;
  @Inject CodeValues codes;
  @Inject UnionTree unionTree;
  @Inject Unions unions;
  @Inject CallerContext callers;
  @Inject Today today;

  private UnionTreeModel tree;
  private Long unionId;
  private boolean below = true;
  private List<Integer> years = List.of();
  private List<Long> types = List.of();
  private Long measure;
  private LocalDate until;

  /** How far the way has gone; null for the persons. */
  private UseStep step = UseStep.YEAR;

  private boolean merged;
  private UseTable table;
  private ShownProjects<UseProject> projects;
  private LazyRows<UsePerson, NoSort> rows;
  private ExportDialog export;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    tree = new UnionTreeModel(UnionSource.own(unionTree, true), this::choose);
    List<Long> union = Ticked.ids(asked.get("union"));
    unionId = union.isEmpty() ? callers.known().unionId() : union.get(0);
    if (asked.get("until") != null) {
      years = Ticked.ids(asked.get("years")).stream().map(Long::intValue).toList();
      types = Ticked.ids(asked.get("types"));
      until = AskedDay.of(asked.get("until"), null);
      below = !"false".equals(asked.get("below"));
      step = null;
    }
    rows =
        LazyRows.fixed(
            UsePerson::id,
            page -> persons.page(filter(), merged, page.offset(), page.size()),
            () -> persons.count(filter(), merged));
    open();
  }

  private UseFilter filter() {
    return new UseFilter(unionId, below, years, types, measure, until);
  }

  private void read() {
    open();
    rows.restart();
  }

  private void open() {
    table = step == null ? null : uses.table(filter(), step);
    projects =
        new ShownProjects<>(
            step == null ? persons.projects(filter(), ShownProjects.ASKED) : List.of());
    export = null;
  }

  private void choose(UnionNode union) {
    unionId = union.id();
    toYears();
  }

  /** Back to the years of the union. */
  public void toYears() {
    years = List.of();
    until = null;
    step = UseStep.YEAR;
    types = List.of();
    measure = null;
    read();
  }

  /** Back to the types of the year. */
  public void toTypes() {
    step = UseStep.TYPE;
    types = List.of();
    measure = null;
    read();
  }

  /** Back to the measures of the type. */
  public void toMeasures() {
    step = UseStep.MEASURE;
    measure = null;
    read();
  }

  /** Goes on with a value of the step. */
  public void go(UseRow row) {
    switch (step) {
      case YEAR -> {
        years = List.of(row.key().intValue());
        step = UseStep.TYPE;
      }
      case TYPE -> {
        types = List.of(row.key());
        step = UseStep.MEASURE;
      }
      case MEASURE -> {
        measure = row.key();
        step = null;
      }
    }
    read();
  }

  /** With or without the unions below, or persons together or not: the same step anew. */
  public void again() {
    read();
  }

  /** The pie of a step; among the persons there is none, though Faces may ask while it moves. */
  public List<Charts.Slice> getSlices() {
    if (table == null) {
      return List.of();
    }
    return Charts.pie(
        table.rows().stream()
            .map(row -> new ProgressTable.Part(row.label(), row.amount()))
            .toList());
  }

  /** The chosen years as the path line shows them, or null. */
  public String getYearText() {
    return years.isEmpty() ? null : joined(years);
  }

  /** The chosen types as the path line shows them, or null. */
  public String getTypeText() {
    return types.isEmpty()
        ? null
        : joined(types.stream().map(type -> codes.value(type).getValueName()).toList());
  }

  public String getMeasureText() {
    return measure == null ? null : codes.value(measure).getValueName();
  }

  private static String joined(List<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(String.valueOf(value)));
    return String.join(Texts.get("shell.comma"), texts);
  }

  public String getUnionName() {
    return unions.fullPath(unionId);
  }

  /** The step that is shown; null for the persons. */
  public UseStep getStep() {
    return step;
  }

  public UseTable getTable() {
    return table;
  }

  public ShownProjects<UseProject> getProjects() {
    return projects;
  }

  public LazyRows<UsePerson, NoSort> getRows() {
    return rows;
  }

  public UnionTreeModel getTree() {
    return tree;
  }

  /** The dialog of paper and file; only persons have numbers that are masked. */
  public ExportDialog getExport() {
    if (export == null) {
      export =
          step == null
              ? new ExportDialog(
                  callers.known().has(Right.REALNAME_PREPARE),
                  order -> papers.persons(filter(), merged, order))
              : ExportDialog.withoutPersons(order -> papers.values(filter(), step, order));
    }
    return export;
  }

  public boolean isBelow() {
    return below;
  }

  public void setBelow(boolean below) {
    this.below = below;
  }

  public boolean isMerged() {
    return merged;
  }

  public void setMerged(boolean merged) {
    this.merged = merged;
  }
}
