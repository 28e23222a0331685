package cn.bangfu.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * A union of the way that an archive is reported along: filing union, its superior, … up to the
 * national federation (part 20 §2).
 *
 * @param path ids from the root, {@code /1/15/207/}
 * @param depth 1 for the root
 */
public record ChainUnion(long id, String name, String path, int depth, ArchiveLevel level) {

  public boolean root() {
    return depth == 1;
  }

  /** True if the union of this path is this one or stands below it. */
  public boolean covers(String otherPath) {
    return otherPath.startsWith(path);
  }

  /** The ids of a path, root first. */
  public static List<Long> ids(String path) {
    List<Long> ids = new ArrayList<>();
    for (String id : path.substring(1, path.length() - 1).split("/")) {
      ids.add(Long.valueOf(id));
    }
    return ids;
  }

  /** The id of the union at this depth of a path. */
  public static long idAt(String path, int depth) {
    return ids(path).get(depth - 1);
  }
}
