package cn.bangfu.access;

/**
 * A union and everything below it, as a predicate of queries: {@code path like scope.prefix() ||
 * '%'} (USR-079). Never a filter in Java.
 *
 * @param path ids from the root, with a slash at both ends
 * @param level 0 (national) to 4 (grass roots)
 */
public record Scope(long unionId, String path, int depth, int level) {

  /** True if the union of this path is the own one or below it. */
  public boolean covers(String otherPath) {
    return otherPath.startsWith(path);
  }

  public boolean wholeCountry() {
    return level == 0;
  }

  /** Pattern for {@code like}: ids and slashes only, so nothing has to be escaped. */
  public String pattern() {
    return path + "%";
  }
}
