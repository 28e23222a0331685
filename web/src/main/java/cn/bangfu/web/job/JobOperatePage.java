package cn.bangfu.web.job;

import cn.bangfu.archive.conversion.ConversionOperation;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobRow;
import cn.bangfu.job.JobSchedule;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 后台作业管理 of the 系统管理员: all runs with counts, never data of the trade (BAT-016, BAT-017). */
@Named
@ViewScoped
public class JobOperatePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ITEMS_SHOWN = 200;

  @Inject JobOperation operation;
  @Inject ConversionOperation conversion;

  private JobKind kind;
  private JobState state;
  private LazyRows<JobRow, NoSort> rows;
  private List<JobSchedule> schedules;
  private List<String> items = List.of();
  private long unseen;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            JobRow::id,
            page -> operation.page(kinds(), states(), page.offset(), page.size()),
            () ->
                new BoundedCount(
                    (int) Math.min(operation.count(kinds(), states()), BoundedCount.LIMIT + 1)));
    read();
  }

  private void read() {
    schedules = operation.schedules();
    unseen = operation.unseen();
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    kind = null;
    state = null;
    rows.restart();
  }

  public void stop(long run) {
    operation.stop(run);
    Messages.success("job.done.stop");
  }

  public void cancel(long run) {
    operation.cancel(run);
    Messages.success("job.done.cancel");
  }

  public void restart(long run) {
    operation.restart(run);
    Messages.success("job.done.restart");
  }

  public void giveUp(long run) {
    operation.giveUp(run);
    Messages.success("job.done.giveUp");
  }

  public void markSeen(long run) {
    operation.markSeen(run);
    read();
  }

  public void runNow(JobKind job) {
    Messages.success("job.done.runNow", operation.runNow(job));
  }

  /** Asks for a report of what the conversion of old archives would do (BAT-019). */
  public void tryConversion() {
    Messages.success("archive.conversion.asked", conversion.dryRun());
  }

  /** Starts the conversion, whose dry run the national administrator has confirmed. */
  public void startConversion() {
    Messages.success("archive.conversion.asked", conversion.start());
  }

  /** Opens the numbers of the items a run left out. */
  public void show(long run) {
    items = operation.refusedItems(run, 0, ITEMS_SHOWN);
  }

  /** A schedule was changed in its dialog. */
  public void changed() {
    read();
  }

  private Set<JobKind> kinds() {
    return kind == null ? EnumSet.allOf(JobKind.class) : EnumSet.of(kind);
  }

  private Set<JobState> states() {
    return state == null ? EnumSet.allOf(JobState.class) : EnumSet.of(state);
  }

  public JobKind getKind() {
    return kind;
  }

  public void setKind(JobKind kind) {
    this.kind = kind;
  }

  public JobState getState() {
    return state;
  }

  public void setState(JobState state) {
    this.state = state;
  }

  public List<JobSchedule> getSchedules() {
    return schedules;
  }

  public List<String> getItems() {
    return items;
  }

  public long getUnseen() {
    return unseen;
  }

  public LazyRows<JobRow, NoSort> getRows() {
    return rows;
  }
}
