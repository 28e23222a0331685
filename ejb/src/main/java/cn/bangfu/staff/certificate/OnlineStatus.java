package cn.bangfu.staff.certificate;

/** What a responder of an authority says of a certificate (RFC 6960). */
public enum OnlineStatus {
  GOOD,
  REVOKED,
  /** The authority's own responder knows no such certificate. */
  UNKNOWN,
  /** None is asked, or nothing usable came back. */
  NONE
}
