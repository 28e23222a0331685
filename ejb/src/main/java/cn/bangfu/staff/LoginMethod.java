package cn.bangfu.staff;

/** How an account logs in (USR-061). */
public enum LoginMethod {
  PASSWORD,
  CERTIFICATE
}
