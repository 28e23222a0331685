package cn.bangfu.security;

/** What a look over the installation asks. */
public enum SelfCheckItem {
  /** Accounts whose password somebody else has set: the default one, or after a reset. */
  INITIAL_PASSWORDS,
  /** Such accounts whose time for the first log-in is over. */
  INITIAL_PASSWORDS_EXPIRED,
  /** Open accounts nobody has used for three months. */
  DORMANT_ACCOUNTS,
  /** Accounts that may handle nearly every module. */
  WIDE_RIGHTS,
  /** Platform accounts that are open. */
  PLATFORM_ACCOUNTS,
  /** The database account of the application can do more than it needs. */
  DATABASE_ROLE,
  /** The way to the database is not encrypted. */
  DATABASE_TLS,
  /** The password of the key store stands where the list of processes shows it. */
  SECRET_IN_PROPERTY,
  /** Days since the data key was put to use. */
  KEY_AGE,
  /** Hours since the trail was verified. */
  CHAIN_VERIFIED,
  /** Broken records of the last verification. */
  CHAIN_BROKEN,
  /** Records that wait for their seal longer than an hour. */
  UNSEALED,
  OPEN_ALARMS
}
