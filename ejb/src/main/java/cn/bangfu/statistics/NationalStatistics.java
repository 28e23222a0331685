package cn.bangfu.statistics;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Statistics of the whole country are recorded with what they were asked for (STA-022). */
@Dependent
public class NationalStatistics {

  @Inject AuditTrail audit;
  @Inject CallerContext callers;

  /**
   * Records that a statistic was made, if it is of the topmost union.
   *
   * @param right of the statistic
   * @param words the conditions as people read them
   */
  public void record(Right right, Union union, String words) {
    if (union.getParentId() == null) {
      callers.changed(words);
      audit.looked(right.name());
      callers.changed(null);
    }
  }
}
