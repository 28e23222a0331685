package cn.bangfu.region;

/** An abolished code stays readable in old records and cannot be chosen anew (ORG-098). */
public enum RegionState {
  VALID,
  ABOLISHED
}
