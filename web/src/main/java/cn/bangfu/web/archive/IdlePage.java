package cn.bangfu.web.archive;

import cn.bangfu.access.Right;
import cn.bangfu.archive.idle.IdleAction;
import cn.bangfu.archive.idle.IdleDecisions;
import cn.bangfu.archive.idle.IdleItemRow;
import cn.bangfu.archive.idle.IdleReports;
import cn.bangfu.archive.idle.IdleRunRow;
import cn.bangfu.archive.idle.IdleStatus;
import cn.bangfu.archive.idle.IdleUnionRow;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.ExportDialog;
import cn.bangfu.web.shell.Me;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 自动退回与注销: how the two- and three-year rule stands, what it has done union by union, and what the
 * national administrator decides about it (BAT-059 to BAT-062).
 */
@Named
@ViewScoped
public class IdlePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject IdleReports reports;
  @Inject IdleDecisions decisions;
  @Inject Today today;
  @Inject Me me;

  private IdleStatus status;
  private LocalDate day;
  private Integer percent;
  private Integer number;
  private LazyRows<IdleRunRow, NoSort> runs;
  private IdleRunRow run;
  private ArrayList<IdleUnionRow> way = new ArrayList<>();
  private List<IdleUnionRow> unions = List.of();
  private IdleAction action;
  private LazyRows<IdleItemRow, NoSort> items;
  private ExportDialog exporter;

  @PostConstruct
  void init() {
    read();
    day = today.today();
    runs =
        LazyRows.fixed(
            IdleRunRow::id,
            page -> reports.page(page.offset(), page.size()),
            () -> new BoundedCount(reports.count()));
    items =
        LazyRows.fixed(
            IdleItemRow::archiveId,
            page -> reports.items(run.id(), union(), action, page.offset(), page.size()),
            () -> new BoundedCount(reports.itemCount(run.id(), union(), action)));
    exporter = new ExportDialog(false, order -> reports.export(run.id(), union(), action, order));
  }

  private void read() {
    status = reports.status();
    percent = status.maxPercent();
    number = status.maxArchives();
  }

  /** The union whose branch is looked at. */
  private long union() {
    return way.isEmpty() ? me.getCaller().unionId() : way.get(way.size() - 1).unionId();
  }

  public void dryRun() {
    Messages.success("archive.idle.dryRun.asked", decisions.dryRun(day));
    runs.restart();
  }

  public void enable() {
    decisions.enable();
    read();
    Messages.success("archive.idle.enabled.done");
  }

  public void disable() {
    decisions.disable();
    read();
    Messages.success("archive.idle.disabled.done");
  }

  public void saveThreshold() {
    decisions.threshold(percent, number, status.version());
    read();
    Messages.success("archive.idle.threshold.done");
  }

  public void confirm() {
    decisions.confirm(status.waiting().id());
    read();
    runs.restart();
    Messages.success("archive.idle.confirmed");
  }

  public void giveUp() {
    decisions.giveUp(status.waiting().id());
    read();
    runs.restart();
    Messages.success("archive.idle.givenUp");
  }

  /** What is on the page is read anew. */
  public void refresh() {
    read();
    runs.restart();
  }

  /** Opens the report of a run. */
  public void open(long id) {
    run = reports.run(id);
    way.clear();
    action = null;
    show();
  }

  /** Goes down into the branch of a union. */
  public void down(IdleUnionRow row) {
    way.add(row);
    show();
  }

  /** Goes up to where the branch was chosen. */
  public void up() {
    way.remove(way.size() - 1);
    show();
  }

  private void show() {
    unions = reports.unions(run.id(), union());
    items.restart();
  }

  public void filterChanged() {
    items.restart();
  }

  /** The question before the job is switched on, with the figures of the dry run (BAT-061). */
  public String getEnableQuestion() {
    IdleRunRow tried = status.lastDryRun();
    return tried == null
        ? Texts.get("archive.idle.enable.ask")
        : Texts.format(
            "archive.idle.enable.ask.figures",
            tried.businessDate(),
            tried.returned(),
            tried.noted(),
            tried.cancelled());
  }

  /** The sentence about the run that waits. */
  public String getWaitingSentence() {
    IdleRunRow waiting = status.waiting();
    return Texts.format(
        "archive.idle.waiting",
        waiting.id(),
        waiting.businessDate(),
        waiting.returned(),
        waiting.cancelled());
  }

  /** The heading of the report that is open; a dry run says so. */
  public String getHeading() {
    return Texts.format(
        run.dry() ? "archive.idle.heading.dry" : "archive.idle.heading",
        run.id(),
        run.businessDate(),
        way.isEmpty() ? me.getCaller().unionName() : way.get(way.size() - 1).unionName());
  }

  public boolean isMayDecide() {
    return me.can(Right.ARCHIVE_IDLE_DECIDE.name());
  }

  public boolean isInside() {
    return !way.isEmpty();
  }

  public IdleStatus getStatus() {
    return status;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public Integer getPercent() {
    return percent;
  }

  public void setPercent(Integer percent) {
    this.percent = percent;
  }

  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  public LazyRows<IdleRunRow, NoSort> getRuns() {
    return runs;
  }

  public IdleRunRow getRun() {
    return run;
  }

  public List<IdleUnionRow> getUnions() {
    return unions;
  }

  public IdleAction getAction() {
    return action;
  }

  public void setAction(IdleAction action) {
    this.action = action;
  }

  public LazyRows<IdleItemRow, NoSort> getItems() {
    return items;
  }

  public ExportDialog getExporter() {
    return exporter;
  }
}
