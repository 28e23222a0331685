package cn.bangfu.archive.query;

import cn.bangfu.kernel.BusinessException;
import java.time.LocalDate;

/** The ready-made queries that old users know (ARC-143, ARC-144), as filled-in forms. */
public final class ReadyQueries {

  public static final int MONTHS_DEFAULT = 12;

  private static final int MONTHS_MAX = 60;

  private ReadyQueries() {}

  /** Archives on file whose content was not changed for some months. */
  public static QueryForm unchanged(Integer months, LocalDate today) {
    if (months == null || months < 1 || months > MONTHS_MAX) {
      throw new BusinessException(QueryProblem.MONTHS);
    }
    QueryForm form = new QueryForm();
    form.get("changedAt").setDayTo(today.minusMonths(months));
    return form;
  }

  /**
   * Archives on file without assistance.
   *
   * @param filedBefore filed before this day, or null
   * @param assistedBefore last assisted before this day or never; null: never
   */
  public static QueryForm unassisted(LocalDate filedBefore, LocalDate assistedBefore) {
    QueryForm form = new QueryForm();
    if (filedBefore != null) {
      form.get("filingDate").setDayTo(filedBefore.minusDays(1));
    }
    FieldCondition assisted = form.get("lastAssistDate");
    assisted.setOrEmpty(true);
    if (assistedBefore != null) {
      assisted.setDayTo(assistedBefore.minusDays(1));
    }
    return form;
  }
}
