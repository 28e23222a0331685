package cn.bangfu.archive;

/** Marital status (FLD-033). */
public enum MaritalStatus {
  SINGLE,
  MARRIED,
  DIVORCED,
  WIDOWED
}
