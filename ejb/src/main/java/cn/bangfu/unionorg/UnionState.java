package cn.bangfu.unionorg;

/** Life of a union (part 10, 5.1). */
public enum UnionState {
  NORMAL,
  MOVING,
  DISABLED,
  DELETED
}
