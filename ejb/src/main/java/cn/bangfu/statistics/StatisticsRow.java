package cn.bangfu.statistics;

import java.io.Serializable;
import java.util.List;

/**
 * A row of a table (STA-004).
 *
 * @param unionId the direct subordinate whose subtree was counted; null for the chosen union itself
 *     and for the row of all
 * @param figures one for each column of the table
 */
public record StatisticsRow(Kind kind, Long unionId, String name, List<Figures> figures)
    implements Serializable {

  /** What a row stands for. */
  public enum Kind {
    /** The chosen union without those below it. */
    OWN,
    /** A direct subordinate with its whole subtree. */
    BRANCH,
    /** All rows together. */
    ALL
  }

  public StatisticsRow {
    figures = List.copyOf(figures);
  }

  /** True if its union can be chosen in turn (STA-005). */
  public boolean isBranch() {
    return kind == Kind.BRANCH;
  }

  public boolean isZero() {
    return figures.stream().allMatch(Figures::isZero);
  }
}
