package cn.bangfu.unionorg;

/** How far the move of a branch is. */
public enum UnionMoveState {
  /** The branch waits for its job or is worked on. */
  OPEN,
  DONE,
  /** Given up or refused: the branch stands where it stood. */
  RELEASED
}
