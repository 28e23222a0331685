package cn.bangfu.access;

/** What an account still has to do before anything else (USR-042, USR-045, ORG-079, ORG-081). */
public enum FirstLoginStage {
  /** Look at the data of the own union. */
  VERIFY_UNION,
  /** Look at the own data and set a password. */
  VERIFY_PERSON,
  /** Only the password has to be changed. */
  CHANGE_PASSWORD,
  /** A device for one-time passwords has to be registered (USR-055). */
  REGISTER_CODE,
  /** The union's data wait for their confirmation. */
  CONFIRM_UNION,
  /** A certificate has to be applied for; without one nothing else is open (USR-062). */
  APPLY_CERTIFICATE,
  /** Nothing; everything permitted is open. */
  READY
}
