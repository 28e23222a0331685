package cn.bangfu.assistance;

import cn.bangfu.archive.query.QueryProblem;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions with a beginning and an end: the beginning does not lie behind the end (part 30 A.14).
 */
public final class RangeCheck {

  private final String path;
  private final List<Violation> wrong = new ArrayList<>();

  private RangeCheck(String path) {
    this.path = path;
  }

  /**
   * Checks ranges of a page.
   *
   * @param path beginning of the paths of its fields
   */
  public static RangeCheck of(String path) {
    return new RangeCheck(path);
  }

  /** Both ends are included; an open end is never wrong. */
  public <T extends Comparable<? super T>> RangeCheck range(String field, T from, T to) {
    if (from != null && to != null && from.compareTo(to) > 0) {
      wrong.add(Violation.of(path + field, QueryProblem.RANGE));
    }
    return this;
  }

  /**
   * Ends the check.
   *
   * @throws Violations with the field of each range that is upside down
   */
  public void throwIfAny() {
    Violations.throwIfAny(wrong);
  }
}
