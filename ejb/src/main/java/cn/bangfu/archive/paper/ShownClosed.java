package cn.bangfu.archive.paper;

import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosedSort;
import cn.bangfu.kernel.PageRequest;
import java.util.List;

/** A library of closed archives as it is on the screen (ARC-077, ARC-082). */
public record ShownClosed(ClosedFilter filter, PageRequest<ClosedSort> page, List<String> columns)
    implements ShownRows {

  @Override
  public String title() {
    return filter.exited() ? "archive.closed.menu.exited" : "archive.closed.menu.cancelled";
  }
}
