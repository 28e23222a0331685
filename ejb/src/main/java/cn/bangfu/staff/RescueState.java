package cn.bangfu.staff;

/** Way of a request for a platform account (USR-100). */
public enum RescueState {
  WAITING,
  CONFIRMED,
  REFUSED
}
