package cn.bangfu.job.cleanup;

import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** How long things are kept, and what is too old on a day. */
@Dependent
class CleanUpTimes {

  @PersistenceContext EntityManager em;

  int days(CleanUpKind kind) {
    CleanUpTime lengthened = em.find(CleanUpTime.class, kind);
    return lengthened == null ? kind.days() : Math.max(kind.days(), lengthened.days());
  }

  /** What is from before this moment goes on that business day. */
  OffsetDateTime before(CleanUpKind kind, LocalDate day) {
    return day.minusDays(days(kind)).atStartOfDay(Today.ZONE).toOffsetDateTime();
  }
}
