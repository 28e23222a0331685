package cn.bangfu.staff;

/** How a session was opened (USR-061). */
public enum LogInMethod {
  PASSWORD,
  CERTIFICATE
}
