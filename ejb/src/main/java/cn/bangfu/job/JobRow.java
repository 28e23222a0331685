package cn.bangfu.job;

import cn.bangfu.kernel.Texts;

/** A run with its progress, as a list shows it. */
public record JobRow(JobRun run, JobProgress progress) {

  public long id() {
    return run.getId();
  }

  /** The sentence about its end, or nothing. */
  public String result() {
    return run.getResultKey() == null
        ? ""
        : Texts.format(run.getResultKey(), run.getResultValues().toArray());
  }
}
