package cn.bangfu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Today;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is noticed in the trail while it is sealed. */
@Tag("USR-113")
class AuditWatchDbTest {

  private static final long NO_ARCHIVE = 50_000_000;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final AuditTrail trail = services.get(AuditTrail.class);
  private final AuditSealer sealer = services.get(AuditSealer.class);
  private final CallerContext context = services.get(CallerContext.class);
  private final String unionName = "警" + System.nanoTime();
  private final Caller somebody =
      unions.caller(unions.union(unionName, unions.national(), 1), Permission.ARCHIVE);

  @AfterEach
  void theClockGoesOn() {
    services.today().use(Clock.system(Today.ZONE));
  }

  @Test
  void tenRefusedRequestsWithinTenMinutesRaiseAnAlarm() {
    at("2026-12-03T02:00:00Z");
    refuse(9);
    assertThat(alarms("REFUSED_REQUESTS")).isEmpty();
    at("2026-12-03T02:09:59Z");
    refuse(1);
    assertThat(alarms("REFUSED_REQUESTS")).singleElement().asString().contains("10次");
  }

  @Test
  void refusedRequestsOfALongTimeDoNot() {
    at("2026-12-03T02:00:00Z");
    refuse(9);
    at("2026-12-03T02:10:01Z");
    refuse(9);
    assertThat(alarms("REFUSED_REQUESTS")).isEmpty();
  }

  @Test
  void wrongPasswordsAreNoRefusedRequests() {
    at("2026-12-03T02:00:00Z");
    services.as(
        somebody,
        () ->
            services.inTransaction(
                em -> {
                  for (int i = 0; i < 12; i++) {
                    trail.failed("LOG_IN", "WRONG");
                  }
                  return null;
                }));
    seal();
    assertThat(alarms("REFUSED_REQUESTS")).isEmpty();
  }

  @Test
  @Tag("USR-086")
  void moreThanThirtyLookUpsOfADayRaiseAnAlarm() {
    at("2026-12-03T02:00:00Z");
    lookUp(30, unions.national());
    assertThat(alarms("LOOK_UPS_OVER_LIMIT")).isEmpty();
    at("2026-12-03T15:59:00Z");
    lookUp(1, unions.national());
    assertThat(alarms("LOOK_UPS_OVER_LIMIT")).hasSize(1);
  }

  @Test
  @Tag("USR-086")
  void looksAtHouseholdsOfTheOwnBranchAreNotCounted() {
    at("2026-12-03T02:00:00Z");
    lookUp(31, somebody.unionId());
    lookUp(31, unions.union("下级", somebody.unionId(), 4));
    lookUp(31, null);
    assertThat(alarms("LOOK_UPS_OVER_LIMIT")).isEmpty();
  }

  @Test
  void theNextDayBeginsAtMidnightInChina() {
    at("2026-12-03T15:59:00Z");
    lookUp(30, unions.national());
    at("2026-12-03T16:00:00Z");
    lookUp(1, unions.national());
    assertThat(alarms("LOOK_UPS_OVER_LIMIT")).isEmpty();
  }

  @Test
  void archivesRevealedOverTheLimitRaiseAnAlarmEachCountedOnce() {
    at("2026-12-03T02:00:00Z");
    record("ARCHIVE_REVEAL", 200, 1);
    record("ARCHIVE_REVEAL", 200, 1);
    assertThat(alarms("REVEALED_OVER_LIMIT")).isEmpty();
    record("ARCHIVE_REVEAL", 1, 900);
    assertThat(alarms("REVEALED_OVER_LIMIT")).singleElement().asString().contains("200份");
  }

  @Test
  void onlyABigExportOutsideTheHoursRaisesAnAlarm() {
    at("2026-12-03T12:59:00Z"); // 20:59 in China
    export(5000);
    at("2026-12-03T13:00:00Z"); // 21:00
    export(1000);
    assertThat(alarms("EXPORT_OUTSIDE_HOURS")).isEmpty();
    export(1001);
    assertThat(alarms("EXPORT_OUTSIDE_HOURS"))
        .singleElement()
        .asString()
        .contains("1001条", "2026-12-03 21:00");
  }

  private void at(String instant) {
    services.today().use(Clock.fixed(Instant.parse(instant), Today.ZONE));
  }

  private void refuse(int times) {
    services.as(
        somebody,
        () -> {
          for (int i = 0; i < times; i++) {
            trail.refused("ARCHIVE_EDIT", new AccessDenied(AccessProblem.OUT_OF_SCOPE));
          }
        });
    seal();
  }

  private void lookUp(int times, Long union) {
    record("ARCHIVE_LOOK_UP", times, 0, union);
  }

  private void record(String event, int times, int firstObject) {
    record(event, times, firstObject, null);
  }

  private void record(String event, int times, int firstObject, Long union) {
    services.as(
        somebody,
        () ->
            services.inTransaction(
                em -> {
                  for (int i = 0; i < times; i++) {
                    context.about("ARCHIVE", NO_ARCHIVE + firstObject + i, union);
                    trail.succeeded(event);
                  }
                  return null;
                }));
    seal();
  }

  private void export(int rows) {
    services.as(
        somebody,
        () ->
            services.inTransaction(
                em -> {
                  context.count(rows);
                  trail.succeeded("ARCHIVE_EXPORT");
                  return null;
                }));
    seal();
  }

  private void seal() {
    services.as(
        Caller.SYSTEM,
        () -> {
          while (sealer.seal() > 0) {
            // until nothing is left
          }
        });
  }

  private List<?> alarms(String kind) {
    return services.inTransaction(
        em ->
            em.createNativeQuery(
                    "select said from security_alarm where kind = ?1 and said like '%' || ?2 || '%'")
                .setParameter(1, kind)
                .setParameter(2, unionName)
                .getResultList());
  }
}
