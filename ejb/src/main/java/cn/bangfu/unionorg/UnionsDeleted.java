package cn.bangfu.unionorg;

import java.time.OffsetDateTime;

/**
 * A union and all below it were deleted (ORG-049). Fired inside the act; accounts of these unions
 * are deleted with them.
 *
 * @param path of the topmost one
 * @param by name of the user who deleted them
 */
public record UnionsDeleted(String path, String by, OffsetDateTime at) {

  /** Pattern for {@code like} that covers the whole branch. */
  public String pattern() {
    return path + "%";
  }
}
