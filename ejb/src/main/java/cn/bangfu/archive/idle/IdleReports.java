package cn.bangfu.archive.idle;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.IdleSource;
import cn.bangfu.job.JobDecisions;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The reports of all runs, each user's own branch of them (BAT-059). */
@Stateless
public class IdleReports {

  private static final int PAGE_MAX = 200;

  private static final List<SheetColumn<IdleItemRow>> COLUMNS =
      List.of(
          SheetColumn.text("archive.Archive.employeeNo", 14, IdleItemRow::employeeNo),
          SheetColumn.text("archive.Person.name", 12, IdleItemRow::headName),
          SheetColumn.text("archive.Archive.filingUnion", 30, IdleItemRow::unionName),
          SheetColumn.text("archive.idle.reference", 12, row -> row.reference().toString()),
          SheetColumn.text("archive.idle.source", 14, row -> Texts.label(row.source())),
          SheetColumn.text(
              "archive.Archive.lastAssistDate",
              12,
              row -> row.lastAssistDate() == null ? "" : row.lastAssistDate().toString()),
          SheetColumn.text("archive.idle.twoYears", 12, row -> row.twoYears().toString()),
          SheetColumn.text("archive.idle.threeYears", 12, row -> row.threeYears().toString()),
          SheetColumn.text("archive.idle.action", 14, row -> Texts.label(row.action())),
          SheetColumn.text("archive.idle.outcome", 14, row -> Texts.label(row.outcome())),
          SheetColumn.text(
              "archive.idle.leftOut",
              14,
              row -> row.leftOut() == null ? "" : Texts.label(row.leftOut())),
          SheetColumn.text("archive.idle.formerLevel", 10, row -> Texts.label(row.formerLevel())));

  private static final String RUNS =
      """
      select r.run_id, cast(r.business_date as varchar), r.dry, j.state,
             cast(extract(epoch from j.queued_at) as bigint), coalesce(sum(t.checked), 0),
             coalesce(sum(t.returned), 0), coalesce(sum(t.noted), 0), coalesce(sum(t.cancelled), 0),
             coalesce(sum(t.left_out), 0)
        from (select * from archive_idle_run where %s order by run_id desc limit ?2 offset ?3) r
        join job_run j on j.id = r.run_id
        left join (archive_idle_total t join union_org u on u.id = t.union_id and u.path like ?1)
          on t.run_id = r.run_id
       group by r.run_id, r.business_date, r.dry, j.state, j.queued_at
       order by r.run_id desc
      """;

  private static final String ALL = RUNS.formatted("?4 = 0");
  private static final String ONE = RUNS.formatted("run_id = ?4");
  private static final String LAST_DRY =
      RUNS.formatted("?4 = 0 and dry and finished_at is not null");
  private static final String WAITING =
      RUNS.formatted(
          "?4 = 0 and run_id in (select id from job_run where kind = 'ARCHIVE_IDLE' and state ="
              + " 'WAITING')");

  /** Direct subordinates with their branches, and the union itself. */
  private static final String UNIONS =
      """
      select c.id, c.name, c.id <> ?2, s.checked, s.returned, s.noted, s.cancelled, s.left_out
        from (select coalesce(cast(nullif(split_part(u.path, '/', ?4), '') as bigint), ?2) as child,
                     sum(t.checked) as checked, sum(t.returned) as returned, sum(t.noted) as noted,
                     sum(t.cancelled) as cancelled, sum(t.left_out) as left_out
                from archive_idle_total t join union_org u on u.id = t.union_id
               where t.run_id = ?1 and u.path like ?3
               group by 1) s
        join union_org c on c.id = s.child
       order by c.id <> ?2, c.sort_order, c.id
      """;

  private static final String FROM =
      """
       from archive_idle_item i
       join archive a on a.id = i.archive_id
       join union_org u on u.id = i.filing_union_id
       where i.run_id = ?1 and u.path like ?2 and (?3 = '' or i.action = ?3)
      """;

  private static final String ITEMS =
      "select a.id, coalesce(a.employee_no, a.loose_employee_no), a.head_name, u.name,"
          + " cast(i.reference_date as varchar), i.source, cast(i.last_assist_date as varchar),"
          + " i.action, i.state, i.reason, i.former_level"
          + FROM;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject JobDecisions decisions;
  @Inject ExportControl exports;

  /** How the job stands, with the figures of the caller's branch. */
  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public IdleStatus status() {
    IdleSetting setting = em.find(IdleSetting.class, IdleSetting.ONLY);
    return new IdleStatus(
        decisions.enabled(JobKind.ARCHIVE_IDLE),
        setting.getMaxPercent(),
        setting.getMaxArchives(),
        setting.getVersion(),
        first(LAST_DRY, 0),
        first(WAITING, 0));
  }

  private IdleRunRow first(String sql, long run) {
    return runs(sql, run, 1, 0).stream().findFirst().orElse(null);
  }

  /** All runs, newest first. */
  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public List<IdleRunRow> page(int offset, int size) {
    return runs(ALL, 0, Math.min(size, PAGE_MAX), Math.max(0, offset));
  }

  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public int count() {
    return ((Number)
            em.createNativeQuery("select count(*) from archive_idle_run").getSingleResult())
        .intValue();
  }

  /** One run, or nothing. */
  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public IdleRunRow run(long run) {
    return first(ONE, run);
  }

  private List<IdleRunRow> runs(String sql, long run, int size, int offset) {
    List<IdleRunRow> runs = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(sql)
            .setParameter(1, callers.known().scope().pattern())
            .setParameter(2, size)
            .setParameter(3, offset)
            .setParameter(4, run)
            .getResultList()) {
      Object[] row = (Object[]) one;
      runs.add(
          new IdleRunRow(
              number(row[0]),
              LocalDate.parse((String) row[1]),
              (Boolean) row[2],
              JobState.valueOf((String) row[3]),
              Today.moment(row[4]),
              number(row[5]),
              number(row[6]),
              number(row[7]),
              number(row[8]),
              number(row[9])));
    }
    return runs;
  }

  /** The figures of a union's direct subordinates and of itself, which add up to its own. */
  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public List<IdleUnionRow> unions(long run, long union) {
    Union top = inScope(union);
    List<IdleUnionRow> rows = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(UNIONS)
            .setParameter(1, run)
            .setParameter(2, top.getId())
            .setParameter(3, top.getPath() + "%")
            .setParameter(4, top.getDepth() + 2)
            .getResultList()) {
      Object[] row = (Object[]) one;
      rows.add(
          new IdleUnionRow(
              number(row[0]),
              (String) row[1],
              (Boolean) row[2],
              number(row[3]),
              number(row[4]),
              number(row[5]),
              number(row[6]),
              number(row[7])));
    }
    return rows;
  }

  /** A page of the archives of a union's branch. */
  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public List<IdleItemRow> items(long run, long union, IdleAction action, int offset, int size) {
    return items(
        bind(ITEMS + " order by i.archive_id", run, union, action)
            .setFirstResult(Math.max(0, offset))
            .setMaxResults(Math.min(size, PAGE_MAX)));
  }

  @Needs(Right.ARCHIVE_IDLE_VIEW)
  public int itemCount(long run, long union, IdleAction action) {
    return counted(run, union, action);
  }

  private int counted(long run, long union, IdleAction action) {
    return ((Number) bind("select count(*)" + FROM, run, union, action).getSingleResult())
        .intValue();
  }

  /** The same archives as a file or on paper. */
  @Needs(Right.ARCHIVE_IDLE_EXPORT)
  public Exported export(long run, long union, IdleAction action, ExportOrder order) {
    return exports.make(
        null,
        order,
        Texts.format("archive.idle.exported", run),
        () -> counted(run, union, action),
        new Sheet<>(
            "archive.idle.report",
            COLUMNS,
            Sheet.keyset(
                (last, size) ->
                    items(
                        bind(
                                ITEMS + " and i.archive_id > ?4 order by i.archive_id",
                                run,
                                union,
                                action)
                            .setParameter(4, last == null ? 0L : last.archiveId())
                            .setMaxResults(size)))));
  }

  private Query bind(String sql, long run, long union, IdleAction action) {
    return em.createNativeQuery(sql)
        .setParameter(1, run)
        .setParameter(2, inScope(union).getPath() + "%")
        .setParameter(3, action == null ? "" : action.name());
  }

  private static List<IdleItemRow> items(Query query) {
    List<IdleItemRow> items = new ArrayList<>();
    for (Object one : query.getResultList()) {
      Object[] row = (Object[]) one;
      items.add(
          new IdleItemRow(
              number(row[0]),
              (String) row[1],
              (String) row[2],
              (String) row[3],
              LocalDate.parse((String) row[4]),
              IdleSource.valueOf((String) row[5]),
              row[6] == null ? null : LocalDate.parse((String) row[6]),
              IdleAction.valueOf((String) row[7]),
              IdleOutcome.valueOf((String) row[8]),
              row[9] == null ? null : IdleLeftOut.valueOf((String) row[9]),
              ArchiveLevel.valueOf((String) row[10])));
    }
    return items;
  }

  private Union inScope(long id) {
    Union union = unions.find(id).orElse(null);
    if (union == null || !union.getPath().startsWith(callers.known().unionPath())) {
      callers.about("UNION", id, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return union;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
