package cn.bangfu.staff;

import cn.bangfu.kernel.Gender;

/**
 * What step 2 of the first log-in stores (USR-045).
 *
 * @param password the new one, or null to keep the present one where that is allowed (USR-047)
 */
public record VerifyPerson(
    String name,
    Gender gender,
    String loginName,
    String password,
    String passwordAgain,
    String phone,
    String mobile,
    String email,
    String department,
    String position) {

  public VerifyPerson {
    password = password == null || password.isEmpty() ? null : password;
    passwordAgain = passwordAgain == null || passwordAgain.isEmpty() ? null : passwordAgain;
  }

  /** The values that are kept; last day and remark are not the holder's to change. */
  StaffData data() {
    return new StaffData(
        name, gender, loginName, phone, mobile, email, department, position, null, null);
  }

  /** Without the passwords, wherever it is printed (USR-052). */
  @Override
  public String toString() {
    return "VerifyPerson[" + loginName + "]";
  }
}
