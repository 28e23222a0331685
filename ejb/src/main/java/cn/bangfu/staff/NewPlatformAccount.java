package cn.bangfu.staff;

import cn.bangfu.access.Role;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PhoneNumber;

/**
 * A platform account to be made (USR-089, USR-093).
 *
 * @param provinceId the province of an audit administrator, or null for the whole country
 * @param networks source addresses, one a line, or null (USR-095)
 */
public record NewPlatformAccount(
    Role role, Long provinceId, String name, String loginName, String phone, String networks) {

  public NewPlatformAccount {
    name = CleanText.trim(name);
    loginName = CleanText.trim(loginName);
    phone = PhoneNumber.clean(phone);
  }
}
