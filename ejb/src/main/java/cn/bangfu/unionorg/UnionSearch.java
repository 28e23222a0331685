package cn.bangfu.unionorg;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Finds unions by a part of the name or the exact number (ORG-033), below any path. */
@Dependent
class UnionSearch {

  private static final int NUMBER_DIGITS = 18;
  private static final int MAX_TEXT = 60;

  @Inject UnionLookup lookup;
  @Inject UnionNodes nodes;

  /**
   * The first hits with full path, and how many there are.
   *
   * @param below pattern of the paths to look at
   */
  UnionHits find(String below, String text, boolean includeDisabled) {
    String part = UnionName.clean(text);
    if (part.isEmpty() || part.length() > MAX_TEXT) {
      return UnionHits.NONE;
    }
    UnionNodes.Found found =
        nodes.search(below, numberIn(part), part, UnionTree.MAX_HITS, includeDisabled);
    Map<Long, String> names =
        lookup.names(
            found.nodes().stream()
                .flatMap(node -> UnionPath.ids(node.path()).stream())
                .distinct()
                .toList());
    return new UnionHits(
        found.nodes().stream().map(node -> hit(node, names)).toList(), found.total());
  }

  private static UnionHit hit(UnionNode node, Map<Long, String> names) {
    return new UnionHit(
        node.id(),
        node.name(),
        UnionPath.text(UnionPath.ids(node.path()).stream().map(names::get).toList()),
        node.depth(),
        node.level(),
        node.state());
  }

  private static long numberIn(String text) {
    return text.length() <= NUMBER_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.parseLong(text)
        : -1;
  }
}
