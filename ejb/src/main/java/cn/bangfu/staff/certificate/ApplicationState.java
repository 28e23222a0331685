package cn.bangfu.staff.certificate;

/** What became of an application for a certificate. */
public enum ApplicationState {
  OPEN,
  REGISTERED,
  REFUSED
}
