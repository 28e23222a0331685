package cn.bangfu.audit;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/** What the trail stands on: room for it (USR-107) and one time for all servers (USR-112). */
@Stateless
public class AuditHealth {

  /** Space set for the trail, in GiB; 200 if nothing is set. */
  static final String SPACE = "bangfu.audit.space.gib";

  static final int DEVIATION_SECONDS = 5;

  private static final int FIRST_WARNING = 80;
  private static final int LAST_WARNING = 95;
  private static final int PER_CENT = 100;
  private static final double GIB = 1024.0 * 1024 * 1024;

  private static final String SIZE =
      """
      select coalesce(sum(pg_total_relation_size(inhrelid)), 0) from pg_inherits
      where inhparent in (cast('audit_record' as regclass), cast('audit_seal' as regclass))
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityAlarms alarms;

  /**
   * Raises an alarm at 80 and at 95 per cent, and when the clocks differ by more than 5 seconds.
   */
  @Needs(Right.AUDIT_SEAL)
  public void check() {
    double size = ((Number) em.createNativeQuery(SIZE).getSingleResult()).doubleValue();
    double used = size * PER_CENT / (Double.parseDouble(System.getProperty(SPACE, "200")) * GIB);
    if (used >= LAST_WARNING) {
      alarms.raise(AlarmKind.AUDIT_SPACE, LAST_WARNING);
    } else if (used >= FIRST_WARNING) {
      alarms.raise(AlarmKind.AUDIT_SPACE, FIRST_WARNING);
    }
    Object database = em.createNativeQuery("select clock_timestamp()").getSingleResult();
    long seconds = Math.abs(Duration.between(Moments.of(database), today.now()).toSeconds());
    if (seconds > DEVIATION_SECONDS) {
      alarms.raise(AlarmKind.CLOCK_DEVIATION, seconds);
    }
  }
}
