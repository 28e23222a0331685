package cn.bangfu.unionorg;

/** Acts on a union that its menu offers (ORG-039). */
public enum UnionEntry {
  CREATE,
  EDIT,
  DELETE,
  SORT,
  RESET_ORDER,
  DISABLE,
  ENABLE,
  CUT
}
