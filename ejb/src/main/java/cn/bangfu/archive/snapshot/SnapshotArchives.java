package cn.bangfu.archive.snapshot;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.paper.PaperProblem;
import cn.bangfu.archive.past.PastArchive;
import cn.bangfu.archive.past.PastFiles;
import cn.bangfu.archive.past.PastFilter;
import cn.bangfu.archive.past.PastMoment;
import cn.bangfu.archive.past.PastRow;
import cn.bangfu.archive.past.PastSearch;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 归档信息查询: the query over the frozen content of a snapshot, inside the own jurisdiction of its day,
 * and each file as it was (ARC-170).
 */
@Stateless
public class SnapshotArchives {

  private static final String IN_SCOPE =
      """
      select h.filing_union_id from archive_history h
      where h.id = ?1 and h.valid_from <= ?2 and h.valid_to > ?2
        and h.filing_union_path like ?3
        and h.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')
      """;

  private static final List<SheetColumn<PastRow>> COLUMNS =
      List.of(
          SheetColumn.text("archive.Archive.employeeNo", 14, PastRow::employeeNo),
          SheetColumn.text("archive.Person.name", 12, PastRow::headName),
          SheetColumn.text("archive.Archive.archiveType", 16, PastRow::archiveType),
          SheetColumn.text("archive.Archive.hardshipCategory", 12, PastRow::hardshipCategory),
          SheetColumn.text("archive.Archive.filingStandard", 10, PastRow::filingStandard),
          SheetColumn.text("archive.Archive.archiveLevel", 10, PastRow::archiveLevel),
          SheetColumn.text("archive.Archive.archiveClass", 10, PastRow::archiveClass),
          SheetColumn.text("archive.Archive.lifeState", 8, PastRow::lifeState),
          SheetColumn.text("archive.Archive.filingUnion", 26, PastRow::filingUnionName),
          SheetColumn.text("archive.Archive.filingDate", 12, PastRow::filingDate),
          SheetColumn.text(
              "archive.snapshot.mark",
              12,
              row -> row.gone() ? Texts.get("archive.snapshot.gone") : ""));

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Snapshots snapshots;
  @Inject PastSearch search;
  @Inject PastFiles files;
  @Inject ExportControl exports;

  /** One page, in the order of unions, newest filing date first. */
  @Needs(Right.ARCHIVE_LIST)
  public List<PastRow> page(long snapshot, QueryForm form, int offset, int size) {
    return rows(
        made(snapshot),
        form,
        Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)),
        Math.max(1, Math.min(size, PageRequest.MAX_SIZE)));
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(long snapshot, QueryForm form) {
    return new BoundedCount(counted(made(snapshot), form));
  }

  /**
   * A file of the snapshot as it was, whatever became of it.
   *
   * @throws AccessDenied if it did not lie in the own jurisdiction that day
   */
  @Needs(Right.ARCHIVE_VIEW)
  public PastArchive file(long snapshot, long archive) {
    SnapshotRow of = made(snapshot);
    callers.about(ArchiveAccess.OBJECT, archive, null);
    List<?> found =
        inside(of)
            ? em.createNativeQuery(IN_SCOPE)
                .setParameter(1, archive)
                .setParameter(2, PastMoment.endOf(of.asOf()))
                .setParameter(3, search.ownPath(of.asOf()) + "%")
                .getResultList()
            : List.of();
    if (found.isEmpty()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(ArchiveAccess.OBJECT, archive, ((Number) found.get(0)).longValue());
    return files.at(archive, PastMoment.endOf(of.asOf()));
  }

  /**
   * What was found, on paper; as a file only for the own union's archives (BAT-023).
   *
   * @throws BusinessException {@link PaperProblem#OF_SUBORDINATES} for a file with those of others
   */
  @Needs(Right.SNAPSHOT_PAPER)
  public Exported print(long snapshot, QueryForm form, ExportOrder order) {
    SnapshotRow of = made(snapshot);
    boolean others =
        form.isIncludeSubordinates()
            || form.getUnionId() != null && form.getUnionId() != callers.known().unionId();
    if (order.target() != ExportTarget.PRINT && others) {
      throw new BusinessException(PaperProblem.OF_SUBORDINATES);
    }
    callers.about(Snapshots.OBJECT, snapshot, null);
    AtomicInteger read = new AtomicInteger();
    return exports.make(
        null,
        order,
        Texts.format("archive.snapshot.heading", of.name(), of.asOf()),
        () -> counted(of, form),
        new Sheet<>(
            "archive.snapshot.query",
            COLUMNS,
            Sheet.keyset(
                (last, size) -> {
                  List<PastRow> rows = rows(of, form, read.get(), size);
                  read.addAndGet(rows.size());
                  return rows;
                })));
  }

  private SnapshotRow made(long id) {
    SnapshotRow row = snapshots.get(id);
    if (!row.done()) {
      throw new BusinessException(SnapshotProblem.NOT_MADE);
    }
    return row;
  }

  /** False if the own union stood elsewhere that day: then nothing of it is in the snapshot. */
  private boolean inside(SnapshotRow of) {
    String own = search.ownPath(of.asOf());
    String scope = em.find(Snapshot.class, of.id()).getUnionPath();
    return own != null && own.startsWith(scope);
  }

  private List<PastRow> rows(SnapshotRow of, QueryForm form, int offset, int size) {
    return inside(of) ? search.rows(filter(of, form), offset, size) : List.of();
  }

  private int counted(SnapshotRow of, QueryForm form) {
    return inside(of) ? search.count(filter(of, form), BoundedCount.LIMIT + 1) : 0;
  }

  private static PastFilter filter(SnapshotRow of, QueryForm form) {
    return new PastFilter(
        of.asOf(),
        form.getUnionId(),
        form.isIncludeSubordinates(),
        form.query().lifeStates(),
        null,
        null,
        null,
        null,
        form.query());
  }
}
