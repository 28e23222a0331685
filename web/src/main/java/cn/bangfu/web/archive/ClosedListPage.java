package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.closing.ClosedRow;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosedSort;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The libraries of cancelled archives and of those that left hardship (ARC-077, ARC-082). */
@Named
@ViewScoped
public class ClosedListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ClosedSearch search;
  @Inject ListMemory memory;
  @Inject ReportDialog reporting;
  @Inject RestoreSeveralDialog restores;

  private boolean exited;
  private boolean restoring;
  private ArchiveType type;
  private ClosedListConditions conditions;
  private LazyRows<ClosedRow, ClosedSort> rows;
  private String ticked;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String library = asked.getOrDefault("library", "");
    exited = library.startsWith("exited");
    restoring = library.equals("restore");
    type = library.endsWith("Migrant") ? ArchiveType.MIGRANT_WORKER : ArchiveType.URBAN_WORKER;
    if (restoring) {
      type = null;
    }
    conditions = memory.filter(getKey(), ClosedListConditions::new);
    List<Long> reminder = Ticked.ids(asked.get("reminder"));
    if (!reminder.isEmpty()) {
      conditions = ClosedListConditions.ofReminder(reminder.get(0));
      memory.put(getKey(), conditions);
      PrimeFaces.current().multiViewState().clearAll();
    }
    rows =
        new LazyRows<>(
            ClosedSort.CLOSED_DATE,
            false,
            ClosedRow::id,
            page -> search.page(conditions.filter(isExited(), type), page),
            () -> search.count(conditions.filter(isExited(), type)));
  }

  /** Reads the first page under the conditions; nothing out of sight stays ticked. */
  public void search() {
    ticked = null;
    rows.restart();
  }

  public void reset() {
    conditions.clear();
    search();
  }

  public void toOwnUnion() {
    conditions.setUnionId(null);
    search();
  }

  /** Ticks all that were found, on all pages. */
  public void tickAll() {
    List<Long> found = search.ids(conditions.filter(isExited(), type));
    if (found.size() > ArchiveFiling.MAX_CHOSEN) {
      Messages.warning("archive.page.tickAll.tooMany", ArchiveFiling.MAX_CHOSEN);
      found = found.subList(0, ArchiveFiling.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  /** Reports ticked archives that were cancelled before they were ever reported (ARC-078). */
  public void report() {
    reporting.openReport(Ticked.ids(ticked), this::moved);
  }

  /** Restores the ticked archives to the own union (ARC-089). */
  public void restore() {
    restores.open(Ticked.ids(ticked), this::moved);
  }

  /** Restores all that were found. */
  public void restoreAll() {
    tickAll();
    restore();
  }

  /** Another state was chosen: the reason belongs to the other one. */
  public void otherState() {
    conditions.clear();
    search();
  }

  private void moved() {
    ticked = null;
    PrimeFaces.current().ajax().update("form");
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return restoring
        ? "archive.closed.restore"
        : "archive.closed." + (exited ? "exited." : "deregistered.") + type;
  }

  /** Title, and the entry of the menu. */
  public String getTitle() {
    if (restoring) {
      return "archive.restoring.bulk";
    }
    if (exited) {
      return isMigrant() ? "archive.closed.exited.migrant" : "archive.closed.exited.urban";
    }
    return isMigrant() ? "archive.closed.cancelled.migrant" : "archive.closed.cancelled.urban";
  }

  public boolean isMigrant() {
    return type == ArchiveType.MIGRANT_WORKER;
  }

  public boolean isExited() {
    return restoring ? conditions.isExited() : exited;
  }

  /** True for the page that restores several (ARC-089). */
  public boolean isRestoring() {
    return restoring;
  }

  public ClosedListConditions getConditions() {
    return conditions;
  }

  public LazyRows<ClosedRow, ClosedSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
