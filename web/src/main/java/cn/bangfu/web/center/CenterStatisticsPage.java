package cn.bangfu.web.center;

import cn.bangfu.center.CenterCut;
import cn.bangfu.center.CenterFigures;
import cn.bangfu.center.CenterFilter;
import cn.bangfu.center.CenterGroup;
import cn.bangfu.center.CenterMeasure;
import cn.bangfu.center.CenterProblem;
import cn.bangfu.center.CenterRow;
import cn.bangfu.center.CenterSearch;
import cn.bangfu.center.CenterStatistics;
import cn.bangfu.center.CenterTable;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.ChartBar;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Centres in figures, and the centres behind a figure (ORG-089). */
@Named
@ViewScoped
public class CenterStatisticsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CenterStatistics statistics;
  @Inject CenterSearch search;
  @Inject Today today;

  private CenterConditions filter = new CenterConditions();
  private List<CenterGroup> groups = new ArrayList<>(List.of(CenterGroup.LEVEL));
  private boolean withoutZeros;
  private CenterMeasure drawn = CenterMeasure.CENTERS;

  /** The conditions of the result that is shown; what is typed since changes nothing in it. */
  private CenterFilter asked;

  private List<CenterGroup> askedGroups = List.of();
  private boolean askedWithoutZeros;
  private List<CenterTable> tables = List.of();
  private String words;
  private OffsetDateTime at;
  private CenterCut cut;
  private String behind;
  private LazyRows<CenterRow, NoSort> rows;
  private ExportDialog export;

  public void open() {
    rows =
        LazyRows.fixed(
            CenterRow::unionId,
            page -> search.behind(asked, cut, page.offset(), page.size()),
            () -> search.behindCount(asked, cut));
    export =
        ExportDialog.withoutPersons(
            order -> statistics.export(asked, askedGroups, askedWithoutZeros, order));
  }

  public void count() {
    if (groups.isEmpty()) {
      throw new Violations(List.of(Violation.of("groups", CenterProblem.NO_GROUP)));
    }
    CenterFilter wanted = filter.filter();
    List<CenterGroup> by = groups.stream().sorted().toList();
    tables = statistics.tables(wanted, by, withoutZeros);
    words = statistics.words(wanted);
    at = today.now();
    asked = wanted;
    askedGroups = by;
    askedWithoutZeros = withoutZeros;
    cut = null;
  }

  public void reset() {
    filter = new CenterConditions();
    groups = new ArrayList<>(List.of(CenterGroup.LEVEL));
    tables = List.of();
    asked = null;
    cut = null;
  }

  /** A union of a row becomes the one from which is looked; everything else stays. */
  public void go(CenterFigures row) {
    filter.setUnionId(Long.valueOf(row.key()));
    count();
  }

  /** The centres behind a number are listed. */
  public void list(CenterTable table, CenterFigures row, CenterMeasure measure) {
    cut = new CenterCut(table.group(), row.key(), measure);
    behind =
        Texts.format("center.statistics.behind", table.group(), row.label(), Texts.label(measure));
    rows.restart();
  }

  /** A table as bars of the measure that is drawn. */
  public List<ChartBar> bars(CenterTable table) {
    return ChartBar.of(table.rows(), CenterFigures::label, row -> row.of(drawn));
  }

  /** How high the drawing of a table is. */
  public int height(CenterTable table) {
    return ChartBar.height(table.rows().size());
  }

  /** A figure as it is shown. */
  public String shown(CenterFigures row, CenterMeasure measure) {
    Number figure = row.of(measure);
    return figure == null ? Texts.get("center.statistics.none") : Texts.show(figure);
  }

  /** A row of a union that lies below the one from which is looked. */
  public boolean opens(CenterTable table, CenterFigures row) {
    return table.group() == CenterGroup.UNION && row.key() != null && !row.key().isEmpty();
  }

  public List<CenterMeasure> getMeasures() {
    return Arrays.asList(CenterMeasure.values());
  }

  public List<CenterGroup> getAllGroups() {
    return Arrays.asList(CenterGroup.values());
  }

  public CenterMeasure getDrawn() {
    return drawn;
  }

  public void setDrawn(CenterMeasure drawn) {
    this.drawn = drawn == null ? CenterMeasure.CENTERS : drawn;
  }

  public CenterConditions getFilter() {
    return filter;
  }

  public List<CenterGroup> getGroups() {
    return groups;
  }

  public void setGroups(List<CenterGroup> groups) {
    this.groups = groups == null ? new ArrayList<>() : new ArrayList<>(groups);
  }

  public Boolean getWithoutZeros() {
    return withoutZeros;
  }

  public void setWithoutZeros(Boolean without) {
    withoutZeros = without != null && without;
  }

  public List<CenterTable> getTables() {
    return tables;
  }

  public boolean isCounted() {
    return asked != null;
  }

  /** The conditions of the result. */
  public String getWords() {
    return words;
  }

  public OffsetDateTime getAt() {
    return at;
  }

  public boolean isListing() {
    return cut != null;
  }

  /** Which figure the list belongs to. */
  public String getBehind() {
    return behind;
  }

  public LazyRows<CenterRow, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExport() {
    return export;
  }
}
