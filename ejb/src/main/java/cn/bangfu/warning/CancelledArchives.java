package cn.bangfu.warning;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The archives that were counted: read from the versions that held at the moment of counting, so
 * that there are as many as the figure says, also after some were restored (INF-078). What has left
 * the caller's branch since is not shown to him any more.
 */
@Dependent
class CancelledArchives {

  private static final String FROM =
      """
      from archive_history h
        join archive_deregistration d on d.archive_id = h.id
          and d.deregistered_date >= cast(?6 as date) and d.deregistered_date <= cast(?7 as date)
        join archive_deregistration_history v on v.id = d.id
          and v.valid_from <= ?5 and v.valid_to > ?5 and v.in_force
        join archive a on a.id = h.id and a.filing_union_path like ?2
       where h.filing_union_path >= ?3 and h.filing_union_path < ?4
         and h.valid_from <= ?5 and h.valid_to > ?5 and h.life_state = 'DEREGISTERED'
         and d.reason_id in (select p.reason_id from warning_part p where p.warning_id = ?1)
      """;

  private static final String PAGE =
      """
      select h.id, h.employee_no, h.head_name, h.filing_union_id, h.hardship_category,
        cast(d.deregistered_date as varchar), d.reason_id, d.entered_by
      """
          + FROM
          + " order by d.deregistered_date desc, h.id desc limit ?8 offset ?9";

  private static final String COUNT = "select count(*) " + FROM;

  private static final String OF_TYPE =
      "select h.id " + FROM + " and h.archive_type = ?8 order by h.id limit ?9";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;

  /** The newest cancellations first. */
  List<CancelledRow> page(Warning warning, int offset, int size) {
    List<?> rows = of(PAGE, warning).setParameter(8, size).setParameter(9, offset).getResultList();
    Map<Long, String> names =
        unions.names(rows.stream().map(row -> Ids.of(((Object[]) row)[3])).distinct().toList());
    return rows.stream().map(row -> row((Object[]) row, names)).toList();
  }

  long count(Warning warning) {
    return Ids.of(of(COUNT, warning).getSingleResult());
  }

  /** Numbers of those of a type. */
  List<Long> ids(Warning warning, ArchiveType type, int most) {
    return of(OF_TYPE, warning)
        .setParameter(8, type.name())
        .setParameter(9, most)
        .getResultList()
        .stream()
        .map(Ids::of)
        .toList();
  }

  private Query of(String statement, Warning warning) {
    String path = warning.getWatchedPath();
    return em.createNativeQuery(statement)
        .setParameter(1, warning.getId())
        .setParameter(2, callers.known().scope().pattern())
        .setParameter(3, path)
        .setParameter(4, path.substring(0, path.length() - 1) + '0')
        .setParameter(5, warning.getCountedAt())
        .setParameter(6, warning.getPeriodFrom().toString())
        .setParameter(7, warning.getPeriodTo().toString());
  }

  private CancelledRow row(Object[] row, Map<Long, String> names) {
    return new CancelledRow(
        Ids.of(row[0]),
        (String) row[1],
        (String) row[2],
        names.get(Ids.of(row[3])),
        row[4] == null ? null : HardshipCategory.valueOf((String) row[4]),
        LocalDate.parse((String) row[5]),
        codes.value(Ids.of(row[6])).getShownName(),
        (String) row[7]);
  }
}
