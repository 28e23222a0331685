package cn.bangfu.staff;

/** How a session was opened. */
public enum LogInMethod {
  PASSWORD,
  CERTIFICATE
}
