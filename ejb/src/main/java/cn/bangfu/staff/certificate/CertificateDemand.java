package cn.bangfu.staff.certificate;

/** How an account has to log in at this moment (USR-061, USR-062, USR-066). */
public enum CertificateDemand {
  /** Name and password are enough. */
  NONE,
  /** Only by certificate. */
  CERTIFICATE,
  /** A province's administrator without one: by password, to apply for it and for nothing else. */
  APPLY_ONLY,
  /** Let through for the moment: password and one-time password. */
  LET_THROUGH
}
