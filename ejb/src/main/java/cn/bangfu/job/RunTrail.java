package cn.bangfu.job;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Keeps and reads what a run went through: its starts and the parts of its work (BAT-020). */
@Dependent
class RunTrail {

  private static final String STARTS =
      """
      select no, trigger, node, cast(extract(epoch from started_at) as bigint), done_before,
             cast(extract(epoch from ended_at) as bigint), end_state
        from job_start where run_id = ?1 order by no
      """;

  private static final String STEPS =
      """
      select no, name, cast(extract(epoch from started_at) as bigint),
             cast(extract(epoch from ended_at) as bigint), done, failed
        from job_step where run_id = ?1 order by no
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /** A server begins with the run, or goes on with it. */
  void started(JobRun run, JobProgress progress) {
    em.createNativeQuery(
            """
            insert into job_start (run_id, no, trigger, node, started_at, done_before)
            select ?1, coalesce(max(no), 0) + 1, ?2, ?3, ?4, ?5 from job_start where run_id = ?1
            """)
        .setParameter(1, run.getId())
        .setParameter(2, run.getLastTrigger().name())
        .setParameter(3, run.getNode())
        .setParameter(4, today.now())
        .setParameter(5, progress.getDone())
        .executeUpdate();
  }

  /**
   * A part of the work begins, and the one before is over. The part that bears the name of the
   * whole job gives way to the first one with a name of its own.
   */
  void step(long run, String name) {
    int renamed =
        em.createNativeQuery(
                """
                update job_step set name = ?1 where run_id = ?2 and ended_at is null
                  and done = 0 and failed = 0 and name like 'job.JobKind.%'
                """)
            .setParameter(1, name)
            .setParameter(2, run)
            .executeUpdate();
    if (renamed > 0) {
      return;
    }
    closeStep(run, today.now());
    em.createNativeQuery(
            """
            insert into job_step (run_id, no, name, started_at, done_before, failed_before)
            select ?1, (select coalesce(max(no), 0) + 1 from job_step where run_id = ?1), ?2, ?3,
                   p.done, p.failed
              from job_progress p where p.run_id = ?1
            """)
        .setParameter(1, run)
        .setParameter(2, name)
        .setParameter(3, today.now())
        .executeUpdate();
  }

  /** So much of the run is done: what is new belongs to the part it is at. */
  void progress(long run, int done, int failed) {
    em.createNativeQuery(
            """
            update job_step set done = greatest(0, ?1 - done_before),
                                failed = greatest(0, ?2 - failed_before)
             where run_id = ?3 and ended_at is null
            """)
        .setParameter(1, done)
        .setParameter(2, failed)
        .setParameter(3, run)
        .executeUpdate();
  }

  /** The present start of the run is over. */
  void ended(long run, JobState how, OffsetDateTime at) {
    closeStep(run, at);
    em.createNativeQuery(
            """
            update job_start set ended_at = greatest(?1, started_at), end_state = ?2
             where run_id = ?3 and ended_at is null
            """)
        .setParameter(1, at)
        .setParameter(2, how.name())
        .setParameter(3, run)
        .executeUpdate();
  }

  private void closeStep(long run, OffsetDateTime at) {
    em.createNativeQuery(
            """
            update job_step set ended_at = greatest(?1, started_at)
             where run_id = ?2 and ended_at is null
            """)
        .setParameter(1, at)
        .setParameter(2, run)
        .executeUpdate();
  }

  RunDetail of(JobRow row) {
    List<RunStart> starts = new ArrayList<>();
    for (Object[] one : rows(STARTS, row.id())) {
      starts.add(
          new RunStart(
              number(one[0]),
              JobTrigger.valueOf((String) one[1]),
              (String) one[2],
              Today.moment(one[3]),
              number(one[4]),
              Today.moment(one[5]),
              one[6] == null ? null : JobState.valueOf((String) one[6])));
    }
    List<RunStep> steps = new ArrayList<>();
    for (Object[] one : rows(STEPS, row.id())) {
      String name = (String) one[1];
      steps.add(
          new RunStep(
              number(one[0]),
              Texts.has(name) ? Texts.get(name) : name,
              Today.moment(one[2]),
              Today.moment(one[3]),
              number(one[4]),
              number(one[5])));
    }
    return new RunDetail(row, starts, steps);
  }

  private List<Object[]> rows(String sql, long run) {
    List<?> found = em.createNativeQuery(sql).setParameter(1, run).getResultList();
    return found.stream().map(row -> (Object[]) row).toList();
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
