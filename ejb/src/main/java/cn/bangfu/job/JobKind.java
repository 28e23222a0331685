package cn.bangfu.job;

import cn.bangfu.access.AppModule;
import java.time.Duration;
import java.util.Locale;

/** The jobs there are (part 50, table B). */
public enum JobKind {
  /** BAT-098: accounts that were not used for long, or whose time is over. */
  ACCOUNT_DISUSE(true, Duration.ofHours(2)),
  /** BAT-103: reminders that were handled more than twelve months ago. */
  REMINDER_CLEAN_UP(true, Duration.ofHours(2), AppModule.REMINDER),
  /** ARC-166: many archives go to another union. */
  ARCHIVE_TRANSFER,
  /** ARC-130: what is wrong with archives on file. */
  PROBLEM_REVIEW(true, Duration.ofHours(2), AppModule.ARCHIVE),
  /** ARC-136: all checks over the archives of a union. */
  LOGIC_CHECK,
  /** BAT-080: the archives as of a day; made up whenever the server comes back. */
  SNAPSHOT(true, Duration.ofHours(23), AppModule.ARCHIVE),
  /** BAT-101: old values are sealed with a new key. */
  KEY_RENEWAL,
  /** BAT-033: bulk exports that were approved; what the night does not finish the next one does. */
  ARCHIVE_EXPORT(true, Duration.ofHours(4)),
  /** BAT-097: a large branch gets another superior. */
  UNION_MOVE,
  /** ARC-111, AST-073: many records are reported or returned at once. */
  QUICK_REPORT,
  /** Balances of money are held against their entries. */
  FUND_RECONCILIATION(true, Duration.ofHours(4), AppModule.FUND),
  /** AST-087: an Excel file of assistance is checked, or stored. */
  ASSISTANCE_IMPORT,
  /** BAT-085: totals for the overview of statistics; made up whenever the server comes back. */
  STATISTICS_ROLLUP(true, Duration.ofHours(23), AppModule.STATISTICS),
  /** BAT-046: archives that nobody has helped for two or three years. */
  ARCHIVE_IDLE(true, Duration.ofHours(4), AppModule.ARCHIVE),
  /** BAT-065: temporary-relief archives of the old system become archives of today. */
  UPGRADE_CONVERSION,
  /** BAT-088: cancellations of watched unions are counted; made up on the same day. */
  WARNING_COUNT(true, Duration.ofHours(22), AppModule.WARNING),
  /** BAT-091: what is kept for a time only. */
  CLEAN_UP(true, Duration.ofHours(2)),
  /** BAT-099: the chain of the audit trail; a missed night is covered by the next. */
  AUDIT_CHECK(true, Duration.ofHours(2)),
  /** BAT-100: old months of the audit trail go into sealed files. */
  AUDIT_ARCHIVE(true, Duration.ofHours(3)),
  /** BAT-095: a statistic that takes its time. */
  STATISTICS;

  private static final int STATISTICS_AT_ONCE = 4;

  private final boolean scheduled;
  private final Duration late;
  private final AppModule module;

  /** A job that is started on request only. */
  JobKind() {
    this(false, Duration.ZERO);
  }

  JobKind(boolean scheduled, Duration late) {
    this(scheduled, late, null);
  }

  /** A job of a module, which rests while the module is switched off (BAT-015). */
  JobKind(boolean scheduled, Duration late, AppModule module) {
    this.scheduled = scheduled;
    this.late = late;
    this.module = module;
  }

  /** True if it starts by itself every day. */
  public boolean scheduled() {
    return scheduled;
  }

  /** How long after its time a start that was missed is made up (BAT-009). */
  Duration late() {
    return late;
  }

  /** The job that has to have ended before this one starts by itself (BAT-088), or null. */
  JobKind after() {
    return switch (this) {
      case WARNING_COUNT -> ARCHIVE_IDLE;
      case AUDIT_ARCHIVE -> AUDIT_CHECK;
      default -> null;
    };
  }

  /** True if a run waits for the one before it instead of being refused beside it (BAT-090). */
  boolean inTurn() {
    return this == WARNING_COUNT;
  }

  /** The module whose work it does; null if it is of the system as a whole. */
  AppModule module() {
    return module;
  }

  /** So many runs of it work at once at most, on all servers together (BAT-096). */
  int most() {
    return this == STATISTICS ? STATISTICS_AT_ONCE : Integer.MAX_VALUE;
  }

  /** Name of the job's description and of its package: the constant in one lower-case word. */
  public String jobName() {
    return name().replace("_", "").toLowerCase(Locale.ROOT);
  }
}
