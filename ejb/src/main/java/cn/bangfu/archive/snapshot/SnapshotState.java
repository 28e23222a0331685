package cn.bangfu.archive.snapshot;

/** How far a snapshot is. */
public enum SnapshotState {
  /** Is made in the night after its order. */
  AWAITING,
  MAKING,
  DONE,
  /** Its counts did not agree (BAT-083); tried again the next night. */
  FAILED
}
