package cn.bangfu.staff;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * The values of an account that people type (USR part 3.1); texts are trimmed, empty ones are null,
 * phone numbers are half-width.
 *
 * @param validTo last day on which the account may be used, or null for no end
 */
public record StaffData(
    String name,
    Gender gender,
    String loginName,
    String phone,
    String mobile,
    String email,
    String department,
    String position,
    LocalDate validTo,
    String remark) {

  public StaffData {
    name = CleanText.trim(name);
    loginName = CleanText.trim(loginName);
    phone = PhoneNumber.clean(phone);
    mobile = CleanText.number(mobile);
    email = CleanText.trim(email);
    department = CleanText.trim(department);
    position = CleanText.trim(position);
    remark = CleanText.trim(remark);
  }

  static StaffData of(User user) {
    return new StaffData(
        user.getName(),
        user.getGender(),
        user.getLoginName(),
        user.getPhone(),
        user.getMobile(),
        user.getEmail(),
        user.getDepartment(),
        user.getPosition(),
        user.getValidToDate(),
        user.getRemark());
  }

  /** Old and new value of what differs, mobile numbers masked, for the audit trail (USR-102). */
  String changesTo(StaffData after) {
    StringJoiner changes = new StringJoiner("; ");
    change(changes, "name", name, after.name);
    change(changes, "gender", gender, after.gender);
    change(changes, "loginName", loginName, after.loginName);
    change(changes, "phone", masked(phone), masked(after.phone));
    change(changes, "mobile", masked(mobile), masked(after.mobile));
    change(changes, "email", email, after.email);
    change(changes, "department", department, after.department);
    change(changes, "position", position, after.position);
    change(changes, "validTo", validTo, after.validTo);
    change(changes, "remark", remark, after.remark);
    return changes.toString();
  }

  private static String masked(String number) {
    return number == null ? null : Masks.phone(number);
  }

  private static void change(StringJoiner changes, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(field + ": " + before + " -> " + after);
    }
  }
}
