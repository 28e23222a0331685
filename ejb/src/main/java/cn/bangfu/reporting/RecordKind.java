package cn.bangfu.reporting;

/** The kinds of records that are reported up the tree; later modules add theirs. */
public enum RecordKind {
  ARCHIVE,
  ASSISTANCE,
  OTHER_ASSISTANCE,
  SUMMARY_TABLE
}
