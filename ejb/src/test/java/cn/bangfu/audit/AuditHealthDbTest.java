package cn.bangfu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.Today;
import cn.bangfu.testkit.Services;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditHealthDbTest {

  private final Services services = new Services();
  private final AuditHealth health = services.get(AuditHealth.class);

  @AfterEach
  void asBefore() {
    System.clearProperty(AuditHealth.SPACE);
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update security_alarm set handled_at = last_at, handled_by = 'test' where"
                        + " handled_at is null and kind in ('AUDIT_SPACE', 'CLOCK_DEVIATION')")
                .executeUpdate());
  }

  @Test
  @Tag("USR-107")
  void anAlarmIsRaisedWhenTheSpaceOfTheTrailRunsOut() {
    look();
    assertThat(open("AUDIT_SPACE")).isEmpty();
    System.setProperty(AuditHealth.SPACE, Double.toString(size() / 0.85));
    look();
    assertThat(open("AUDIT_SPACE")).singleElement().asString().contains("80%");
    System.setProperty(AuditHealth.SPACE, Double.toString(size() / 0.96));
    look();
    assertThat(open("AUDIT_SPACE")).hasSize(2).anyMatch(said -> said.toString().contains("95%"));
  }

  @Test
  @Tag("USR-112")
  void clocksThatDifferByMoreThanFiveSecondsRaiseAnAlarm() {
    services.today().use(Clock.offset(Clock.system(Today.ZONE), Duration.ofSeconds(3)));
    look();
    assertThat(open("CLOCK_DEVIATION")).isEmpty();
    services.today().use(Clock.offset(Clock.system(Today.ZONE), Duration.ofSeconds(9)));
    look();
    assertThat(open("CLOCK_DEVIATION")).hasSize(1);
  }

  private void look() {
    services.as(Caller.SYSTEM, health::check);
  }

  private double size() {
    return services.inTransaction(
            em ->
                ((Number)
                        em.createNativeQuery(
                                "select sum(pg_total_relation_size(inhrelid)) from pg_inherits where"
                                    + " inhparent in (cast('audit_record' as regclass),"
                                    + " cast('audit_seal' as regclass))")
                            .getSingleResult())
                    .doubleValue())
        / (1024.0 * 1024 * 1024);
  }

  private List<?> open(String kind) {
    return services.inTransaction(
        em ->
            em.createNativeQuery(
                    "select said from security_alarm where handled_at is null and kind = ?1")
                .setParameter(1, kind)
                .getResultList());
  }
}
