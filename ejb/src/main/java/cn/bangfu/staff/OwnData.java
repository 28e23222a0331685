package cn.bangfu.staff;

/** What everybody may change of his own data (USR-144). */
public record OwnData(
    String phone, String mobile, String email, String department, String position) {

  /** Trimmed as everywhere, with name and log-in name as they are. */
  StaffData over(User user) {
    return new StaffData(
        user.getName(),
        user.getGender(),
        user.getLoginName(),
        phone,
        mobile,
        email,
        department,
        position,
        user.getValidToDate(),
        user.getRemark());
  }
}
