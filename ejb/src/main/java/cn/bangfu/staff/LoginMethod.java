package cn.bangfu.staff;

/** How an account logs in. */
public enum LoginMethod {
  PASSWORD,
  CERTIFICATE
}
