package cn.bangfu.job;

import cn.bangfu.kernel.Texts;
import java.time.Duration;
import java.time.OffsetDateTime;

/** A run with its progress, as a list shows it. */
public record JobRow(JobRun run, JobProgress progress) {

  public long id() {
    return run.getId();
  }

  /** How long it has worked as far as is known, in hours, minutes and seconds; empty before. */
  public String took() {
    OffsetDateTime until = run.getEndedAt() == null ? progress.getHeartbeatAt() : run.getEndedAt();
    if (run.getStartedAt() == null || until == null || until.isBefore(run.getStartedAt())) {
      return "";
    }
    Duration took = Duration.between(run.getStartedAt(), until);
    return "%d:%02d:%02d".formatted(took.toHours(), took.toMinutesPart(), took.toSecondsPart());
  }

  /** The sentence about its end, or nothing. */
  public String result() {
    return run.getResultKey() == null
        ? ""
        : Texts.format(run.getResultKey(), run.getResultValues().toArray());
  }
}
