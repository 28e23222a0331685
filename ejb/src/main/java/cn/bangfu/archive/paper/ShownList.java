package cn.bangfu.archive.paper;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.kernel.PageRequest;
import java.util.List;

/**
 * A list as it is on the screen.
 *
 * @param page the page that is shown, in its order
 * @param columns codes of the columns that the user sees, in his order
 */
public record ShownList(
    ArchiveFilter filter, PageRequest<ArchiveSort> page, List<String> columns) {}
