package cn.bangfu.job;

import java.util.Locale;

/** The jobs there are (part 50, table B). */
public enum JobKind {
  /** BAT-098: accounts that were not used for long, or whose time is over. */
  ACCOUNT_DISUSE;

  /** Name of the job's description and of its package: the constant in one lower-case word. */
  public String jobName() {
    return name().replace("_", "").toLowerCase(Locale.ROOT);
  }
}
