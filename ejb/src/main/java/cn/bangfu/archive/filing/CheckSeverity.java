package cn.bangfu.archive.filing;

/** How hard a finding is (FLD part 6). */
public enum CheckSeverity {
  /** E: not saved, nor anything later. */
  BLOCKS_SAVE,
  /** R: saved, but not reported. */
  BLOCKS_REPORT,
  /** W: asked once at saving. */
  WARNING
}
