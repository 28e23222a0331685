package cn.bangfu.unionorg;

/** Which rule the place of a union breaks (ORG-111). */
public enum UnionFault {
  /** Its level may not stand below its superior. */
  PLACEMENT,
  /** Its division does not fit its level. */
  REGION
}
