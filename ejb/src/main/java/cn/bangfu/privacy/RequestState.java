package cn.bangfu.privacy;

/** How far a request is (USR-133). */
public enum RequestState {
  OPEN,
  GRANTED,
  REFUSED
}
