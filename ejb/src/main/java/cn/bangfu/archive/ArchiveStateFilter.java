package cn.bangfu.archive;

/** The state filters above the list of archives (ARC-014). */
public enum ArchiveStateFilter {
  ALL,
  UNREPORTED,
  SENT_BACK,
  REPORTED,
  SUBORDINATE_UNREPORTED,
  DRAFT,
  CHANGED_AFTER_REPORT
}
