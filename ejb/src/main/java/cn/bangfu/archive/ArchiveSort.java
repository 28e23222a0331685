package cn.bangfu.archive;

/** By what the list of archives can be sorted; each but the last is an index for every level. */
public enum ArchiveSort {
  /** The default, newest first (ARC-011). */
  FILING_DATE,
  /** By pinyin. */
  NAME,
  /** By filing union and its number. */
  EMPLOYEE_NO,
  /**
   * By the user's own choice of up to three columns (ARC-146): from an index if it has that order,
   * else by sorting what was found if that is bounded, else by filing date.
   */
  CHOSEN
}
