package cn.bangfu.job.cleanup;

/** What is kept for a time only, and how long at least (BAT-091, BAT-094). */
public enum CleanUpKind {
  /** Files of imports that were sent, with what stood in their rows; what they made stays. */
  IMPORT_FILES(30),
  /** Results of statistics in the background. */
  STATISTIC_RESULTS(7),
  /** What a broken-off upload or print leaves on the disk of the server. */
  TEMPORARY_FILES(1),
  /** Bulk exports whose time to be taken is over, which stands with each of them. */
  EXPORT_FILES(1, false),
  /** What was written of bulk exports that were not finished and will not be. */
  EXPORT_PIECES(1),
  /** Runs of jobs that came to a good end; those of a few kinds stay for ever. */
  RUN_RECORDS(366),
  /** What was typed and not saved; a draft is as old as it may become (USR-072). */
  FORM_DRAFTS(7, false);

  private final int days;
  private final boolean lengthenable;

  CleanUpKind(int days) {
    this(days, true);
  }

  CleanUpKind(int days, boolean lengthenable) {
    this.days = days;
    this.lengthenable = lengthenable;
  }

  /** Days they are kept at least. */
  public int days() {
    return days;
  }

  /** True if the operator may let them be kept longer. */
  public boolean lengthenable() {
    return lengthenable;
  }
}
