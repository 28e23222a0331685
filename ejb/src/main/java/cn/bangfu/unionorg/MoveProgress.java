package cn.bangfu.unionorg;

/** Hears how far the move of a branch is. */
@FunctionalInterface
public interface MoveProgress {

  /** For moves so small that nobody watches. */
  MoveProgress UNSEEN = records -> {};

  /** So many more records are done. */
  void done(int records);
}
