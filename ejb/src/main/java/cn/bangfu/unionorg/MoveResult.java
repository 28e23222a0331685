package cn.bangfu.unionorg;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a paste.
 *
 * @param from the superior so far
 * @param to the superior from now on
 * @param done false if the branch is so large that a job moves it (ORG-071)
 */
public record MoveResult(
    long union, String name, long from, long to, String target, MovedCounts counts, boolean done)
    implements Serializable {

  /** The values of the sentence about a finished move (ORG-059). */
  public List<String> values() {
    return List.of(
        name,
        target,
        Integer.toString(counts.unions()),
        Long.toString(counts.people()),
        Long.toString(counts.records()));
  }
}
