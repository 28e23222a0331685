package cn.bangfu.archive.problem;

/** What makes an archive on file a problem archive (ARC-128). */
public enum ProblemKind {
  DUPLICATE_ID_NO,
  INVALID_ID_NO,
  INCOMPLETE,
  FAMILY_SIZE_MISMATCH,
  /** ARC-173: temporary relief of which nobody knows the household registration. */
  NOT_CONVERTED
}
