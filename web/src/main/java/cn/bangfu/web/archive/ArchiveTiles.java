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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.concat(
            Stream.of(
                    tile("archive.page.tile.sentBack", ArchiveStateFilter.SENT_BACK),
                    tile("archive.page.tile.unreported", ArchiveStateFilter.UNREPORTED))
                .flatMap(tile -> tile),
            Arrays.stream(ArchiveType.values()).flatMap(this::problems))
        .toList();
  }

  private Stream<HomeTile> problems(ArchiveType type) {
    return HomeTile.of(
        "archive.problem.tile." + type,
        new BoundedCount(problems.count(type, null)),
        "/archive/problems",
        "type",
        type.name());
  }

  private Stream<HomeTile> tile(String key, ArchiveStateFilter state) {
    return HomeTile.of(
        key,
        search.count(ArchiveFilter.OPENING.of(null, true).with(state)),
        "/archive/list",
        "state",
        state.name());
  }
}
