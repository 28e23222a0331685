package cn.bangfu.publication;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is looked for among notices (INF-047); null where it does not matter.
 *
 * @param ofProvince true: those of the province, false: those of the national union
 */
public record NoticeFilter(
    String title, String text, Boolean ofProvince, LocalDate from, LocalDate to)
    implements Serializable {

  /** All that the caller may read. */
  public static final NoticeFilter ALL = new NoticeFilter(null, null, null, null, null);

  /** INF-033. */
  void check() {
    if (from != null && to != null && from.isAfter(to)) {
      throw new Violations(List.of(Violation.of("filter.from", PublicationProblem.DAYS_REVERSED)));
    }
  }
}
