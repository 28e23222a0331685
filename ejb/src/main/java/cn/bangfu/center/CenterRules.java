package cn.bangfu.center;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the data of a centre must look like (part 10, 3.2; ORG-085, ORG-086). */
public final class CenterRules {

  public static final int NAME_MIN = 2;
  public static final int NAME_MAX = 60;
  public static final int PEOPLE_MAX = 9_999;
  public static final int WINDOWS_MAX = 999;
  public static final int HOURS_LENGTH = 100;
  public static final int INTRO_LENGTH = 2_000;

  private static final BigDecimal AREA_MAX = new BigDecimal("99999999.99");

  private CenterRules() {}

  /**
   * Every value that is missing or wrong, in the order of the page.
   *
   * @param center the union is flagged as a centre: only then something must be there
   */
  public static List<Violation> check(CenterData data, boolean center, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    if (center) {
      missing(found, data);
    }
    int name = CleanText.length(data.centerName());
    if (data.centerName() != null && (name < NAME_MIN || name > NAME_MAX)) {
      found.add(Violation.of("centerName", CenterProblem.NAME));
    }
    if (data.establishedOn() != null && data.establishedOn().isAfter(today)) {
      found.add(Violation.of("establishedOn", CenterProblem.FUTURE));
    }
    number(found, "approvedPosts", data.approvedPosts(), PEOPLE_MAX);
    number(found, "staffCount", data.staffCount(), PEOPLE_MAX);
    number(found, "fullTimeStaff", data.fullTimeStaff(), PEOPLE_MAX);
    number(found, "partTimeStaff", data.partTimeStaff(), PEOPLE_MAX);
    staff(found, data);
    if (data.floorArea() != null
        && (data.floorArea().signum() < 0 || data.floorArea().compareTo(AREA_MAX) > 0)) {
      found.add(Violation.of("floorArea", CenterProblem.FLOOR_AREA));
    }
    number(found, "windowCount", data.windowCount(), WINDOWS_MAX);
    length(found, "openingHours", data.openingHours(), HOURS_LENGTH);
    length(found, "intro", data.intro(), INTRO_LENGTH);
    return found;
  }

  private static void missing(List<Violation> found, CenterData data) {
    required(found, "centerName", data.centerName());
    required(found, "nature", data.natureId());
    required(found, "staffCount", data.staffCount());
    required(found, "fullTimeStaff", data.fullTimeStaff());
    required(found, "partTimeStaff", data.partTimeStaff());
    required(found, "floorArea", data.floorArea());
    required(found, "coordination", data.coordination());
    required(found, "services", data.services().isEmpty() ? null : data.services());
  }

  /** Whoever works there does so full-time or part-time (ORG-086). */
  private static void staff(List<Violation> found, CenterData data) {
    if (data.staffCount() != null
        && data.fullTimeStaff() != null
        && data.partTimeStaff() != null
        && data.staffCount() != (long) data.fullTimeStaff() + data.partTimeStaff()) {
      found.add(Violation.of("staffCount", CenterProblem.STAFF_SUM));
    }
  }

  private static void required(List<Violation> found, String field, Object value) {
    if (value == null) {
      found.add(Violation.of(field, CenterProblem.MISSING, label(field)));
    }
  }

  private static void number(List<Violation> found, String field, Integer value, int max) {
    if (value != null && (value < 0 || value > max)) {
      found.add(Violation.of(field, CenterProblem.NUMBER, label(field), max));
    }
  }

  private static void length(List<Violation> found, String field, String value, int max) {
    if (CleanText.length(value) > max) {
      found.add(Violation.of(field, CenterProblem.TOO_LONG, label(field), max));
    }
  }

  static Label label(String field) {
    return new Label("center.CenterProfile." + field);
  }
}
