package cn.bangfu.region;

/** An abolished code stays readable in old records and cannot be chosen anew. */
public enum RegionState {
  VALID,
  ABOLISHED
}
