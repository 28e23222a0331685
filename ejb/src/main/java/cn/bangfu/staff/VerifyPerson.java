package cn.bangfu.staff;

import cn.bangfu.kernel.Gender;

/**
 * What step 2 of the first log-in stores (USR-045); texts are trimmed, empty ones are null.
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
    name = trimmed(name);
    loginName = trimmed(loginName);
    phone = trimmed(phone);
    mobile = trimmed(mobile);
    email = trimmed(email);
    department = trimmed(department);
    position = trimmed(position);
    password = password == null || password.isEmpty() ? null : password;
    passwordAgain = passwordAgain == null || passwordAgain.isEmpty() ? null : passwordAgain;
  }

  private static String trimmed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
