package cn.bangfu.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.job.cleanup.CleanUpDesk;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.CleanUpOperation;
import cn.bangfu.job.cleanup.CleanUpProblem;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.job.cleanup.Removed;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly clean-up removes what is too old and nothing besides. */
class CleanUpDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static final String RUN =
      """
      insert into job_run (kind, business_date, run_key, trigger, alone, requested_by, parameters,
        state, queued_at, started_at, ended_at, seen)
      values ('%s', date '2025-11-01', '%s', 'MANUAL', false, 'SYSTEM', '', '%s',
        timestamptz '%s 03:00+08', timestamptz '%s 03:00+08', timestamptz '%s 03:01+08', %s)
      """;

  @TempDir Path folder;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final CleanUpDesk desk = services.get(CleanUpDesk.class);
  private final CleanUpOperation operation = services.get(CleanUpOperation.class);
  private final Caller operator = unions.platform(Role.SYSTEM_ADMIN);
  private final String temporary = System.getProperty("java.io.tmpdir");

  @BeforeEach
  void theDay() throws SQLException {
    services
        .today()
        .use(
            Clock.fixed(
                LocalDateTime.of(2026, 11, 27, 5, 40).atZone(Today.ZONE).toInstant(), Today.ZONE));
    System.setProperty("java.io.tmpdir", folder.toString());
    sql("delete from clean_up_time");
    for (String part : List.of("job_refusal", "job_start", "job_step", "job_progress")) {
      sql(
          "delete from "
              + part
              + " where run_id in (select id from job_run where run_key like 'clean %')");
    }
    sql("delete from job_run where run_key like 'clean %'");
  }

  @AfterEach
  void asBefore() throws SQLException {
    System.setProperty("java.io.tmpdir", temporary);
    sql("delete from clean_up_time");
  }

  @Test
  @Tag("BAT-091")
  void oldRunsOfAGoodEndGoWithAllTheyHaveAndTheOthersStay() throws SQLException {
    run("ACCOUNT_DISUSE", "clean gone", "DONE", "2025-11-24", "false");
    run("ACCOUNT_DISUSE", "clean fresh", "DONE", "2025-11-27", "false");
    run("ACCOUNT_DISUSE", "clean failed", "FAILED", "2020-01-01", "true");
    run("ACCOUNT_DISUSE", "clean unseen", "DONE_WITH_ERRORS", "2020-01-01", "false");
    run("ACCOUNT_DISUSE", "clean seen", "DONE_WITH_ERRORS", "2020-01-01", "true");
    run("ARCHIVE_IDLE", "clean idle", "DONE", "2020-01-01", "true");
    run("UPGRADE_CONVERSION", "clean conversion", "DONE", "2020-01-01", "true");
    sql(
        """
        insert into job_progress (run_id, heartbeat_at) select id, now() from job_run
          where run_key like 'clean %';
        insert into job_refusal (run_id, item, reason, at) select id, '1', 'x', now() from job_run
          where run_key = 'clean gone';
        insert into job_start (run_id, no, trigger, node, started_at, done_before)
          select id, 1, 'MANUAL', 'x', now(), 0 from job_run where run_key = 'clean gone';
        insert into job_step (run_id, no, name, started_at, done_before, failed_before)
          select id, 1, 'x', now(), 0, 0 from job_run where run_key = 'clean gone'
        """);
    night(CleanUpKind.RUN_RECORDS);
    assertThat(list("select run_key from job_run where run_key like 'clean %' order by 1"))
        .containsExactly(
            "clean conversion", "clean failed", "clean fresh", "clean idle", "clean unseen");
  }

  @Test
  @Tag("BAT-091")
  void theApplicationRemovesNoRunThatIsNotAYearOld() {
    assertThatThrownBy(
            () ->
                services.inTransaction(
                    em ->
                        em.createNativeQuery("select remove_old_runs(now() - interval '11 months')")
                            .getResultList()))
        .hasMessageContaining("twelve months");
    assertThatThrownBy(
            () ->
                services.inTransaction(
                    em -> em.createNativeQuery("delete from job_run where false").executeUpdate()))
        .hasMessageContaining("permission denied");
  }

  @Test
  @Tag("BAT-091")
  @Tag("BAT-092")
  void temporaryFilesOfOursGoAfterADayAndTheOthersStay() throws IOException {
    Path old = file("bangfu-upload-1.tmp", "2026-11-25T15:59:00Z");
    Path fresh = file("bangfu-upload-2.tmp", "2026-11-25T16:00:00Z");
    Path other = file("other-3.tmp", "2020-01-01T00:00:00Z");
    assertThat(outlook(CleanUpKind.TEMPORARY_FILES)).isEqualTo(new OldThings(1, 4));
    night(CleanUpKind.TEMPORARY_FILES);
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(other).exists();
    assertThat(outlook(CleanUpKind.TEMPORARY_FILES)).isEqualTo(new OldThings(0, 0));
  }

  /** All kinds in one night, in a base full of what other tests have left. */
  @Test
  @Tag("BAT-091")
  void noTableButThoseOfTheThingsLosesARow() throws SQLException {
    Map<String, Long> before = rows();
    for (CleanUpKind kind : CleanUpKind.values()) {
      night(kind);
    }
    Map<String, Long> after = rows();
    List<String> shrunk = new ArrayList<>();
    before.forEach(
        (table, rows) -> {
          if (after.getOrDefault(table, 0L) < rows) {
            shrunk.add(table);
          }
        });
    assertThat(shrunk)
        .isSubsetOf(
            "job_run",
            "job_progress",
            "job_refusal",
            "job_start",
            "job_step",
            "user_draft",
            "export_part",
            "export_piece",
            "assistance_import_part",
            "assistance_import_row",
            "assistance_import_line");
  }

  @Test
  @Tag("BAT-094")
  void theOperatorSeesWhatWouldGoAndLengthensTheTimeButNeverShortensIt() throws IOException {
    file("bangfu-upload-1.tmp", "2026-11-25T01:00:00Z");
    assertThat(outlook(CleanUpKind.TEMPORARY_FILES).number()).isEqualTo(1);
    refused(CleanUpKind.TEMPORARY_FILES, 0, "why", CleanUpProblem.DAYS);
    refused(CleanUpKind.TEMPORARY_FILES, null, " ", CleanUpProblem.DAYS, CleanUpProblem.REASON);
    refused(CleanUpKind.TEMPORARY_FILES, 3_651, "why", CleanUpProblem.DAYS);
    refused(CleanUpKind.FORM_DRAFTS, 8, "why", CleanUpProblem.DAYS);
    keep(CleanUpKind.TEMPORARY_FILES, 2, "first look at them");
    keep(CleanUpKind.TEMPORARY_FILES, 3, "a longer look");
    assertThat(services.as(operator, operation::times))
        .contains(new CleanUpOperation.Kept(CleanUpKind.TEMPORARY_FILES, 3));
    assertThat(outlook(CleanUpKind.TEMPORARY_FILES).number()).isZero();
    assertThat(services.as(Caller.SYSTEM, () -> desk.anything(CleanUpKind.TEMPORARY_FILES, DAY)))
        .isFalse();
    keep(CleanUpKind.TEMPORARY_FILES, 1, "as delivered");
    assertThat(outlook(CleanUpKind.TEMPORARY_FILES).number()).isEqualTo(1);
    assertThat(
            (Object)
                services.inTransaction(
                    em ->
                        em.createNativeQuery(
                                """
                                select changes from audit_record where event = 'JOB_OPERATE'
                                and object_kind = 'CLEAN_UP' order by id desc limit 1
                                """)
                            .getSingleResult()))
        .isEqualTo("days: 3 -> 1; reason: as delivered");
    Caller admin = unions.caller(unions.national(), Permission.USER_ADMIN);
    assertThatThrownBy(() -> services.as(admin, operation::dryRun))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> services.as(operator, () -> desk.step(CleanUpKind.RUN_RECORDS, DAY)))
        .isInstanceOf(AccessDenied.class);
  }

  private void night(CleanUpKind kind) {
    while (services.as(Caller.SYSTEM, () -> desk.anything(kind, DAY))) {
      Removed removed = services.as(Caller.SYSTEM, () -> desk.step(kind, DAY));
      if (removed.number() == 0) {
        return;
      }
    }
  }

  private OldThings outlook(CleanUpKind kind) {
    return services.as(operator, operation::dryRun).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow()
        .things();
  }

  private void keep(CleanUpKind kind, Integer days, String reason) {
    services.as(operator, () -> operation.keep(kind, days, reason));
  }

  private void refused(CleanUpKind kind, Integer days, String reason, CleanUpProblem... why) {
    assertThatThrownBy(() -> keep(kind, days, reason))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong -> assertThat(wrong.all()).extracting(Violation::problem).containsExactly(why));
  }

  private Path file(String name, String changed) throws IOException {
    Path made = Files.writeString(folder.resolve(name), "four");
    Files.setLastModifiedTime(made, FileTime.from(java.time.Instant.parse(changed)));
    return made;
  }

  private static void run(String kind, String key, String state, String day, String seen)
      throws SQLException {
    sql(RUN.formatted(kind, key, state, day, day, day, seen));
  }

  private static Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        list(
            """
            select quote_ident(relname) from pg_class where relnamespace = 'public'::regnamespace
              and relkind in ('r', 'p') and not relispartition order by 1
            """)) {
      rows.put(table, Long.valueOf(list("select count(*) from " + table).get(0)));
    }
    return rows;
  }

  private static List<String> list(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection owner = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = owner.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  private static void sql(String change) throws SQLException {
    try (Connection owner = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute("select begin_act(now(), 'TEST', 0, 0, 'TEST')");
      sql.execute(change);
      owner.commit();
    }
  }
}
