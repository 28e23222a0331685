package cn.bangfu.web.export;

import cn.bangfu.export.ExportDesk;
import cn.bangfu.export.ExportFilter;
import cn.bangfu.export.ExportRow;
import cn.bangfu.export.ExportStateFilter;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** 申请列表: what the own union, or one below it, has asked for (BAT-024). */
@Named
@ViewScoped
public class ExportListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ExportDesk desk;

  private Long unionId;
  private ExportStateFilter state;
  private LocalDate from;
  private LocalDate to;
  private LazyRows<ExportRow, NoSort> rows;
  private Map<ExportStateFilter, BoundedCount> counts;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("state");
    state =
        Arrays.stream(ExportStateFilter.values())
            .filter(one -> one.name().equals(asked))
            .findFirst()
            .orElse(null);
    rows =
        LazyRows.fixed(
            ExportRow::id,
            page -> desk.page(filter(), page.offset(), page.size()),
            () -> desk.count(filter()));
  }

  private ExportFilter filter() {
    return new ExportFilter(unionId, state, from, to);
  }

  public void search() {
    counts = null;
    rows.restart();
  }

  public void reset() {
    from = null;
    to = null;
    state = null;
    search();
  }

  /** Shows the applications in one state; null for all. */
  public void choose(ExportStateFilter chosen) {
    state = chosen;
    search();
  }

  public void toOwnUnion() {
    unionId = null;
    search();
  }

  public void remove(ExportRow row) {
    desk.remove(row.id());
    search();
    Messages.success("export.removed");
  }

  /** True while the own union's applications are shown: they alone are changed here. */
  public boolean isOwn() {
    return unionId == null;
  }

  /** How far the night has come (BAT-035). */
  public String progress(ExportRow row) {
    return row.done() == null
        ? ""
        : Texts.format("export.progress", row.done(), row.expected() == null ? "" : row.expected());
  }

  public List<ExportStateFilter> getStates() {
    return List.of(ExportStateFilter.values());
  }

  /** The number of applications in a state. */
  public BoundedCount count(ExportStateFilter one) {
    if (counts == null) {
      counts = desk.counts(filter());
    }
    return counts.get(one);
  }

  public LazyRows<ExportRow, NoSort> getRows() {
    return rows;
  }

  public ExportStateFilter getState() {
    return state;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
