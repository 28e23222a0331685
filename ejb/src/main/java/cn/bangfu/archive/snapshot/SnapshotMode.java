package cn.bangfu.archive.snapshot;

/** How a snapshot came about (part 20 §3.4). */
public enum SnapshotMode {
  /** Ordered by an administrator. */
  MANUAL,
  /** The whole country at the end of a month. */
  AUTOMATIC
}
