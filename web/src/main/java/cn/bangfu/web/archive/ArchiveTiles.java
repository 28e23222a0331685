package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveStateFilter;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.logic.ProblemArchives;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What waits in the archives: those returned, not reported yet, or with problems (INF-009). */
@RequestScoped
public class ArchiveTiles implements HomeTiles {

  @Inject ArchiveSearch search;
  @Inject ProblemArchives problems;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("ARCHIVE_LIST")) {
      return List.of();
    }
    List<HomeTile> tiles = new ArrayList<>();
    add(tiles, "archive.page.tile.sentBack", ArchiveStateFilter.SENT_BACK);
    add(tiles, "archive.page.tile.unreported", ArchiveStateFilter.UNREPORTED);
    for (ArchiveType type : ArchiveType.values()) {
      int count = problems.count(type, null);
      if (count > 0) {
        tiles.add(
            new HomeTile(
                "archive.problem.tile." + type,
                new BoundedCount(count).toString(),
                "/archive/problems",
                "type",
                type.name()));
      }
    }
    return tiles;
  }

  private void add(List<HomeTile> tiles, String key, ArchiveStateFilter state) {
    BoundedCount count = search.count(ArchiveFilter.OPENING.of(null, true).with(state));
    if (count.value() > 0) {
      tiles.add(new HomeTile(key, count.toString(), "/archive/list", "state", state.name()));
    }
  }
}
