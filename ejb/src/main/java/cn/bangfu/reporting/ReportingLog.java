package cn.bangfu.reporting;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log of reports and returns. For services of the rooms above, which have checked right and
 * scope of the records; the number of a step is unique per record, so two steps at once cannot both
 * stand.
 */
@Dependent
public class ReportingLog {

  private static final String ADD =
      """
      insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
          from_union_name, to_union_id, to_union_name, by_user, via_quick, text, reminder,
          level_after, act_id)
      select ?2, i, 1 + coalesce((select max(r.seq) from reporting_record r
               where r.record_kind = ?2 and r.record_id = i), 0),
             ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, nullif(?11, ''), nullif(?12, ''), ?13, ?14
        from unnest(cast(?1 as bigint[])) i
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;

  /**
   * Logs the steps of one act, none of them twice for a record: one statement for all that differ
   * in nothing but the record.
   */
  public void add(RecordKind kind, List<Step> steps) {
    Map<Step, List<Long>> alike = new LinkedHashMap<>();
    for (Step step : steps) {
      alike.computeIfAbsent(step.of(0), none -> new ArrayList<>()).add(step.recordId());
    }
    String by = callers.known().name();
    alike.forEach((step, ids) -> add(kind, step, ids, by));
  }

  private void add(RecordKind kind, Step step, List<Long> ids, String by) {
    em.createNativeQuery(ADD)
        .setParameter(1, ids.toString().replace('[', '{').replace(']', '}'))
        .setParameter(2, kind.name())
        .setParameter(3, step.action().name())
        .setParameter(4, step.at())
        .setParameter(5, step.fromUnionId())
        .setParameter(6, step.fromUnionName())
        .setParameter(7, step.toUnionId())
        .setParameter(8, step.toUnionName())
        .setParameter(9, by)
        .setParameter(10, step.viaQuick())
        .setParameter(11, step.text() == null ? "" : step.text())
        .setParameter(12, step.reminder() == null ? "" : step.reminder())
        .setParameter(13, step.levelAfter())
        .setParameter(14, acts.current().id())
        .executeUpdate();
  }

  /** All steps of a record, newest first (ARC-061). */
  public List<ReportingRecord> of(RecordKind kind, long recordId) {
    return em.createNamedQuery("ReportingRecord.of", ReportingRecord.class)
        .setParameter("kind", kind)
        .setParameter("id", recordId)
        .setMaxResults(500)
        .getResultList();
  }
}
