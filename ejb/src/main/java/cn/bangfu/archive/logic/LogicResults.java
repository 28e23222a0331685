package cn.bangfu.archive.logic;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.filing.CheckSeverity;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kept result of the own union's last logic check (ARC-135, ARC-136). */
@Stateless
public class LogicResults {

  private static final int PAGE_MAX = 200;

  static final List<SheetColumn<LogicFinding>> COLUMNS =
      List.of(
          SheetColumn.text("archive.Archive.employeeNo", 14, LogicFinding::employeeNo),
          SheetColumn.text("archive.Person.name", 12, LogicFinding::headName),
          SheetColumn.text("archive.Archive.filingUnion", 30, LogicFinding::unionName),
          SheetColumn.text("archive.logic.number", 10, LogicFinding::number),
          SheetColumn.text("archive.logic.severity", 8, LogicFinding::severity),
          SheetColumn.text("archive.logic.text", 60, LogicFinding::text));

  private static final String LAST =
      """
      select id, with_subordinates, archive_type, hardship_category, filing_standard, finished_at,
        asked_by, archives, archives_with_errors
      from logic_check where union_id = ?1 and finished_at is not null
      order by id desc limit 1
      """;

  /** Archives that left the scope since are not shown. */
  private static final String FROM =
      """
       from logic_finding f
       join logic_check c on c.id = f.check_id
       join archive a on a.id = f.archive_id
       join union_org u on u.id = a.filing_union_id
       where f.check_id = ?1 and c.union_id = ?2 and a.filing_union_path like ?3
         and a.life_state = 'ACTIVE'
         and (cast(?4 as varchar) is null or f.number = ?4)
         and (not ?5 or f.severity <> 'WARNING')
      """;

  private static final String SELECT =
      "select a.id, a.employee_no, a.head_name, u.name, f.number, f.severity, f.field, f.text,"
          + " f.seq, a.filing_union_id"
          + FROM;
  private static final String PAGE = SELECT + " order by f.archive_id, f.seq offset ?6 limit ?7";
  private static final String NEXT =
      SELECT + " and (f.archive_id, f.seq) > (?6, ?7) order by f.archive_id, f.seq limit ?8";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ExportControl exports;
  @Inject JobQueue queue;

  /** The last finished check, or nothing. */
  @Needs(Right.LOGIC_RESULT)
  public Optional<LogicResult> last() {
    List<?> rows =
        em.createNativeQuery(LAST).setParameter(1, callers.known().unionId()).getResultList();
    return rows.stream().map(row -> result((Object[]) row)).findFirst();
  }

  /** True while a check of the own union is under way. */
  @Needs(Right.LOGIC_RESULT)
  public boolean underWay() {
    return queue.underWay(JobKind.LOGIC_CHECK)
        && !em.createNativeQuery(
                "select 1 from logic_check where union_id = ?1 and finished_at is null limit 1")
            .setParameter(1, callers.known().unionId())
            .getResultList()
            .isEmpty();
  }

  /** How often each check spoke, errors first. */
  @Needs(Right.LOGIC_RESULT)
  public List<LogicCount> counts(long check) {
    List<?> rows =
        bind(
                em.createNativeQuery(
                    "select f.number, f.severity, count(*)"
                        + FROM
                        + " group by f.number, f.severity"
                        + " order by case f.severity when 'WARNING' then 1 else 0 end, f.number"),
                check,
                new LogicFilter(null, false))
            .getResultList();
    List<LogicCount> counts = new ArrayList<>();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      counts.add(
          new LogicCount(
              (String) row[0],
              CheckSeverity.valueOf((String) row[1]),
              ((Number) row[2]).longValue()));
    }
    return counts;
  }

  /** A page of findings in the order of archives. */
  @Needs(Right.LOGIC_RESULT)
  public List<LogicFinding> page(long check, LogicFilter filter, int offset, int size) {
    return rows(check, filter, offset, Math.min(size, PAGE_MAX));
  }

  @Needs(Right.LOGIC_RESULT)
  public int count(long check, LogicFilter filter) {
    return countOf(check, filter);
  }

  /** The findings as a file or on paper. */
  @Needs(Right.LOGIC_EXPORT)
  public Exported export(long check, LogicFilter filter, ExportOrder order) {
    return exports.make(
        null,
        order,
        Texts.get("archive.logic.title"),
        () -> countOf(check, filter),
        new Sheet<>(
            "archive.logic.title",
            COLUMNS,
            Sheet.keyset(
                (last, size) ->
                    last == null
                        ? rows(check, filter, 0, size)
                        : after(check, filter, last, size))));
  }

  private int countOf(long check, LogicFilter filter) {
    return ((Number)
            bind(em.createNativeQuery("select count(*)" + FROM), check, filter).getSingleResult())
        .intValue();
  }

  private List<LogicFinding> after(long check, LogicFilter filter, LogicFinding last, int size) {
    return read(
        bind(em.createNativeQuery(NEXT), check, filter)
            .setParameter(6, last.archiveId())
            .setParameter(7, last.seq())
            .setParameter(8, size));
  }

  private List<LogicFinding> rows(long check, LogicFilter filter, int offset, int size) {
    return read(
        bind(em.createNativeQuery(PAGE), check, filter)
            .setParameter(6, offset)
            .setParameter(7, size));
  }

  private Query bind(Query query, long check, LogicFilter filter) {
    Caller caller = callers.known();
    return query
        .setParameter(1, check)
        .setParameter(2, caller.unionId())
        .setParameter(3, caller.scope().pattern())
        .setParameter(4, filter.number())
        .setParameter(5, filter.onlyErrors());
  }

  private List<LogicFinding> read(Query query) {
    long own = callers.known().unionId();
    List<LogicFinding> found = new ArrayList<>();
    for (Object one : query.getResultList()) {
      Object[] row = (Object[]) one;
      found.add(
          new LogicFinding(
              ((Number) row[0]).longValue(),
              (String) row[1],
              (String) row[2],
              (String) row[3],
              (String) row[4],
              CheckSeverity.valueOf((String) row[5]),
              (String) row[6],
              (String) row[7],
              ((Number) row[8]).intValue(),
              ((Number) row[9]).longValue() == own));
    }
    return found;
  }

  private static LogicResult result(Object[] row) {
    List<String> conditions = new ArrayList<>();
    conditions.add(
        Texts.get((Boolean) row[1] ? "archive.logic.withSubordinates" : "archive.logic.ownUnion"));
    if (row[2] != null) {
      conditions.add(Texts.label(ArchiveType.valueOf((String) row[2])));
    }
    if (row[3] != null) {
      conditions.add(Texts.label(HardshipCategory.valueOf((String) row[3])));
    }
    if (row[4] != null) {
      conditions.add(Texts.label(ArchiveLevel.valueOf((String) row[4])));
    }
    return new LogicResult(
        ((Number) row[0]).longValue(),
        String.join(Texts.get("archive.values.separator"), conditions),
        moment(row[5]),
        (String) row[6],
        ((Number) row[7]).intValue(),
        ((Number) row[8]).intValue());
  }

  private static OffsetDateTime moment(Object value) {
    return value instanceof OffsetDateTime at
        ? at
        : ((value instanceof java.sql.Timestamp stamp) ? stamp.toInstant() : (Instant) value)
            .atZone(Today.ZONE)
            .toOffsetDateTime();
  }
}
