package cn.bangfu.job;

import java.time.Duration;
import java.util.Locale;

/** The jobs there are (part 50, table B). */
public enum JobKind {
  /** BAT-098: accounts that were not used for long, or whose time is over. */
  ACCOUNT_DISUSE(true, Duration.ofHours(2)),
  /** BAT-103: reminders that were handled more than twelve months ago. */
  REMINDER_CLEAN_UP(true, Duration.ofHours(2)),
  /** ARC-166: many archives go to another union. */
  ARCHIVE_TRANSFER,
  /** ARC-130: what is wrong with archives on file. */
  PROBLEM_REVIEW(true, Duration.ofHours(2)),
  /** ARC-136: all checks over the archives of a union. */
  LOGIC_CHECK,
  /** BAT-080: the archives as of a day; made up whenever the server comes back. */
  SNAPSHOT(true, Duration.ofHours(23)),
  /** BAT-101: old values are sealed with a new key. */
  KEY_RENEWAL,
  /** BAT-097: a large branch gets another superior. */
  UNION_MOVE,
  /** ARC-111: many archives are reported or returned at once. */
  QUICK_REPORT,
  /** BAT-046: archives that nobody has helped for two or three years. */
  ARCHIVE_IDLE(true, Duration.ofHours(4)),
  /** BAT-065: temporary-relief archives of the old system become archives of today. */
  UPGRADE_CONVERSION;

  private final boolean scheduled;
  private final Duration late;

  /** A job that is started on request only. */
  JobKind() {
    this(false, Duration.ZERO);
  }

  JobKind(boolean scheduled, Duration late) {
    this.scheduled = scheduled;
    this.late = late;
  }

  /** True if it starts by itself every day. */
  public boolean scheduled() {
    return scheduled;
  }

  /** How long after its time a start that was missed is made up (BAT-009). */
  Duration late() {
    return late;
  }

  /** Name of the job's description and of its package: the constant in one lower-case word. */
  public String jobName() {
    return name().replace("_", "").toLowerCase(Locale.ROOT);
  }
}
