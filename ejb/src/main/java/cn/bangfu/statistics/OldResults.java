package cn.bangfu.statistics;

import cn.bangfu.job.cleanup.CleanUp;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.job.cleanup.Removed;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;

/** Results of statistics in the background. */
@Dependent
public class OldResults implements CleanUp {

  private static final int AT_ONCE = 1000;

  private static final String OLD =
      """
       from statistics_request r where r.requested_at < ?1
          and not exists (select from job_run j where j.id = r.run_id
                            and j.state in ('QUEUED', 'RUNNING', 'INTERRUPTED'))
      """;

  private static final String FOUND =
      "select count(*), coalesce(sum(octet_length(r.asked) + coalesce(octet_length(r.result), 0)), 0)"
          + OLD;

  private static final String REMOVE =
      "delete from statistics_request where id in (select r.id" + OLD + " limit ?2)";

  @PersistenceContext EntityManager em;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.STATISTIC_RESULTS;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    return OldThings.of(em.createNativeQuery(FOUND).setParameter(1, before).getSingleResult());
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    return Removed.of(
        em.createNativeQuery(REMOVE)
            .setParameter(1, before)
            .setParameter(2, AT_ONCE)
            .executeUpdate());
  }
}
