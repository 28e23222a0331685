package cn.bangfu.kernel;

import jakarta.persistence.TypedQuery;
import org.eclipse.persistence.queries.DatabaseQuery;

/** Counts what queries find. The database counts; ten thousand numbers are not sent for it. */
public final class BoundedCounts {

  private BoundedCounts() {}

  /**
   * How many rows a query finds, counted no further than one beyond the limit.
   *
   * @param found selects a number of each row, in no order; it can be used for nothing else after
   */
  public static BoundedCount of(TypedQuery<Long> found) {
    CountingPlatform.count(found.unwrap(DatabaseQuery.class));
    return new BoundedCount(
        found.setMaxResults(BoundedCount.LIMIT + 1).getResultList().get(0).intValue());
  }
}
