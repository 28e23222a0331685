package cn.bangfu.archive;

/** Why an old head leaves the household (ARC-112). */
public enum HeadLeaves {
  DEATH,
  DIVORCE,
  MOVED_AWAY,
  OTHER
}
