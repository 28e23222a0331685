package cn.bangfu.unionorg;

/** Has branches moved in the background; implemented by the room of jobs (ORG-071). */
public interface LongMoves {

  /**
   * Has this move done once the running transaction has committed.
   *
   * @param records how many there are
   */
  void start(UnionMove move, long records);
}
