package cn.bangfu.region;

/** What an edition does with a code (ORG-098). */
public enum RegionChangeKind {
  ADDED,
  RENAMED,
  ABOLISHED
}
