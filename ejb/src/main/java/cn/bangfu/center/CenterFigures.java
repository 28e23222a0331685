package cn.bangfu.center;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One row of the statistics of centres (ORG-089, ORG-090).
 *
 * @param key of the group, null for the line of all
 * @param areaAverage over centres with an area above 0, as are the largest and the smallest; null
 *     if there is none
 */
public record CenterFigures(
    String key,
    String label,
    long centers,
    long publicInstitutions,
    long staff,
    long fullTime,
    long coordinated,
    BigDecimal areaSum,
    BigDecimal areaAverage,
    BigDecimal areaLargest,
    BigDecimal areaSmallest,
    long missing)
    implements Serializable {

  static CenterFigures none(String key, String label) {
    return new CenterFigures(
        key, label, 0, 0, 0, 0, 0, BigDecimal.ZERO.setScale(2), null, null, null, 0);
  }

  CenterFigures named(String name) {
    return new CenterFigures(
        key,
        name,
        centers,
        publicInstitutions,
        staff,
        fullTime,
        coordinated,
        areaSum,
        areaAverage,
        areaLargest,
        areaSmallest,
        missing);
  }

  /** The figure of a measure; null is shown as a dash. */
  public Number of(CenterMeasure measure) {
    return switch (measure) {
      case CENTERS -> centers;
      case PUBLIC_INSTITUTIONS -> publicInstitutions;
      case STAFF -> staff;
      case FULL_TIME -> fullTime;
      case COORDINATED -> coordinated;
      case AREA_SUM -> areaSum;
      case AREA_AVERAGE -> areaAverage;
      case AREA_LARGEST -> areaLargest;
      case AREA_SMALLEST -> areaSmallest;
      case MISSING -> missing;
    };
  }

  /** How many unions the list behind a figure has. */
  public long behind(CenterMeasure measure) {
    return switch (measure) {
      case PUBLIC_INSTITUTIONS -> publicInstitutions;
      case COORDINATED -> coordinated;
      case MISSING -> missing;
      default -> centers;
    };
  }

  public boolean isZero() {
    return centers == 0 && missing == 0;
  }
}
