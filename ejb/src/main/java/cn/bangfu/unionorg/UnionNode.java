package cn.bangfu.unionorg;

import java.io.Serializable;

/**
 * One line of the tree, with what its icon and marks need (ORG-031, ORG-034).
 *
 * @param unconfirmed the union's users have not confirmed its data yet
 * @param toMend its place breaks a rule since the old tree was taken over (ORG-112)
 * @param childCount direct children that the tree would show
 */
public record UnionNode(
    long id,
    String name,
    String path,
    int depth,
    UnionLevel level,
    UnionState state,
    boolean unconfirmed,
    boolean toMend,
    int childCount)
    implements Serializable {

  /** True if there is nothing to expand. */
  public boolean leaf() {
    return childCount == 0;
  }
}
