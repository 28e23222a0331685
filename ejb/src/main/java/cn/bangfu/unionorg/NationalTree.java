package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The one tree whose top is the national union for every user (ORG-037): that of the directory,
 * without disabled unions (INF-095), level by level like {@link UnionTree}.
 */
@Stateless
public class NationalTree {

  private static final String EVERYWHERE = "/%";
  private static final int TOP_DEPTH = 1;

  @Inject CallerContext callers;
  @Inject UnionLookup lookup;
  @Inject UnionNodes nodes;
  @Inject UnionSearch search;

  /** The national union: where every caller's own path begins. */
  @Needs(Right.LOGGED_IN)
  public UnionNode top() {
    return nodes.line(callers.known().unionPath(), TOP_DEPTH, false).get(0).node();
  }

  /**
   * Some children of a union in stored order.
   *
   * @param size children wanted, at most {@link UnionTree#PAGE}
   */
  @Needs(Right.LOGGED_IN)
  public List<UnionNode> children(long id, int offset, int size) {
    return nodes.children(
        id, Math.max(0, offset), Math.max(1, Math.min(size, UnionTree.PAGE)), false);
  }

  /** Like {@link UnionTree#search}, in the whole country. */
  @Needs(Right.LOGGED_IN)
  public UnionHits search(String text) {
    return search.find(EVERYWHERE, text, false);
  }

  /** The way from the national union to another one; empty if there is no such union. */
  @Needs(Right.LOGGED_IN)
  public List<UnionStep> pathTo(long id) {
    return lookup
        .find(id)
        .map(union -> nodes.line(union.getPath(), TOP_DEPTH, false))
        .orElse(List.of());
  }
}
