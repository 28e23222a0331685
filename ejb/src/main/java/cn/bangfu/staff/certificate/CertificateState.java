package cn.bangfu.staff.certificate;

/** Life of a registered certificate (USR part 5.2). */
public enum CertificateState {
  VALID,
  /** Reported as lost; can be undone. */
  SUSPENDED,
  /** For ever. */
  REVOKED,
  /** By date. */
  EXPIRED
}
