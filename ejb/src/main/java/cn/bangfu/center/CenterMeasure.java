package cn.bangfu.center;

/** The figures of a group of centres (ORG-089). */
public enum CenterMeasure {
  CENTERS,
  PUBLIC_INSTITUTIONS,
  STAFF,
  FULL_TIME,
  COORDINATED,
  AREA_SUM,
  AREA_AVERAGE,
  AREA_LARGEST,
  AREA_SMALLEST,
  /** Unions flagged as centres that have not told what they must. */
  MISSING
}
