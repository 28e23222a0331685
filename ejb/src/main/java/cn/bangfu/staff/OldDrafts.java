package cn.bangfu.staff;

import cn.bangfu.job.cleanup.CleanUp;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.job.cleanup.Removed;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;

/** Drafts that nobody may open any more (USR-072). */
@Dependent
public class OldDrafts implements CleanUp {

  private static final int AT_ONCE = 1000;

  @PersistenceContext EntityManager em;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.FORM_DRAFTS;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    return OldThings.of(
        em.createNativeQuery(
                """
                    select count(*), coalesce(sum(octet_length(content)), 0)
                      from user_draft where saved_at <= ?1
                    """)
            .setParameter(1, before)
            .getSingleResult());
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    return Removed.of(
        em.createNativeQuery(
                """
                delete from user_draft where ctid in
                  (select ctid from user_draft where saved_at <= ?1 limit ?2)""")
            .setParameter(1, before)
            .setParameter(2, AT_ONCE)
            .executeUpdate());
  }
}
