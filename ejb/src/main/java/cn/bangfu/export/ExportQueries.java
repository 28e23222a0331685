package cn.bangfu.export;

import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportMode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the lists of applications; callers check right and scope. */
@Dependent
class ExportQueries {

  private static final String OF_UNION =
      """
      from export_application a
      where a.removed_at is null and a.union_id = ?1 and a.apply_date between ?2 and ?3
        and case ?4 when 'NOT_APPROVED' then a.approval_state <> 'APPROVED'
          when 'NOT_EXPORTED' then a.export_state in ('WAITING', 'EXPORTING')
          when 'EXPORTED' then a.export_state = 'EXPORTED'
          when 'FAILED' then a.export_state = 'FAILED' else true end
      """;

  private static final String TO_DECIDE =
      """
      from export_application a
      where a.removed_at is null
        and case when ?2 then a.approval_state = 'PENDING' and a.union_id in (
              select u.id from union_org u where u.parent_id = ?1)
            else a.approval_state = 'APPROVED' and a.export_state <> 'EXPORTED'
              and a.approver_union_id = ?1 end
      """;

  private static final String COLUMNS =
      """
      select f.id, f.version, f.application_no, f.apply_date, f.union_id, u.name, f.applicant,
        (select string_agg(n.name || case when t.below then ?7 else '' end, ';'
             order by n.path collate "C")
           from export_target t join union_org n on n.id = t.union_id
          where t.application_id = f.id),
        f.mode, f.purpose, f.estimated_count, f.approval_state, f.approver_union_id, f.approver,
        cast(extract(epoch from f.approved_at) as bigint), f.approval_note, f.export_state,
        f.data_day, f.done, f.expected, f.left_out, f.file_removed_at is not null, f.valid_to,
        f.downloads, cast(extract(epoch from f.downloaded_at) as bigint),
        array_to_string(f.archive_types, ','), array_to_string(f.life_states, ','),
        array_to_string(f.levels, ','), array_to_string(f.classes, ','),
        array_to_string(f.categories, ','), f.filed_from, f.filed_to, f.include_unreported,
        array_to_string(f.contents, ','), cardinality(f.fields) > 0
      from (select a.* %s order by a.id desc limit ?5 offset ?6) f
        join union_org u on u.id = f.union_id
      order by f.id desc
      """;

  private static final String PAGE_OF_UNION = COLUMNS.formatted(OF_UNION);
  private static final String PAGE_TO_DECIDE = COLUMNS.formatted(TO_DECIDE);
  private static final String COUNT_OF_UNION =
      "select count(*) from (select 1 " + OF_UNION + " limit ?5) counted";
  private static final String COUNT_TO_DECIDE =
      "select count(*) from (select 1 " + TO_DECIDE + " limit ?5) counted";
  private static final String COUNT_READY =
      """
      select count(*) from (select 1 from export_application a
        where a.removed_at is null and a.union_id = ?1 and a.file_removed_at is null
          and a.valid_to >= ?2 limit ?5) counted
      """;
  private static final String ONE =
      COLUMNS.formatted("from export_application a where a.removed_at is null and a.id = ?1");

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /** What a union has asked for, newest first. */
  List<ExportRow> ofUnion(long unionId, ExportFilter filter, int offset, int size) {
    return rows(asked(em.createNativeQuery(PAGE_OF_UNION), unionId, filter), offset, size);
  }

  BoundedCount countOfUnion(long unionId, ExportFilter filter) {
    return count(asked(em.createNativeQuery(COUNT_OF_UNION), unionId, filter));
  }

  /** What unions directly below have asked for, or what was approved and is not exported yet. */
  List<ExportRow> toDecide(long unionId, boolean open, int offset, int size) {
    return rows(
        em.createNativeQuery(PAGE_TO_DECIDE).setParameter(1, unionId).setParameter(2, open),
        offset,
        size);
  }

  BoundedCount countToDecide(long unionId, boolean open) {
    return count(
        em.createNativeQuery(COUNT_TO_DECIDE).setParameter(1, unionId).setParameter(2, open));
  }

  /** One that is not removed, or none. */
  List<ExportRow> one(long id) {
    return rows(em.createNativeQuery(ONE).setParameter(1, id), 0, 1);
  }

  /** How many files of a union can be taken. */
  BoundedCount countReady(long unionId) {
    return count(
        em.createNativeQuery(COUNT_READY).setParameter(1, unionId).setParameter(2, today.today()));
  }

  private static Query asked(Query query, long unionId, ExportFilter filter) {
    return query
        .setParameter(1, unionId)
        .setParameter(2, filter.from() == null ? FIRST_DAY : filter.from())
        .setParameter(3, filter.to() == null ? LAST_DAY : filter.to())
        .setParameter(4, filter.state() == null ? "" : filter.state().name());
  }

  private List<ExportRow> rows(Query query, int offset, int size) {
    List<?> rows =
        query
            .setParameter(5, Math.max(1, Math.min(size, PageRequest.MAX_SIZE)))
            .setParameter(6, Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)))
            .setParameter(7, Texts.get("export.target.below"))
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static BoundedCount count(Query query) {
    return new BoundedCount(
        ((Number) query.setParameter(5, BoundedCount.LIMIT + 1).getSingleResult()).intValue());
  }

  private ExportRow row(Object[] row) {
    ExportState state = ExportState.valueOf((String) row[16]);
    LocalDate validTo = day(row[22]);
    boolean exporting = state == ExportState.EXPORTING;
    return new ExportRow(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue(),
        (String) row[2],
        day(row[3]),
        ((Number) row[4]).longValue(),
        (String) row[5],
        (String) row[6],
        (String) row[7],
        ExportMode.valueOf((String) row[8]),
        (String) row[9],
        ((Number) row[10]).intValue(),
        ApprovalState.valueOf((String) row[11]),
        row[12] == null ? null : ((Number) row[12]).longValue(),
        (String) row[13],
        Today.moment(row[14]),
        (String) row[15],
        state,
        day(row[17]),
        exporting ? ((Number) row[18]).intValue() : null,
        exporting && row[19] != null ? ((Number) row[19]).intValue() : null,
        (String) row[20],
        file(state, (Boolean) row[21], validTo),
        validTo,
        ((Number) row[23]).intValue(),
        Today.moment(row[24]),
        ExportWords.conditions(conditions(row)),
        ExportWords.contents(constants(ExportContent.class, row[33]), (Boolean) row[34]));
  }

  private static ExportConditions conditions(Object[] row) {
    return new ExportConditions(
        constants(ArchiveType.class, row[25]),
        constants(LifeState.class, row[26]),
        constants(ArchiveLevel.class, row[27]),
        constants(ArchiveClass.class, row[28]),
        constants(HardshipCategory.class, row[29]),
        day(row[30]),
        day(row[31]),
        (Boolean) row[32]);
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, Object joined) {
    Set<E> constants = EnumSet.noneOf(type);
    for (String name : ((String) joined).split(",")) {
      if (!name.isEmpty()) {
        constants.add(Enum.valueOf(type, name));
      }
    }
    return constants;
  }

  private FileState file(ExportState state, boolean gone, LocalDate validTo) {
    if (state != ExportState.EXPORTED) {
      return FileState.NONE;
    }
    return gone || today.today().isAfter(validTo) ? FileState.EXPIRED : FileState.READY;
  }

  private static LocalDate day(Object value) {
    return value == null ? null : LocalDate.parse(value.toString());
  }
}
