package cn.bangfu.privacy;

/** Why an archive is to be made anonymous (USR-134, USR-135). */
public enum ErasureGround {
  /** The person asks for it. */
  REQUEST,
  /** The time for which cancelled archives are kept is over. */
  RETENTION
}
