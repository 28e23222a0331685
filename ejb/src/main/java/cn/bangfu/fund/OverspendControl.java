package cn.bangfu.fund;

/** What happens if more is spent than is there. */
public enum OverspendControl {
  REFUSE,
  WARN
}
