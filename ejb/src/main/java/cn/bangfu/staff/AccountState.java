package cn.bangfu.staff;

/** Life of an account (USR part 5.1). A lock belongs to the typed name and passes by itself. */
public enum AccountState {
  AWAITING_FIRST_LOGIN,
  NORMAL,
  LOCKED,
  DISABLED,
  DELETED
}
