package cn.bangfu.unionorg;

import java.util.Arrays;
import java.util.List;

/** The way from the root to a union: stored as ids, shown as names (ORG-017). */
public final class UnionPath {

  private static final String ARROW = "->";
  private static final String ROOT = "/";

  private UnionPath() {}

  /** Path of a union below another one ({@code parentPath}), or of the root (null). */
  static String of(String parentPath, long id) {
    return (parentPath == null ? ROOT : parentPath) + id + "/";
  }

  /** The ids, root first. */
  public static List<Long> ids(String path) {
    return Arrays.stream(path.split("/")).filter(id -> !id.isEmpty()).map(Long::valueOf).toList();
  }

  /** The names as shown wherever a record says to which union it belongs. */
  public static String text(List<String> namesFromRoot) {
    return String.join(ARROW, namesFromRoot);
  }
}
