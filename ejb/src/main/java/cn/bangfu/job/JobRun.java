package cn.bangfu.job;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BusinessException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One run of a job, from the moment somebody asks for it. Its state is what people see; a restart
 * after a crash keeps the run with its day, its key and what it was given, and takes a new
 * execution of the batch runtime.
 */
@Entity
@Table(name = "job_run")
@NamedQuery(
    name = "JobRun.all",
    query =
        """
        select new cn.bangfu.job.JobRow(r, p) from JobRun r, JobProgress p
        where p.runId = r.id and r.kind in :kinds and r.state in :states
        order by r.id desc""")
@NamedQuery(
    name = "JobRun.found",
    query =
        """
        select new cn.bangfu.job.JobRow(r, p) from JobRun r, JobProgress p
        where p.runId = r.id and r.kind in :kinds and r.state in :states
          and (:anyTime = true or r.startedAt >= :from and r.startedAt < :to)
          and (:union = '' or locate(:union, r.unionName) > 0)
        order by r.id desc""")
@NamedQuery(
    name = "JobRun.foundCount",
    query =
        """
        select count(r) from JobRun r
        where r.kind in :kinds and r.state in :states
          and (:anyTime = true or r.startedAt >= :from and r.startedAt < :to)
          and (:union = '' or locate(:union, r.unionName) > 0)""")
@NamedQuery(
    name = "JobRun.ofUser",
    query =
        """
        select new cn.bangfu.job.JobRow(r, p) from JobRun r, JobProgress p
        where p.runId = r.id and r.requestedById = :user
        order by r.id desc""")
@NamedQuery(
    name = "JobRun.ofUserCount",
    query = "select count(r) from JobRun r where r.requestedById = :user")
@NamedQuery(
    name = "JobRun.ofUnion",
    query =
        """
        select new cn.bangfu.job.JobRow(r, p) from JobRun r, JobProgress p
        where p.runId = r.id and r.unionId = :union
        order by r.id desc""")
@NamedQuery(
    name = "JobRun.ofUnionCount",
    query = "select count(r) from JobRun r where r.unionId = :union")
@NamedQuery(
    name = "JobRun.byKey",
    query = "select r from JobRun r where r.kind = :kind and r.runKey = :key")
public class JobRun {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_seq")
  @SequenceGenerator(name = "job_run_seq", sequenceName = "job_run_seq", allocationSize = 1)
  private Long id;

  @Enumerated(EnumType.STRING)
  private JobKind kind;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "run_key")
  private String runKey;

  @Enumerated(EnumType.STRING)
  private JobTrigger trigger;

  /** Null as long as nothing but the first trigger made it start. */
  @Enumerated(EnumType.STRING)
  @Column(name = "last_trigger")
  private JobTrigger lastTrigger;

  private boolean alone;

  @Column(name = "requested_by_id")
  private Long requestedById;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "union_id")
  private Long unionId;

  @Column(name = "union_name")
  private String unionName;

  private String parameters;

  @Enumerated(EnumType.STRING)
  private JobState state = JobState.QUEUED;

  @Column(name = "stop_wanted")
  private boolean stopWanted;

  /** True if it shall go on by itself after its server was shut down. */
  private boolean resume;

  @Column(name = "execution_id")
  private Long executionId;

  private String node;

  @Column(name = "queued_at")
  private OffsetDateTime queuedAt;

  @Column(name = "started_at")
  private OffsetDateTime startedAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  private int restarts;
  private int attempts;

  @Column(name = "done_at_restart")
  private int doneAtRestart;

  @Column(name = "result_key")
  private String resultKey;

  @Column(name = "result_values")
  private String resultValues;

  @Column(name = "error_no")
  private String errorNo;

  private String technical;
  private boolean seen;
  @Version private int version;

  protected JobRun() {}

  JobRun(NewRun asked, JobTrigger trigger, Caller by, LocalDate day, OffsetDateTime at) {
    kind = asked.kind();
    runKey = asked.key();
    alone = asked.alone();
    this.trigger = trigger;
    businessDate = day;
    queuedAt = at;
    requestedBy = by.name();
    parameters =
        new TreeMap<>(asked.parameters())
            .entrySet().stream()
                .map(given -> given.getKey() + "=" + given.getValue())
                .collect(Collectors.joining("\n"));
    if (!by.isSystem()) {
      requestedById = by.userId();
      unionId = by.unionId();
      unionName = by.unionName();
    }
  }

  /** A server takes the run out of the queue, or on again where it was. */
  void begin(String onNode, OffsetDateTime at) {
    require(state == JobState.QUEUED || state == JobState.INTERRUPTED || resumable());
    if (state != JobState.QUEUED) {
      lastTrigger = JobTrigger.AUTO_RESTART;
    }
    state = JobState.RUNNING;
    resume = false;
    endedAt = null;
    node = onNode;
    stopWanted = false;
    if (startedAt == null) {
      startedAt = at;
    }
  }

  /** The batch runtime works on it under this number. */
  void executedAs(long execution) {
    executionId = execution;
  }

  /** The run ended; whatever its counts say, a stop or failure can be restarted. */
  void end(JobState how, OffsetDateTime at) {
    require(state == JobState.RUNNING);
    state = how;
    endedAt = at;
    resume &= how == JobState.STOPPED;
  }

  /** It waits for a person: what it has to do goes beyond a threshold (BAT-062). */
  void hold() {
    require(state == JobState.RUNNING);
    state = JobState.WAITING;
    resume = false;
  }

  /** A person lets it go on; the batch runtime has ended its execution, so it gets a new one. */
  void confirm() {
    require(state == JobState.WAITING);
    state = JobState.QUEUED;
    executionId = null;
    resultKey = null;
    resultValues = null;
  }

  /** A person, or the next run, lets it be. */
  void dropHeld(OffsetDateTime at) {
    require(state == JobState.WAITING);
    state = JobState.GIVEN_UP;
    endedAt = at;
  }

  /** Its server is gone: it will go on by itself (BAT-005). */
  void interrupted() {
    require(state == JobState.RUNNING);
    state = JobState.INTERRUPTED;
    resume = false;
  }

  /** One more start by itself; begun anew when the run has got on since the last one. */
  void countAttempt(int doneSoFar) {
    attempts = doneSoFar > doneAtRestart ? 1 : attempts + 1;
    doneAtRestart = doneSoFar;
    restarts++;
  }

  /** It did not get on however often it was started: a person has to look (BAT-005). */
  void failForGood(OffsetDateTime at) {
    state = JobState.FAILED;
    endedAt = at;
  }

  /** Its server is shut down as planned: it stops, and goes on by itself later (BAT-007). */
  void suspend() {
    require(state == JobState.RUNNING);
    resume |= !stopWanted; // whom a person has stopped stays stopped
    stopWanted = true;
  }

  /** True if it stopped with its server and waits to go on. */
  boolean resumable() {
    return state == JobState.STOPPED && resume;
  }

  /** It goes on after its server was shut down, which is no sign of trouble. */
  void countResumed() {
    restarts++;
  }

  /** A person lets it go on (BAT-018). */
  void restart(JobTrigger how) {
    require(state.mayRestart());
    lastTrigger = how;
    resume = false;
    state = JobState.QUEUED;
    endedAt = null;
    stopWanted = false;
    attempts = 0;
    restarts++;
    resultKey = null;
    resultValues = null;
    errorNo = null;
    technical = null;
    seen = false;
  }

  void stop() {
    require(state.mayStop());
    stopWanted = true;
    resume = false;
  }

  void cancel(OffsetDateTime at) {
    require(state.mayCancel());
    state = JobState.CANCELLED;
    endedAt = at;
  }

  void giveUp(OffsetDateTime at) {
    require(state.mayRestart());
    state = JobState.GIVEN_UP;
    resume = false;
    endedAt = at;
  }

  void markSeen() {
    seen = true;
  }

  /** What people read about the end: a text key and its values. */
  void say(String textKey, List<String> values) {
    resultKey = textKey;
    resultValues = String.join("\t", values);
  }

  /**
   * The error that ends it.
   *
   * @param where place and kinds of the error, for the operator; may be null
   */
  void failedUnder(String code, String where) {
    errorNo = code;
    technical = where;
  }

  private void require(boolean fits) {
    if (!fits) {
      throw new BusinessException(JobProblem.WRONG_STATE, state);
    }
  }

  /** What the job was given, with its day and the number of the run. */
  public Map<String, String> parameters() {
    Map<String, String> given = new TreeMap<>();
    parameters
        .lines()
        .forEach(
            line -> {
              int at = line.indexOf('=');
              given.put(line.substring(0, at), line.substring(at + 1));
            });
    given.put("run", id.toString());
    given.put("asOf", businessDate.toString());
    return given;
  }

  JobDropped dropped() {
    return new JobDropped(kind, parameters());
  }

  public Long getId() {
    return id;
  }

  public JobKind getKind() {
    return kind;
  }

  public LocalDate getBusinessDate() {
    return businessDate;
  }

  public String getKey() {
    return runKey;
  }

  public JobTrigger getTrigger() {
    return trigger;
  }

  /** What made it start last (BAT-007). */
  public JobTrigger getLastTrigger() {
    return lastTrigger == null ? trigger : lastTrigger;
  }

  /** True if it may not work beside another run of its kind. */
  public boolean isAlone() {
    return alone;
  }

  /** Null for the system's own runs. */
  public Long getRequestedById() {
    return requestedById;
  }

  public String getRequestedBy() {
    return requestedBy;
  }

  /** Null for the system's own runs. */
  public Long getUnionId() {
    return unionId;
  }

  public String getUnionName() {
    return unionName;
  }

  public JobState getState() {
    return state;
  }

  public boolean isStopWanted() {
    return stopWanted;
  }

  /** Number of the newest execution of the batch runtime, null before the first. */
  public Long getExecutionId() {
    return executionId;
  }

  public String getNode() {
    return node;
  }

  public OffsetDateTime getQueuedAt() {
    return queuedAt;
  }

  public OffsetDateTime getStartedAt() {
    return startedAt;
  }

  public OffsetDateTime getEndedAt() {
    return endedAt;
  }

  public int getRestarts() {
    return restarts;
  }

  public int getAttempts() {
    return attempts;
  }

  /** How far it was when it last went on by itself. */
  int doneAtRestart() {
    return doneAtRestart;
  }

  public String getResultKey() {
    return resultKey;
  }

  /** Values of the sentence under {@link #getResultKey}. */
  public List<String> getResultValues() {
    return resultValues == null || resultValues.isEmpty()
        ? List.of()
        : List.of(resultValues.split("\t", -1));
  }

  public String getErrorNo() {
    return errorNo;
  }

  /** Place and kinds of the error that ended it, without data of the trade; null if none did. */
  public String getTechnical() {
    return technical;
  }

  /** True if it failed or left items out and nobody has looked at it (BAT-013). */
  public boolean isNeedsLook() {
    return !seen && (state == JobState.FAILED || state == JobState.DONE_WITH_ERRORS);
  }
}
