package cn.bangfu.unionorg;

/**
 * The level of a union was edited (ORG-010). Fired inside the act; whoever keeps something that
 * follows from the level brings it into agreement and adds how many records that were.
 */
public final class UnionLevelChanged {

  private final long unionId;
  private final String path;
  private final UnionLevel level;
  private int archives;

  UnionLevelChanged(Union union) {
    unionId = union.getId();
    path = union.getPath();
    level = union.getUnionLevel();
  }

  public long unionId() {
    return unionId;
  }

  /** Path of the union: its own records and those of the unions below lie in its range. */
  public String path() {
    return path;
  }

  /** The level it has now. */
  public UnionLevel level() {
    return level;
  }

  /** So many archives got another level. */
  public void addArchives(int changed) {
    archives += changed;
  }

  int archives() {
    return archives;
  }
}
