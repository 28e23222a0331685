package cn.bangfu.unionorg;

import cn.bangfu.kernel.Label;

/** Hears how far the move of a branch is. */
@FunctionalInterface
public interface MoveProgress {

  /** For moves so small that nobody watches. */
  MoveProgress UNSEEN = records -> {};

  /** So many more records are done. */
  void done(int records);

  /** This part of the work begins. */
  default void step(Label what) {}
}
