package cn.bangfu.otherassistance;

/** What projects can be counted by (part 60, 5.7). */
public enum ProjectGroup {
  MEASURE("measure"),
  FUND_TYPE("fundType"),
  FUND_YEAR("fundYear"),
  MATERIAL_TYPE("materialType"),
  EXPENDITURE_KIND("expenditureKind"),
  /** Whether a project has been reported at least one step beyond its union. */
  REPORT_STATE(null),
  MONTH("projectDate"),
  YEAR("projectDate");

  private final String attribute;

  ProjectGroup(String attribute) {
    this.attribute = attribute;
  }

  /** The attribute that is read; null if it follows from where the project stands. */
  String attribute() {
    return attribute;
  }
}
