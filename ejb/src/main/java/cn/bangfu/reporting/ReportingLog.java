package cn.bangfu.reporting;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The log of reports and returns. For services of the rooms above, which have checked right and
 * scope of the records; the number of a step is unique per record, so two steps at once cannot both
 * stand.
 */
@Dependent
public class ReportingLog {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;

  /** Logs the steps of one act. */
  public void add(RecordKind kind, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    Map<Long, Integer> last = new HashMap<>();
    List<Long> ids = steps.stream().map(Step::recordId).toList();
    for (Object[] row :
        em.createNamedQuery("ReportingRecord.lastSeqs", Object[].class)
            .setParameter("kind", kind)
            .setParameter("ids", ids)
            .getResultList()) {
      last.put((Long) row[0], (Integer) row[1]);
    }
    String by = callers.known().name();
    long act = acts.current().id();
    for (Step step : steps) {
      int seq = last.merge(step.recordId(), 1, Integer::sum);
      em.persist(new ReportingRecord(kind, seq, step, by, act));
    }
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
