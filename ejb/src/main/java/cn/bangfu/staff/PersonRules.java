package cn.bangfu.staff;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.PhoneNumber;
import cn.bangfu.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Values of an account (USR part 3.1); all that is wrong at once. */
final class PersonRules {

  private static final Pattern LOGIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{3,29}");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final int NAME_MIN = 2;
  private static final int EMAIL_MAX = 80;
  private static final int TEXT_MAX = 40;
  private static final int REMARK_MAX = 200;

  private PersonRules() {}

  static List<Violation> check(StaffData data) {
    List<Violation> found = new ArrayList<>();
    int name = CleanText.length(data.name());
    if (name < NAME_MIN || name > User.NAME_MAX) {
      found.add(Violation.of("name", StaffProblem.NAME_LENGTH));
    }
    if (data.gender() == null) {
      found.add(Violation.of("gender", StaffProblem.MISSING));
    }
    if (!isLoginName(data.loginName())) {
      found.add(Violation.of("loginName", StaffProblem.LOGIN_NAME_FORM));
    }
    if (data.phone() == null || !PhoneNumber.isValid(data.phone())) {
      found.add(Violation.of("phone", StaffProblem.PHONE_FORM));
    }
    if (data.mobile() != null && !MOBILE.matcher(data.mobile()).matches()) {
      found.add(Violation.of("mobile", StaffProblem.MOBILE_FORM));
    }
    if (data.email() != null
        && (!EMAIL.matcher(data.email()).matches() || data.email().length() > EMAIL_MAX)) {
      found.add(Violation.of("email", StaffProblem.EMAIL_FORM));
    }
    tooLong(found, "department", data.department(), TEXT_MAX);
    tooLong(found, "position", data.position(), TEXT_MAX);
    tooLong(found, "remark", data.remark(), REMARK_MAX);
    return found;
  }

  /** A new last day lies in the future; one that stays as it was is no matter of this save. */
  static List<Violation> checkValidTo(LocalDate validTo, LocalDate stored, LocalDate today) {
    boolean changed = validTo != null && !validTo.equals(stored);
    return changed && validTo.isBefore(today)
        ? List.of(Violation.of("validTo", StaffProblem.VALID_TO_PAST))
        : List.of();
  }

  static boolean isLoginName(String name) {
    return name != null && LOGIN_NAME.matcher(name).matches();
  }

  private static void tooLong(List<Violation> found, String field, String value, int max) {
    if (CleanText.length(value) > max) {
      found.add(
          Violation.of(field, StaffProblem.TEXT_TOO_LONG, new Label("staff.user." + field), max));
    }
  }
}
