package cn.bangfu.unionorg;

import cn.bangfu.access.Caller;
import java.time.OffsetDateTime;

/**
 * A branch on its way to another superior, as {@link MovedWithUnion} gets it.
 *
 * @param union topmost union of the branch, still at its old place
 * @param from its superior so far
 * @param to its superior from now on
 * @param by who moves it
 * @param actId business act in which it is moved
 * @param progress to be told of records that are done
 */
public record BranchMove(
    Union union,
    Union from,
    Union to,
    Caller by,
    long actId,
    OffsetDateTime at,
    MoveProgress progress) {

  /** Pattern for {@code like} that covers the whole branch at its old place. */
  public String pattern() {
    return union.getPath() + "%";
  }

  /** Path of the topmost union at the new place. */
  public String newPath() {
    return UnionPath.of(to.getPath(), union.getId());
  }

  /** Where in an old path the part begins that stays, counted from 1 as SQL does. */
  public int stays() {
    return union.getPath().length() + 1;
  }

  /** How many steps deeper than before every union of the branch stands; may be negative. */
  public int deeper() {
    return to.getDepth() + 1 - union.getDepth();
  }
}
