package cn.bangfu.archive.paper;

/** What of a list goes out: the rows and the columns (ARC-066). */
public enum ListChoice {
  PAGE_SHOWN(false, false),
  PAGE_ALL(false, true),
  ALL_SHOWN(true, false),
  ALL_ALL(true, true);

  private final boolean allRows;
  private final boolean allColumns;

  ListChoice(boolean allRows, boolean allColumns) {
    this.allRows = allRows;
    this.allColumns = allColumns;
  }

  /** True for all that was found, false for the page that is shown. */
  public boolean isAllRows() {
    return allRows;
  }

  /** True for all columns, false for those that are shown. */
  public boolean isAllColumns() {
    return allColumns;
  }
}
