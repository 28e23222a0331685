package cn.bangfu.archive.past;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The list of archives as of any day and its count (ARC-168). */
@Stateless
public class PastArchives {

  @Inject PastSearch search;

  /**
   * One page, in the order of unions, newest filing date first.
   *
   * @throws AccessDenied if the union did not lie in the own jurisdiction on that day
   */
  @Needs(Right.ARCHIVE_LIST)
  public List<PastRow> page(PastFilter filter, int offset, int size) {
    return search.rows(
        filter,
        Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)),
        Math.max(1, Math.min(size, PageRequest.MAX_SIZE)));
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(PastFilter filter) {
    return new BoundedCount(search.count(filter, BoundedCount.LIMIT + 1));
  }
}
