package cn.bangfu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain over the trail: everything is sealed, and what is altered is found. */
class AuditChainDbTest {

  /** On the first of a month all of the trail is verified. */
  private static final LocalDate BEGIN_DAY = LocalDate.of(2026, 12, 1);

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final AuditTrail trail = services.get(AuditTrail.class);
  private final AuditSealer sealer = services.get(AuditSealer.class);
  private final AuditVerification verification = services.get(AuditVerification.class);
  private Caller somebody;

  @BeforeEach
  void aSealedTrail() {
    somebody =
        unions.caller(
            unions.union("链" + System.nanoTime(), unions.national(), 1), Permission.ARCHIVE);
    sealAll();
  }

  @Test
  @Tag("USR-104")
  void whatWasRecordedPassesAndIsCounted() {
    long before = verify().records();
    List<Long> ids = record(7);
    sealAll();
    VerifyProgress result = verify();
    assertThat(result.passed()).isTrue();
    assertThat(result.records()).isEqualTo(before + 7);
    assertThat(ids).hasSize(7);
  }

  /** E8: an administrator of the database changes one row. */
  @Test
  @Tag("USR-104")
  void theFirstRecordThatWasAlteredIsNamed() throws SQLException {
    List<Long> ids = record(9);
    sealAll();
    long altered = ids.get(4);
    superuser("update audit_record set login_name = 'somebody else' where id = " + altered);
    VerifyProgress broken = verify();
    superuser(
        "update audit_record set login_name = '"
            + somebody.loginName()
            + "' where id = "
            + altered);
    assertThat(broken.firstBroken()).isEqualTo(altered);
    assertThat(broken.broken()).as("only the altered one").isEqualTo(1);
    assertThat(verify().passed()).isTrue();
  }

  @Test
  @Tag("USR-104")
  void everyColumnIsSealed() throws SQLException {
    long id = record(1).get(0);
    sealAll();
    for (String change :
        List.of(
            "at = at + interval '1 microsecond'",
            "user_id = user_id + 1",
            "union_path = '/'",
            "role = 'X'",
            "ip = '1.2.3.4'",
            "certificate = '00'",
            "category = 'OTHER'",
            "object_id = '5'",
            "succeeded = not succeeded",
            "changes = 'x'",
            "row_count = 5",
            "purpose = 'x'",
            "act_id = 5")) {
      superuser("create table kept as select * from audit_record where id = " + id);
      superuser("update audit_record set " + change + " where id = " + id);
      Long found = verify().firstBroken();
      superuser("delete from audit_record where id = " + id);
      superuser("insert into audit_record overriding system value select * from kept");
      superuser("drop table kept");
      assertThat(found).as(change).isEqualTo(id);
    }
    assertThat(verify().passed()).isTrue();
  }

  @Test
  @Tag("USR-104")
  void aRecordThatWasRemovedIsNamedAndANumberRolledBackIsNoGap() throws SQLException {
    long first = record(1).get(0);
    assertThatThrownBy(
            () ->
                services.as(
                    somebody,
                    () ->
                        services.inTransaction(
                            em -> {
                              trail.succeeded("ARCHIVE_VIEW");
                              throw new IllegalStateException("rolled back");
                            })))
        .hasMessage("rolled back");
    long last = record(1).get(0);
    sealAll();
    assertThat(last).as("a number was used up").isGreaterThan(first + 1);
    assertThat(verify().passed()).isTrue();

    superuser("create table kept as select * from audit_record where id = " + first);
    superuser("delete from audit_record where id = " + first);
    VerifyProgress broken = verify();
    superuser("insert into audit_record overriding system value select * from kept");
    superuser("drop table kept");
    assertThat(broken.firstBroken()).isEqualTo(first);
    assertThat(verify().passed()).isTrue();
  }

  @Test
  @Tag("USR-104")
  void anEndThatIsCutOffIsFoundByWhatTheLastVerificationSaw() throws SQLException {
    long id = record(1).get(0);
    sealAll();
    services.as(Caller.SYSTEM, () -> verification.finishNightly(verify()));
    sealAll();
    superuser("create table kept as select * from audit_seal where record_id >= " + id);
    superuser("create table kept_record as select * from audit_record where id >= " + id);
    superuser("delete from audit_seal where record_id >= " + id);
    superuser("delete from audit_record where id >= " + id);
    VerifyProgress broken = verify();
    superuser("insert into audit_seal select * from kept");
    superuser("insert into audit_record overriding system value select * from kept_record");
    superuser("drop table kept, kept_record");
    assertThat(broken.firstBroken()).isEqualTo(id);
    assertThat(verify().passed()).isTrue();
  }

  @Test
  @Tag("USR-104")
  void anAlarmIsRaisedWhenTheNightlyVerificationFindsABrokenRecord() {
    VerifyProgress broken =
        new VerifyProgress(null, 0, "", 0, 1000, 987_654_321L, 1, "", false, true);
    services.as(Caller.SYSTEM, () -> verification.finishNightly(broken));
    assertThat(
            services.<List<?>>inTransaction(
                em ->
                    em.createNativeQuery(
                            "select said from security_alarm where kind = 'CHAIN_BROKEN'")
                        .getResultList()))
        .anyMatch(said -> said.toString().contains("987654321"));
  }

  /** Nobody waits for the sealer, and the sealer passes over nobody. */
  @Test
  @Tag("USR-104")
  void aRecordOfALongTransactionIsSealedAlthoughLaterOnesWereBefore() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Long> slow = new ArrayList<>();
    Thread act =
        new Thread(
            () ->
                services.as(
                    somebody,
                    () ->
                        services.inTransaction(
                            em -> {
                              trail.succeeded("ARCHIVE_EDIT");
                              slow.add(lastId(em));
                              written.countDown();
                              await(goOn);
                              return null;
                            })));
    act.start();
    written.await();
    List<Long> later = record(3);
    sealAll();
    assertThat(unsealed(later)).as("wait until nothing earlier can come").isEqualTo(3);
    goOn.countDown();
    act.join();
    sealAll();
    sealAll();
    assertThat(unsealed(later)).isZero();
    assertThat(unsealed(slow)).isZero();
    assertThat(verify().passed()).isTrue();
  }

  @Test
  @Tag("USR-105")
  void anOldMonthGoesIntoASealedFileThatIsVerifiedAndSearched(@TempDir Path folder)
      throws Exception {
    System.setProperty(AuditArchives.FOLDER, folder.toString());
    AuditArchives archives = services.get(AuditArchives.class);
    LocalDate month = LocalDate.of(2028, 3, 1);
    services.today().use(Clock.fixed(Instant.parse("2028-03-15T02:00:00Z"), Today.ZONE));
    record(6);
    sealAll();
    services.today().use(Clock.fixed(Instant.parse("2031-03-15T02:00:00Z"), Today.ZONE));
    assertThat(services.as(Caller.SYSTEM, archives::due)).doesNotContain(month);
    services.today().use(Clock.fixed(Instant.parse("2031-04-15T02:00:00Z"), Today.ZONE));
    assertThat(services.as(Caller.SYSTEM, archives::due)).contains(month);
    services.as(Caller.SYSTEM, () -> archives.file(month));
    assertThat(services.as(Caller.SYSTEM, archives::due)).doesNotContain(month);

    Caller auditor = unions.platform(Role.AUDIT_ADMIN);
    assertThatThrownBy(() -> run(TestDatabase.OWNER, "select audit_retire_month('2028-03-01')"))
        .hasMessageContaining("no verified archive file");
    services.as(auditor, () -> archives.verify(month));
    AuditArchive file =
        services.as(auditor, archives::all).stream()
            .filter(one -> one.getMonth().equals(month))
            .findFirst()
            .orElseThrow();
    assertThat(file.getRecords()).isEqualTo(6);
    assertThat(file.getVerifiedBy()).isEqualTo(auditor.name());
    assertThat(
            services.as(
                auditor, () -> archives.find(month, somebody.loginName(), "ARCHIVE_VIEW", null)))
        .hasSize(6);
    assertThat(services.as(auditor, () -> archives.find(month, "nobody", null, null))).isEmpty();

    Path path = folder.resolve(file.getFileName());
    byte[] content = Files.readAllBytes(path);
    assertThat(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(somebody.loginName());
    content[content.length / 2] ^= 1;
    Files.write(path, content);
    assertThatThrownBy(() -> services.as(auditor, () -> archives.verify(month)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AuditProblem.ARCHIVE_BROKEN));
    services.today().use(Clock.system(Today.ZONE));
    assertThat(verify().passed()).isTrue();
  }

  /** Nights go on behind the last good check; the first of a month begins at the oldest record. */
  @Test
  @Tag("BAT-099")
  void aNightGoesOnBehindTheLastOneAndReportsABreakUntilItIsKnown() throws SQLException {
    Caller auditor = unions.platform(Role.AUDIT_ADMIN);
    LocalDate day = LocalDate.of(2026, 11, 27);
    record(3);
    sealAll();
    nightly(BEGIN_DAY);
    long whole = last(auditor).records();
    assertThat(last(auditor).broken()).isZero();
    List<Long> fresh = record(4);
    sealAll();
    nightly(day);
    assertThat(last(auditor).records()).as("what is new only").isLessThan(whole).isPositive();
    nightly(BEGIN_DAY);
    assertThat(last(auditor).records()).as("all of it").isGreaterThan(whole);

    long altered = record(3).get(1);
    sealAll();
    superuser("update audit_record set login_name = 'somebody else' where id = " + altered);
    nightly(day);
    assertThat(last(auditor).firstBroken()).isEqualTo(altered);
    record(2);
    sealAll();
    nightly(day);
    assertThat(last(auditor).firstBroken()).as("as long as nobody knows").isEqualTo(altered);

    long check = last(auditor).id();
    assertThatThrownBy(() -> services.as(auditor, () -> verification.takeNote(check, " ")))
        .isInstanceOf(cn.bangfu.kernel.Violations.class);
    assertThatThrownBy(() -> services.as(somebody, () -> verification.takeNote(check, "known")))
        .isInstanceOf(cn.bangfu.access.AccessDenied.class);
    assertThat(last(auditor).open()).isTrue();
    services.as(auditor, () -> verification.takeNote(check, "the disk was replaced"));
    assertThat(last(auditor).open()).isFalse();
    assertThat(last(auditor).knownBy()).isEqualTo(auditor.name());
    assertThatThrownBy(() -> services.as(auditor, () -> verification.takeNote(check, "again")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AuditProblem.NOTHING_BROKEN));
    sealAll();
    nightly(day);
    assertThat(last(auditor).broken()).as("behind the break").isZero();

    superuser(
        "update audit_record set login_name = '"
            + somebody.loginName()
            + "' where id = "
            + altered);
    nightly(BEGIN_DAY);
    assertThat(last(auditor).broken()).isZero();
    assertThat(fresh).hasSize(4);
  }

  private void nightly(LocalDate day) {
    VerifyProgress progress = services.as(Caller.SYSTEM, () -> verification.begin(day));
    while (!progress.done()) {
      VerifyProgress at = progress;
      progress = services.as(Caller.SYSTEM, () -> verification.step(at));
    }
    VerifyProgress result = progress;
    services.as(Caller.SYSTEM, () -> verification.finishNightly(result));
  }

  private AuditVerification.Check last(Caller auditor) {
    return services.as(auditor, () -> verification.last(1)).get(0);
  }

  @Test
  @Tag("BAT-093")
  @Tag("BAT-100")
  void aMonthThatCannotBeFiledOrIsBrokenStaysAndIsTold(@TempDir Path folder) throws Exception {
    AuditArchives archives = services.get(AuditArchives.class);
    LocalDate month = LocalDate.of(2028, 7, 1);
    services.today().use(Clock.fixed(Instant.parse("2028-07-15T02:00:00Z"), Today.ZONE));
    long altered = record(5).get(2);
    sealAll();
    services.today().use(Clock.fixed(Instant.parse("2031-08-15T02:00:00Z"), Today.ZONE));
    Path nofolder = Files.writeString(folder.resolve("a-file"), "no folder");
    System.setProperty(AuditArchives.FOLDER, nofolder.toString());
    refusedToFile(archives, month);

    System.setProperty(AuditArchives.FOLDER, folder.toString());
    superuser("update audit_record set login_name = 'somebody else' where id = " + altered);
    refusedToFile(archives, month);
    superuser(
        "update audit_record set login_name = '"
            + somebody.loginName()
            + "' where id = "
            + altered);
    assertThat(services.as(Caller.SYSTEM, archives::due)).contains(month);
    assertThatThrownBy(() -> run(TestDatabase.OWNER, "select audit_retire_month('2028-07-01')"))
        .hasMessageContaining("no verified archive file");
    services.as(Caller.SYSTEM, () -> archives.failed(month));
    assertThat(
            services.<List<?>>inTransaction(
                em ->
                    em.createNativeQuery(
                            "select said from security_alarm where kind = 'AUDIT_ARCHIVE_FAILED'")
                        .getResultList()))
        .anyMatch(said -> said.toString().contains("2028-07-01"));

    services.as(Caller.SYSTEM, () -> archives.file(month));
    assertThat(services.as(Caller.SYSTEM, archives::due)).doesNotContain(month);
    services.today().use(Clock.system(Today.ZONE));
  }

  private void refusedToFile(AuditArchives archives, LocalDate month) {
    assertThatThrownBy(() -> services.as(Caller.SYSTEM, () -> archives.file(month)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AuditProblem.ARCHIVE_BROKEN));
    assertThat(services.as(Caller.SYSTEM, archives::due)).contains(month);
  }

  @Test
  @Tag("USR-103")
  void theApplicationsDatabaseUserCannotTouchTheSeals() {
    for (String attempt :
        List.of(
            "update audit_seal set no = no + 1",
            "delete from audit_seal",
            "truncate audit_seal",
            "update audit_lane set seed = seed",
            "delete from audit_lane",
            "update audit_check set broken_count = 0",
            "delete from audit_check",
            "delete from audit_break_known",
            "update audit_archive set records = 0",
            "delete from audit_archive",
            "drop table audit_record",
            "alter table audit_record disable trigger all",
            "select audit_retire_month('2026-11-01')",
            "update audit_record set event = 'X'",
            "delete from audit_record",
            "truncate audit_record")) {
      assertThatThrownBy(() -> run(TestDatabase.APP, attempt))
          .as(attempt)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  private VerifyProgress verify() {
    VerifyProgress progress = VerifyProgress.BEGIN;
    do {
      VerifyProgress at = progress;
      progress = services.as(Caller.SYSTEM, () -> verification.step(at));
    } while (!progress.done());
    return progress;
  }

  private void sealAll() {
    services.as(
        Caller.SYSTEM,
        () -> {
          while (sealer.seal() > 0) {
            // until nothing is left
          }
        });
  }

  private List<Long> record(int many) {
    List<Long> ids = new ArrayList<>();
    services.as(
        somebody,
        () ->
            services.inTransaction(
                em -> {
                  for (int i = 0; i < many; i++) {
                    trail.succeeded("ARCHIVE_VIEW");
                    ids.add(lastId(em));
                  }
                  return null;
                }));
    return ids;
  }

  private static long lastId(jakarta.persistence.EntityManager em) {
    return ((Number)
            em.createNativeQuery("select currval(pg_get_serial_sequence('audit_record', 'id'))")
                .getSingleResult())
        .longValue();
  }

  private long unsealed(List<Long> ids) throws SQLException {
    long count = 0;
    for (long id : ids) {
      try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
          Statement sql = c.createStatement();
          ResultSet row =
              sql.executeQuery("select count(*) from audit_seal where record_id = " + id)) {
        row.next();
        count += 1 - row.getLong(1);
      }
    }
    return count;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void superuser(String statement) throws SQLException {
    run("postgres", statement);
  }

  private static void run(String role, String statement) throws SQLException {
    try (Connection c = TestDatabase.get().connect(role);
        Statement sql = c.createStatement()) {
      sql.execute(statement);
    }
  }
}
