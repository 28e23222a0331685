package cn.bangfu.web.job;

import cn.bangfu.archive.conversion.ConversionOperation;
import cn.bangfu.archive.conversion.ConversionStepKind;
import cn.bangfu.job.DiskSpace;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobOverview;
import cn.bangfu.job.JobRow;
import cn.bangfu.job.JobSchedule;
import cn.bangfu.job.JobState;
import cn.bangfu.job.RunFilter;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** 后台作业管理 of the 系统管理员: all runs with counts, never data of the trade (BAT-016, BAT-017). */
@Named
@ViewScoped
public class JobOperatePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject JobOperation operation;
  @Inject JobOverview overview;
  @Inject ConversionOperation conversion;

  private JobKind kind;
  private JobState state;
  private LocalDate from;
  private LocalDate to;
  private String union;
  private LazyRows<JobRow, NoSort> rows;
  private List<JobSchedule> schedules;
  private long unseen;
  private Map<JobState, Long> lastDay;
  private final Map<JobKind, OffsetDateTime> next = new EnumMap<>(JobKind.class);
  private DiskSpace disk;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            JobRow::id,
            page -> operation.page(filter(), page.offset(), page.size()),
            () ->
                new BoundedCount(
                    (int) Math.min(operation.count(filter()), BoundedCount.LIMIT + 1)));
    read();
  }

  private void read() {
    schedules = operation.schedules();
    unseen = operation.unseen();
    next.clear();
    overview.next().stream()
        .filter(one -> one.at() != null)
        .forEach(one -> next.put(one.kind(), one.at()));
    look();
  }

  /** Looks anew at what changes by itself. */
  public void look() {
    lastDay = overview.lastDay();
    disk = overview.disk();
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    kind = null;
    state = null;
    from = null;
    to = null;
    union = null;
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

  /** Asks for a report of what a step of the conversion would do (BAT-019). */
  public void tryConversion(ConversionStepKind step) {
    Messages.success("archive.conversion.asked", conversion.dryRun(step));
  }

  /** Starts the conversion, whose dry run the national administrator has confirmed. */
  public void startConversion(ConversionStepKind step) {
    Messages.success("archive.conversion.asked", conversion.start(step));
  }

  /** A schedule was changed in its dialog. */
  public void changed() {
    read();
  }

  private RunFilter filter() {
    return new RunFilter(kind, state, from, to, union);
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

  public String getUnion() {
    return union;
  }

  public void setUnion(String union) {
    this.union = union;
  }

  public List<JobSchedule> getSchedules() {
    return schedules;
  }

  /** How many runs of the last 24 hours are in each state. */
  public Map<JobState, Long> getLastDay() {
    return lastDay;
  }

  /** When each job starts next by itself, by the job; missing while it rests. */
  public Map<JobKind, OffsetDateTime> getNext() {
    return next;
  }

  public DiskSpace getDisk() {
    return disk;
  }

  public long getUnseen() {
    return unseen;
  }

  public LazyRows<JobRow, NoSort> getRows() {
    return rows;
  }
}
