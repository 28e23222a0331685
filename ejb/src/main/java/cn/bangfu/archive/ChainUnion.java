package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionPath;
import java.io.Serializable;

/**
 * A union of the way that an archive is reported along: filing union, its superior, … up to the
 * national federation (part 20 §2).
 *
 * @param path ids from the root, {@code /1/15/207/}
 * @param depth 1 for the root
 */
public record ChainUnion(long id, String name, String path, int depth, ArchiveLevel level)
    implements Serializable {

  public boolean root() {
    return depth == 1;
  }

  /** The union as the tree has it. */
  public static ChainUnion of(Union union) {
    return new ChainUnion(
        union.getId(),
        union.getName(),
        union.getPath(),
        union.getDepth(),
        ArchiveLevel.valueOf(union.getUnionLevel().name()));
  }

  /** The caller's own union. */
  public static ChainUnion of(Caller caller) {
    return new ChainUnion(
        caller.unionId(),
        caller.unionName(),
        caller.unionPath(),
        caller.unionDepth(),
        ArchiveLevel.values()[caller.unionLevel()]);
  }

  /** The id of the union at this depth of a path. */
  public static long idAt(String path, int depth) {
    return UnionPath.ids(path).get(depth - 1);
  }
}
