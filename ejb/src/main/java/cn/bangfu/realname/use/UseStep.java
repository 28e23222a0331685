package cn.bangfu.realname.use;

/** What the money is divided by on the way to the persons (FND-046). */
public enum UseStep {
  YEAR("fund_year"),
  TYPE("fund_type_id"),
  MEASURE("measure_id");

  private final String column;

  UseStep(String column) {
    this.column = column;
  }

  /** The column of lines and of projects. */
  String column() {
    return column;
  }
}
