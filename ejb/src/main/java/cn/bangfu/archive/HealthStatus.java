package cn.bangfu.archive;

/** State of health; ill and disabled together is DISABLED with both categories (FLD-020). */
public enum HealthStatus {
  GOOD,
  ILL,
  DISABLED
}
