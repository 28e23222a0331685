package cn.bangfu.archive;

/** By what the list of archives can be sorted; each is an index of its own for every level. */
public enum ArchiveSort {
  /** The default, newest first (ARC-011). */
  FILING_DATE,
  /** By pinyin. */
  NAME,
  /** By filing union and its number. */
  EMPLOYEE_NO
}
