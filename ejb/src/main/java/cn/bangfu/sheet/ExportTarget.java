package cn.bangfu.sheet;

/** Where a list goes. */
public enum ExportTarget {
  EXCEL,
  WORD,
  PRINT
}
