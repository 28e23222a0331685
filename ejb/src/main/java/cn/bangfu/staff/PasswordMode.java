package cn.bangfu.staff;

/** Where the first password of an account comes from (USR-004). */
public enum PasswordMode {
  /** The one of the security parameter, or one drawn for this account. */
  DEFAULT,
  /** The administrator types it. */
  OWN
}
