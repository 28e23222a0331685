package cn.bangfu.job;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads what a run left out, and tells the moments of the driver apart. */
@Dependent
class RunLists {

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;

  List<Refusal> refusals(long run, int offset, int size) {
    List<?> rows =
        em.createNativeQuery(
                """
                select item, reason, extract(epoch from at)::bigint from job_refusal
                where run_id = ?1 order by at, item limit ?2 offset ?3
                """)
            .setParameter(1, run)
            .setParameter(2, Math.min(size, PAGE_MAX))
            .setParameter(3, Math.max(0, offset))
            .getResultList();
    return rows.stream().map(row -> refusal((Object[]) row)).toList();
  }

  long refusalCount(long run) {
    return ((Number)
            em.createNativeQuery("select count(*) from job_refusal where run_id = ?1")
                .setParameter(1, run)
                .getSingleResult())
        .longValue();
  }

  private static Refusal refusal(Object[] row) {
    OffsetDateTime at =
        Instant.ofEpochSecond(((Number) row[2]).longValue())
            .atZone(cn.bangfu.kernel.Today.ZONE)
            .toOffsetDateTime();
    return new Refusal((String) row[0], (String) row[1], at);
  }
}
