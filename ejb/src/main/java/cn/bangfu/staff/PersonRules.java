package cn.bangfu.staff;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.PhoneNumber;
import cn.bangfu.kernel.Violation;
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

  private PersonRules() {}

  static List<Violation> check(VerifyPerson seen) {
    List<Violation> found = new ArrayList<>();
    int name = length(seen.name());
    if (name < NAME_MIN || name > User.NAME_MAX) {
      found.add(Violation.of("name", StaffProblem.NAME_LENGTH));
    }
    if (seen.gender() == null) {
      found.add(Violation.of("gender", StaffProblem.MISSING));
    }
    if (seen.loginName() == null || !LOGIN_NAME.matcher(seen.loginName()).matches()) {
      found.add(Violation.of("loginName", StaffProblem.LOGIN_NAME_FORM));
    }
    String phone = PhoneNumber.clean(seen.phone());
    if (phone == null || !PhoneNumber.isValid(phone)) {
      found.add(Violation.of("phone", StaffProblem.PHONE_FORM));
    }
    if (seen.mobile() != null && !MOBILE.matcher(seen.mobile()).matches()) {
      found.add(Violation.of("mobile", StaffProblem.MOBILE_FORM));
    }
    if (seen.email() != null
        && (!EMAIL.matcher(seen.email()).matches() || seen.email().length() > EMAIL_MAX)) {
      found.add(Violation.of("email", StaffProblem.EMAIL_FORM));
    }
    tooLong(found, "department", seen.department());
    tooLong(found, "position", seen.position());
    return found;
  }

  private static void tooLong(List<Violation> found, String field, String value) {
    if (length(value) > TEXT_MAX) {
      found.add(
          Violation.of(
              field, StaffProblem.TEXT_TOO_LONG, new Label("staff.user." + field), TEXT_MAX));
    }
  }

  private static int length(String value) {
    return value == null ? 0 : value.codePointCount(0, value.length());
  }
}
