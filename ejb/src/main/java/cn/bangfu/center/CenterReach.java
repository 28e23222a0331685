package cn.bangfu.center;

/** How much of the list goes out (ORG-088). */
public enum CenterReach {
  PAGE,
  ALL
}
