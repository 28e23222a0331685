package cn.bangfu.archive;

import cn.bangfu.access.BusinessActs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Remembers which archives were cancelled or deleted out of the query of archives without
 * assistance: the statistics of targets count them in a row of their own (ARC-144).
 */
@Dependent
public class UnaidedCleaning {

  private static final String RECORD =
      """
      insert into archive_unaided_cleaning (archive_id, act_id, kind, cleaned_on)
      select i, ?2, ?3, ?4 from unnest(cast(?1 as bigint[])) i
      """;

  @PersistenceContext EntityManager em;
  @Inject BusinessActs acts;

  /** Records archives that were cancelled, if that is where they were found. */
  public void deregistered(Collection<Long> archives, CleaningOrigin origin, LocalDate on) {
    record(archives, origin, "DEREGISTERED", on);
  }

  /** The same for archives that were deleted. */
  public void deleted(Collection<Long> archives, CleaningOrigin origin, LocalDate on) {
    record(archives, origin, "DELETED", on);
  }

  private void record(Collection<Long> archives, CleaningOrigin origin, String kind, LocalDate on) {
    if (origin != CleaningOrigin.UNAIDED_QUERY || archives.isEmpty()) {
      return;
    }
    em.createNativeQuery(RECORD)
        .setParameter(1, archives.toString().replace('[', '{').replace(']', '}'))
        .setParameter(2, acts.current().id())
        .setParameter(3, kind)
        .setParameter(4, on)
        .executeUpdate();
  }
}
