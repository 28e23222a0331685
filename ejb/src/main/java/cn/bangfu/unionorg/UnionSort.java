package cn.bangfu.unionorg;

/** Orders of the list of lower unions; none of them changes the stored one (ORG-026). */
public enum UnionSort {
  STORED,
  NAME,
  NUMBER,
  LEVEL,
  TYPE,
  REGION,
  CENTER,
  CHILDREN,
  STATE,
  CONFIRMED
}
