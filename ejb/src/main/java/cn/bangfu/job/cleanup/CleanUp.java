package cn.bangfu.job.cleanup;

import java.time.OffsetDateTime;

/**
 * Things of a room that are kept for a time only. The nightly job calls {@link #remove} as long as
 * it removes anything, each time in a transaction of its own.
 */
public interface CleanUp {

  CleanUpKind kind();

  /** What is older than a moment. */
  OldThings found(OffsetDateTime before);

  /**
   * Removes some of it: at most 500 files or 1,000 records, and nothing that somebody has in hand.
   */
  Removed remove(OffsetDateTime before);
}
