package cn.bangfu.center;

/** What the statistics of centres are grouped by (ORG-089). */
public enum CenterGroup {
  LEVEL,
  NATURE,
  CITY_CLASS,
  /** The divisions right below the one that is asked for. */
  REGION,
  /** The union that is asked for and its direct lower unions, each with all below. */
  UNION
}
