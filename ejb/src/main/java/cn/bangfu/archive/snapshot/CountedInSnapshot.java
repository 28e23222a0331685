package cn.bangfu.archive.snapshot;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A room that has totals up to the day of a snapshot (BAT-079). It adds those of one branch to the
 * rows of {@code archive_snapshot_total}, for each union on the way up to the scope. The container
 * finds all such rooms, so that the snapshot knows none.
 */
public interface CountedInSnapshot {

  /**
   * A branch of a snapshot.
   *
   * @param depth depth of the scope in the tree of the day
   * @param at end of the day
   * @param from first path of the branch
   * @param until first path behind it
   */
  record Branch(
      long snapshotId, int depth, LocalDate day, OffsetDateTime at, String from, String until) {}

  void count(Branch branch);
}
