package cn.bangfu.statistics;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Archives in figures, and the archives behind a figure (part 60, 5.1). */
@Stateless
public class ArchiveStatistics {

  @Inject StatisticsUnions unions;
  @Inject ArchiveDimensions dimensions;
  @Inject ArchiveCounting counting;
  @Inject ArchiveCountChecks checks;
  @Inject ExportControl exports;
  @Inject Today today;
  @Inject RunningStatistics running;
  @Inject NationalStatistics national;
  @Inject CallerContext callers;
  @PersistenceContext EntityManager em;

  /** The dimensions that can be chosen (STA-029). */
  @Needs(Right.ARCHIVE_STATISTICS)
  public List<Choice> choices() {
    return dimensions.all(counting.rows(today.today()), today.today()).stream()
        .map(ArchiveDimension::dimension)
        .map(Choice::of)
        .toList();
  }

  /** The unions from the own one down to the chosen one, for the line above the result. */
  @Needs(Right.ARCHIVE_STATISTICS)
  public List<StatisticsStep> steps(Long unionId) {
    return unions.steps(unions.of(unionId));
  }

  /**
   * The figures of the chosen union and of each direct subordinate with its subtree.
   *
   * @param words the conditions as people read them (STA-022)
   * @throws Violations at {@code day}, {@code dimensions} or the conditions
   * @throws AccessDenied if the union lies outside the own jurisdiction
   */
  @Needs(Right.ARCHIVE_STATISTICS)
  public StatisticsTable table(ArchiveCount count, String words) {
    Union union = unions.of(count.unionId());
    List<ArchiveDimension> by = checks.checked(count);
    national.record(Right.ARCHIVE_STATISTICS, union, words);
    return CrossTable.of(
        by.stream().map(ArchiveDimension::dimension).toList(),
        running.compute(em, callers.known().userId(), () -> counting.groups(count, union, by)),
        count.query().reportedOnly(),
        StatisticsUnions.ownName(union),
        unions.children(union));
  }

  /**
   * A page of the archives behind a figure; all pages together are as many as it says (STA-006).
   */
  @Needs(Right.ARCHIVE_STATISTICS)
  public List<CountedArchive> behind(ArchiveCount count, StatisticsCut cut, int offset, int size) {
    Union union = unions.of(count.unionId());
    Union within = cut.unionId() == null ? union : unions.of(cut.unionId());
    if (!union.covers(within)) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return counting.list(
        count,
        union,
        unions.children(union).keySet(),
        within,
        checks.checked(count),
        cut,
        Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)),
        Math.max(1, Math.min(size, PageRequest.MAX_SIZE)));
  }

  /**
   * The result as a file or on paper, without counting anew (STA-021).
   *
   * @param head what stands above the result
   */
  @Needs(Right.ARCHIVE_STATISTICS_EXPORT)
  public Exported export(StatisticsSheet sheet, StatisticsHead head, ExportOrder order) {
    return head.named(
        exports.makeUpTo(
            StatisticsSheet.MOST_ROWS,
            Right.ARCHIVE_STATISTICS,
            order,
            head.words(),
            sheet.sheet("statistics.archive.title", head)));
  }
}
