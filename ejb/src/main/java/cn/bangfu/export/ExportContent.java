package cn.bangfu.export;

/** What an export holds, one file each (part 50 D.1). */
public enum ExportContent {
  /** Always there. */
  BASIC,
  MEMBERS,
  TARGET_CARD,
  ASSISTANCE,
  EXIT_AND_DEREGISTRATION,
  REPORTING
}
