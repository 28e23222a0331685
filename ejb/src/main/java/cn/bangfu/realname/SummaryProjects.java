package cn.bangfu.realname;

import cn.bangfu.codetable.CodeValues;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The projects of a table, those that may be taken into one, and the taking (FND-054). */
@Dependent
class SummaryProjects {

  private static final String OF_TABLE =
      """
      select r.id, o.id, o.project_name, o.project_date, o.people_count, o.material_type_id,
          o.measure_id, o.amount
        from summary_row r join other_assistance o on o.id = r.project_id
       where r.table_id = ?1 order by r.id limit ?2
      """;

  private static final String FREE =
      """
      select o.id, o.id, o.project_name, o.project_date, o.people_count, o.material_type_id,
          o.measure_id, o.amount
        from other_assistance o
       where o.owner_union_id = ?1 and o.fund_type_id = ?2 and o.fund_year = ?3
         and o.summary_class = ?4 and not o.summarized
       order by o.project_date desc, o.id desc limit ?5
      """;

  private static final String LOCK =
      """
      select o.id, o.project_name, t.table_no,
          (o.fund_type_id, o.fund_year, o.summary_class) = (?3, ?4, ?5)
        from other_assistance o
        left join summary_row r on r.project_id = o.id
        left join summary_table t on t.id = r.table_id
       where o.id = any (cast(?1 as bigint[])) and o.owner_union_id = ?2
       order by o.id
      """;

  private static final String HOLD =
      "select o.id from other_assistance o where o.id = any (cast(?1 as bigint[])) order by o.id for update";

  private static final String TAKE =
      """
      insert into summary_row (table_id, project_id)
      select ?1, i from unnest(cast(?2 as bigint[])) i order by i
      """;

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;

  /** At most so many of a table. */
  List<ProjectRow> of(SummaryTable table, int most) {
    return rows(
        em.createNativeQuery(OF_TABLE)
            .setParameter(1, table.getId())
            .setParameter(2, most)
            .getResultList());
  }

  /** At most so many that may be taken into a table. */
  List<ProjectRow> free(SummaryTable table, int most) {
    return rows(
        em.createNativeQuery(FREE)
            .setParameter(1, table.getOwnerUnionId())
            .setParameter(2, table.getFundType())
            .setParameter(3, table.getFundYear())
            .setParameter(4, table.getSummaryClass().name())
            .setParameter(5, most)
            .getResultList());
  }

  /**
   * Sentences about those of the projects that were not taken; locked as {@link LineTaking} does.
   */
  List<String> take(SummaryTable table, Collection<Long> projects) {
    String ids = LineTaking.array(projects.stream().distinct().toList());
    em.createNativeQuery(HOLD).setParameter(1, ids).getResultList();
    List<Long> free = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    int found = 0;
    for (Object one :
        em.createNativeQuery(LOCK)
            .setParameter(1, ids)
            .setParameter(2, table.getOwnerUnionId())
            .setParameter(3, table.getFundType())
            .setParameter(4, (short) table.getFundYear())
            .setParameter(5, table.getSummaryClass().name())
            .getResultList()) {
      Object[] row = (Object[]) one;
      found++;
      if (row[2] != null) {
        refused.add(LineTaking.sentence(RealnameProblem.LINE_TAKEN, row[1], row[2]));
      } else if (!(Boolean) row[3]) {
        refused.add(LineTaking.sentence(RealnameProblem.LINE_UNFIT, row[1]));
      } else {
        free.add(((Number) row[0]).longValue());
      }
    }
    for (long missing = projects.stream().distinct().count(); missing > found; missing--) {
      refused.add(LineTaking.sentence(RealnameProblem.LINE_GONE));
    }
    if (!free.isEmpty()) {
      em.createNativeQuery(TAKE)
          .setParameter(1, table.getId())
          .setParameter(2, LineTaking.array(free))
          .executeUpdate();
    }
    return refused;
  }

  private List<ProjectRow> rows(List<?> found) {
    List<ProjectRow> rows = new ArrayList<>();
    for (Object one : found) {
      Object[] row = (Object[]) one;
      rows.add(
          new ProjectRow(
              ((Number) row[0]).longValue(),
              ((Number) row[1]).longValue(),
              (String) row[2],
              LocalDate.parse(row[3].toString()),
              ((Number) row[4]).intValue(),
              codes.value(((Number) row[5]).longValue()).getValueName(),
              codes.value(((Number) row[6]).longValue()).getValueName(),
              (BigDecimal) row[7]));
    }
    return rows;
  }
}
