package cn.bangfu.standard;

/** How hard a check of a set of rules is. */
public enum CheckMode {
  ERROR,
  WARNING,
  OFF
}
