package cn.bangfu.publication;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is looked for among work briefs (INF-038); null where it does not matter.
 *
 * @param publisher part of the publisher's name
 */
public record BriefFilter(
    String title, String keyword, String issueNo, String publisher, LocalDate from, LocalDate to)
    implements Serializable {

  /** All of them. */
  public static final BriefFilter ALL = new BriefFilter(null, null, null, null, null, null);

  /** INF-033. */
  void check() {
    if (from != null && to != null && from.isAfter(to)) {
      throw new Violations(List.of(Violation.of("filter.from", PublicationProblem.DAYS_REVERSED)));
    }
  }
}
