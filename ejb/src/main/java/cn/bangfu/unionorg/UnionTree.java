package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.access.Scope;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The tree as pages show it: from the own union downwards, level by level, never the whole of it
 * (ORG-029 to ORG-035).
 */
@Stateless
public class UnionTree {

  /** So many children are loaded at once (ORG-030). */
  public static final int PAGE = 200;

  /** So many hits a search lists (ORG-033). */
  public static final int MAX_HITS = 50;

  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject UnionSearch search;
  @Inject UnionNodes nodes;

  /** The top node: the caller's own union. */
  @Needs(Right.LOGGED_IN)
  public UnionNode top() {
    Scope scope = callers.known().scope();
    return nodes.line(scope.path(), scope.depth(), false).get(0).node();
  }

  /** One node anew, after something about it changed. */
  @Needs(Right.LOGGED_IN)
  public UnionNode node(long id, boolean includeDisabled) {
    Union union = unions.get(id);
    return nodes.line(union.getPath(), union.getDepth(), includeDisabled).get(0).node();
  }

  /**
   * Some children of a union of the scope in stored order.
   *
   * @param offset children to skip
   * @param size children wanted, at most {@link #PAGE}
   */
  @Needs(Right.LOGGED_IN)
  public List<UnionNode> children(long id, int offset, int size, boolean includeDisabled) {
    Union parent = unions.get(id);
    return nodes.children(
        parent.getId(), Math.max(0, offset), Math.max(1, Math.min(size, PAGE)), includeDisabled);
  }

  /**
   * Unions of the scope with a part of this name or exactly this number: at most {@link #MAX_HITS}
   * of them with full path, and how many there are.
   */
  @Needs(Right.LOGGED_IN)
  public UnionHits search(String text) {
    return search.find(callers.known().scope().pattern(), text, true);
  }

  /**
   * The way from the own union to one below it, to be expanded step by step (ORG-033); each step
   * says where among its siblings it stands, so that a long list is loaded far enough.
   */
  @Needs(Right.LOGGED_IN)
  public List<UnionStep> pathTo(long id, boolean includeDisabled) {
    Union hit = unions.get(id);
    return nodes.line(hit.getPath(), callers.known().scope().depth(), includeDisabled);
  }
}
