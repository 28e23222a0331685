package cn.bangfu.job.cleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;

/** Runs of jobs; the database itself keeps those that stay for ever. */
@Dependent
public class OldRuns implements CleanUp {

  private static final int COUNTED_MAX = 100_000;

  @PersistenceContext EntityManager em;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.RUN_RECORDS;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    Object number =
        em.createNativeQuery("select count(*) from old_runs(?1, ?2)")
            .setParameter(1, before)
            .setParameter(2, COUNTED_MAX)
            .getSingleResult();
    return new OldThings(((Number) number).longValue(), 0);
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    Object number =
        em.createNativeQuery("select remove_old_runs(?1)")
            .setParameter(1, before)
            .getSingleResult();
    return Removed.of(((Number) number).intValue());
  }
}
