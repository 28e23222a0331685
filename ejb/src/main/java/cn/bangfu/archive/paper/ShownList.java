package cn.bangfu.archive.paper;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.kernel.PageRequest;
import java.util.List;

/** The list of archives as it is on the screen. */
public record ShownList(ArchiveFilter filter, PageRequest<ArchiveSort> page, List<String> columns)
    implements ShownRows {

  @Override
  public String title() {
    return "archive.paper.list";
  }
}
