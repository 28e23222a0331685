package cn.bangfu.unionorg;

import java.io.Serializable;
import java.util.List;

/**
 * What a search in the tree found.
 *
 * @param hits at most {@link UnionTree#MAX_HITS}, by depth, then in stored order
 * @param total how many there are in all
 */
public record UnionHits(List<UnionHit> hits, int total) implements Serializable {

  static final UnionHits NONE = new UnionHits(List.of(), 0);

  /** True if there are more than are listed. */
  public boolean more() {
    return total > hits.size();
  }
}
