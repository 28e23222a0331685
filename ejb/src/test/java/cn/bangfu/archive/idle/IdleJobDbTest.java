package cn.bangfu.archive.idle;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.ArchiveIdleness;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobProblem;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The job of the two- and three-year rule. It sees all archives of the database, so those that
 * other tests have left are made young first.
 */
class IdleJobDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller decider =
      bench.unions.caller(bench.national.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
  private final Caller operator = bench.unions.platform(Role.SYSTEM_ADMIN);

  @BeforeEach
  void theJobIsOnAndNothingIsUnderWay() {
    ArchiveBench.run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED', 'WAITING')",
        "update job_schedule set enabled = true, paused = false where kind = 'ARCHIVE_IDLE'",
        "update archive set filed_on = '2040-01-01'"
            + " where life_state = 'ACTIVE' and return_due < '2034-01-01'");
    threshold(100, 1_000_000);
  }

  @Test
  @Tag("BAT-047")
  @Tag("BAT-048")
  @Tag("BAT-050")
  @Tag("BAT-051")
  @Tag("BAT-053")
  @Tag("BAT-058")
  @Tag("BAT-064")
  @Tag("ARC-178")
  @Tag("ARC-180")
  void returnsInOneStepCancelsAndNamesEachOnceWithTheTracesOfSingleActs() {
    long over = heldByCity("2024-11-21");
    long own = filed(bench.street, "2024-11-20");
    long old = heldByCity("2023-11-21");
    long inTime = heldByCity("2024-11-22");
    String versionOfOwn = column("version", own);

    long run = run();

    assertThat(column("holder_union_id", over)).isEqualTo(id(bench.community));
    assertThat(column("archive_level", over)).isEqualTo("GRASSROOTS");
    assertThat(column("sent_back", over)).isEqualTo("t");
    assertThat(
            query(
                """
                select action || ' ' || from_union_id || ' ' || to_union_id || ' ' || by_user || ' ' || text
                    || ' ' || level_after
                  from reporting_record where record_id = ? and action = 'SEND_BACK'""",
                over))
        .containsExactly(
            "SEND_BACK %s %s SYSTEM 2年未帮扶,系统自动退回 GRASSROOTS"
                .formatted(id(bench.city), id(bench.community)));
    assertThat(lastChange(over)).isEqualTo("SENT_BACK_BY_SYSTEM");
    assertThat(kept(over, "holder_union_id")).isEqualTo(id(bench.community));

    assertThat(column("version", own)).isEqualTo(versionOfOwn);
    assertThat(item(run, own)).isEqualTo("NOTE DONE FILED");
    assertThat(item(run, over)).isEqualTo("RETURN DONE FILED");
    assertThat(item(run, old)).isEqualTo("CANCEL DONE FILED");
    assertThat(query("select 1 from archive_idle_item where archive_id = ?", inTime)).isEmpty();

    assertThat(column("life_state", old)).isEqualTo("DEREGISTERED");
    assertThat(lastChange(old)).isEqualTo("DEREGISTERED_BY_SYSTEM");
    assertThat(kept(old, "life_state")).isEqualTo("DEREGISTERED");
    assertThat(
            query(
                """
                select d.deregistered_date || ' ' || d.way || ' ' || v.value_name || ' ' || d.entered_by
                  from archive_deregistration d join code_value v on v.id = d.reason_id
                 where d.archive_id = ?""",
                old))
        .containsExactly("2026-11-22 AUTOMATIC 3年未帮扶 SYSTEM");
    assertThat(query("select 1 from archive_person_claim where archive_id = ?", old)).isEmpty();
    assertThat(
            query(
                "select 1 from reporting_record where record_id = ? and action = 'SEND_BACK'", old))
        .as("cancelled directly, not returned before")
        .isEmpty();

    assertThat(reminded(bench.community))
        .containsExactlyInAnyOrder("档案超过2年未帮扶退回 1", "档案超过3年未帮扶自动注销 1");
    assertThat(reminded(bench.street))
        .as("as superior and as filing union")
        .containsExactlyInAnyOrder("档案超过2年未帮扶退回 2", "档案超过3年未帮扶自动注销 1");
    assertThat(reminded(bench.county)).containsExactly("档案超过2年未帮扶退回 1");

    long reminder =
        Long.parseLong(
            query(
                    "select id from reminder where receiver_union_id = ? and target_kind ="
                        + " 'ARCHIVE_CANCELLED'",
                    bench.street.unionId())
                .get(0));
    assertThat(shownFor(bench.street, reminder)).containsExactly(old);
    assertThat(shownFor(bench.county, reminder)).as("a reminder to another union").isEmpty();

    long again = run();
    assertThat(query("select 1 from archive_idle_item where run_id = ?", again)).isEmpty();
    assertThat(reminded(bench.street)).hasSize(2);
    assertThat(row(bench.street, again).returned()).isZero();
    assertThat(row(bench.street, again).checked()).isEqualTo(3);
  }

  @Test
  @Tag("BAT-052")
  @Tag("ARC-182")
  void draftsAndClosedArchivesAreLeftAloneAndARestoredOneBeginsAnew() {
    long restored = filed(bench.street, "2020-01-01");
    long exited = filed(bench.street, "2020-01-01");
    ArchiveBench.run(
        "update archive set returned_date = '2024-11-22', returned_from = 'EXITED' where id = "
            + restored,
        "update archive set life_state = 'EXITED' where id = " + exited);
    run();
    assertThat(column("life_state", restored)).isEqualTo("ACTIVE");
    assertThat(column("life_state", exited)).isEqualTo("EXITED");
    bench.at("2026-11-23T00:30:00");
    long run = run();
    assertThat(item(run, restored)).isEqualTo("NOTE DONE RETURNED");
  }

  @Test
  @Tag("BAT-054")
  void anArchiveThatAUserIsChangingIsLeftOutAndTakenByTheNextRun() throws SQLException {
    long busy = heldByCity("2024-11-21");
    long run;
    try (Connection user = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = user.createStatement()) {
      user.setAutoCommit(false);
      sql.execute("select 1 from archive where id = " + busy + " for no key update");
      run = run();
    }
    assertThat(query("select reason from archive_idle_item where archive_id = ?", busy))
        .containsExactly("IN_USE");
    assertThat(column("holder_union_id", busy)).isEqualTo(id(bench.city));
    assertThat(row(bench.community, run).leftOut()).isEqualTo(1);
    run();
    assertThat(column("holder_union_id", busy)).isEqualTo(id(bench.community));
  }

  @Test
  @Tag("BAT-055")
  void helpRecordedWhileARunIsUnderWayCountsAndHelpRecordedLateUndoesNothing() {
    long helped = heldByCity("2024-11-21");
    long late = heldByCity("2024-11-21");
    long run = begin();
    step(run);
    assisted(helped, "2026-11-22");
    finish(run);
    assertThat(item(run, helped)).isEqualTo("RETURN LEFT_OUT FILED");
    assertThat(column("holder_union_id", helped)).isEqualTo(id(bench.city));
    assisted(late, "2025-01-05");
    run();
    assertThat(column("holder_union_id", late)).isEqualTo(id(bench.community));
    assertThat(bench.report(bench.community, late).done()).isEqualTo(1);
  }

  @Test
  @Tag("BAT-062")
  @Tag("INF-106")
  void aRunBeyondTheThresholdWaitsChangesNothingAndIsConfirmedGivenUpOrOvertaken() {
    long first = heldByCity("2024-11-21");
    threshold(0, 0);
    long run = run();
    assertThat(state(run)).isEqualTo("WAITING");
    assertThat(column("holder_union_id", first)).isEqualTo(id(bench.city));
    assertThat(
            query(
                "select subject from reminder where receiver_union_id = ? and content like ?"
                    + " and sender_union_id is null",
                bench.national.unionId(),
                "%" + run + "%"))
        .containsExactly("自动退回与注销待确认");
    assertThat(bench.as(decider, IdleReports.class, IdleReports::status).waiting().id())
        .isEqualTo(run);
    assertThat(bench.as(decider, IdleReports.class, r -> r.run(run)).returned()).isPositive();

    long next = run();
    assertThat(state(run)).as("not confirmed by the next night").isEqualTo("GIVEN_UP");
    assertThat(state(next)).isEqualTo("WAITING");
    assertThatThrownBy(() -> decide(d -> d.confirm(run))).isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> bench.as(bench.national, IdleDecisions.class, d -> confirmed(d, next)))
        .isInstanceOf(AccessDenied.class);
    long helped = heldByCity("2024-11-21");
    decide(d -> d.confirm(next));
    assertThat(state(next)).isEqualTo("QUEUED");
    work(next);
    assertThat(column("holder_union_id", first)).isEqualTo(id(bench.community));
    assertThat(column("holder_union_id", helped)).as("was not counted").isEqualTo(id(bench.city));

    long third = run();
    decide(d -> d.giveUp(third));
    assertThat(state(third)).isEqualTo("GIVEN_UP");
  }

  private static Object confirmed(IdleDecisions decisions, long run) {
    decisions.confirm(run);
    return null;
  }

  @Test
  @Tag("BAT-060")
  @Tag("BAT-061")
  @Tag("BAT-059")
  void aDryRunChangesNothingReportsTheSameAndAllowsTheJobToBeSwitchedOn() {
    ArchiveBench.run(
        "update job_schedule set enabled = false where kind = 'ARCHIVE_IDLE'",
        "update archive_idle_run set finished_at = finished_at - interval '8 days' where dry");
    long over = heldByCity("2024-11-21");
    long later = heldByCity("2025-03-01");
    filed(bench.street, "2022-01-01");
    assertThatThrownBy(() -> decide(IdleDecisions::enable))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(IdleProblem.NO_DRY_RUN));
    assertThatThrownBy(
            () -> bench.as(operator, JobOperation.class, o -> o.runNow(JobKind.ARCHIVE_IDLE)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(JobProblem.NOT_ENABLED));
    assertThatThrownBy(() -> dryRun(TODAY.plusYears(1).plusDays(1))).isInstanceOf(Violations.class);
    assertThatThrownBy(() -> dryRun(TODAY.minusDays(1))).isInstanceOf(Violations.class);

    long run = dryRun(TODAY);
    assertThat(item(run, over)).isEqualTo("RETURN DRY FILED");
    assertThat(query("select 1 from archive_idle_item where archive_id = ?", later)).isEmpty();
    assertThat(column("holder_union_id", over)).isEqualTo(id(bench.city));
    IdleRunRow ofProvince = row(bench.province, run);
    assertThat(ofProvince.dry()).isTrue();
    assertThat(ofProvince.checked()).isEqualTo(3);
    assertThat(ofProvince.returned()).isEqualTo(1);
    assertThat(ofProvince.cancelled()).isEqualTo(1);
    Caller top = bench.province;
    List<IdleUnionRow> below = bench.as(top, IdleReports.class, r -> r.unions(run, top.unionId()));
    assertThat(below.stream().mapToLong(IdleUnionRow::checked).sum()).isEqualTo(3);
    assertThat(below.stream().mapToLong(IdleUnionRow::returned).sum()).isEqualTo(1);
    assertThat(below).extracting(IdleUnionRow::unionId).containsExactly(bench.city.unionId());
    List<IdleUnionRow> street =
        bench.as(top, IdleReports.class, r -> r.unions(run, bench.street.unionId()));
    assertThat(street)
        .extracting(IdleUnionRow::branch, IdleUnionRow::returned, IdleUnionRow::cancelled)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, 0L, 1L),
            org.assertj.core.groups.Tuple.tuple(true, 1L, 0L));
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.street, IdleReports.class, r -> r.unions(run, bench.county.unionId())))
        .isInstanceOf(AccessDenied.class);

    IdleItemRow item =
        bench
            .as(
                top,
                IdleReports.class,
                r -> r.items(run, bench.community.unionId(), IdleAction.RETURN, 0, 20))
            .get(0);
    assertThat(item.archiveId()).isEqualTo(over);
    assertThat(item.reference()).isEqualTo(LocalDate.of(2024, 11, 21));
    assertThat(item.twoYears()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(item.formerLevel()).isEqualTo(ArchiveLevel.PREFECTURAL);
    Exported file =
        bench.as(
            top,
            IdleReports.class,
            r ->
                r.export(
                    run,
                    top.unionId(),
                    null,
                    new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, "年度核对")));
    assertThat(file).isInstanceOf(Exported.File.class);

    long ahead = dryRun(LocalDate.of(2027, 3, 2));
    assertThat(item(ahead, later)).isEqualTo("RETURN DRY FILED");
    decide(IdleDecisions::enable);
    assertThat(bench.as(decider, IdleReports.class, IdleReports::status).enabled()).isTrue();
    decide(IdleDecisions::disable);
    assertThat(bench.as(decider, IdleReports.class, IdleReports::status).enabled()).isFalse();
  }

  @Test
  @Tag("BAT-056")
  @Tag("INF-106")
  void noticeIsGivenOnceNinetyThirtyAndSevenDaysBeforeAlsoForMissedNights() {
    bench.at("2030-03-01T00:30:00");
    run();
    heldByCity("2028-03-31"); // returned on 2030-04-01: 30 days after the missed 2nd of March
    filed(bench.street, "2027-03-09"); // cancelled on 2030-03-10: 7 days after the 3rd
    filed(bench.street, "2028-03-31"); // with its union already: nothing will be returned
    filed(bench.siblingStreet, "2028-04-05"); // 34 days ahead
    bench.at("2030-03-03T00:30:00");
    run();
    assertThat(reminded(bench.community)).containsExactly("档案即将因2年未帮扶退回 1");
    assertThat(
            query(
                "select content from reminder where receiver_union_id = ?",
                bench.community.unionId()))
        .containsExactly("将于 2030-04-01 因2年未帮扶退回的档案 1 份。");
    assertThat(reminded(bench.street)).containsExactlyInAnyOrder("档案超过2年未帮扶退回 1", "档案即将因3年未帮扶注销 1");
    assertThat(reminded(bench.siblingStreet)).isEmpty();
    run();
    assertThat(reminded(bench.community)).hasSize(1);
  }

  @Test
  @Tag("BAT-003")
  @Tag("BAT-063")
  void aPortionIsAFewStatementsAndARunThatWasInterruptedGoesOnWithTheRest() throws Exception {
    manyHeldByCounty(IdleDesk.PORTION + 100);
    long run = begin();
    step(run);
    int statements = StatementCount.of(() -> step(run)).size();
    assertThat(statements).as("for a whole portion").isLessThan(30);
    assertThat(returnedByStreet()).isBetween(1, IdleDesk.PORTION);
    ArchiveBench.run("update job_run set state = 'INTERRUPTED' where id = " + run);
    work(run);
    assertThat(returnedByStreet()).isEqualTo(IdleDesk.PORTION + 100);
    assertThat(
            query(
                "select count(*) from reporting_record where to_union_id = ? and action ="
                    + " 'SEND_BACK'",
                bench.street.unionId()))
        .containsExactly(Integer.toString(IdleDesk.PORTION + 100));
    assertThat(reminded(bench.street)).hasSize(1);
  }

  /** The example of part 50: a thousand are due, four hundred are done, and it is the next day. */
  @Test
  @Tag("BAT-003")
  @Tag("BAT-018")
  @Tag("BAT-047")
  void aRunStoppedAndRestartedOnTheNextDayDoesTheRestWithItsFirstDay() {
    manyHeldByCounty(1_000);
    long dueTomorrow = heldByCity("2024-11-22");
    long run = begin();
    while (returnedByStreet() < 400) {
      step(run);
    }
    bench.services.as(operator, () -> bench.services.get(JobOperation.class).stop(run));
    bench.services.as(
        Caller.SYSTEM, () -> bench.services.get(JobDesk.class).ended(run, JobState.STOPPED));
    assertThat(returnedByStreet()).isEqualTo(400);
    bench.at("2026-11-23T09:00:00");
    bench.services.as(operator, () -> bench.services.get(JobOperation.class).restart(run));
    work(run);

    assertThat(returnedByStreet()).isEqualTo(1_000);
    String done = "select count(*) || ' ' || count(distinct %1$s) from %2$s";
    assertThat(
            query(
                done.formatted("record_id", "reporting_record")
                    + " where to_union_id = ? and action = 'SEND_BACK'",
                bench.street.unionId()))
        .containsExactly("1000 1000");
    assertThat(
            query(
                done.formatted(
                        "c.archive_id", "archive_change c join archive a on a.id = c.archive_id")
                    + " where a.filing_union_id = ? and c.kind = 'SENT_BACK_BY_SYSTEM'",
                bench.street.unionId()))
        .containsExactly("1000 1000");
    assertThat(reminded(bench.street)).hasSize(1);
    assertThat(query("select business_date from job_run where id = ?", run))
        .containsExactly("2026-11-22");
    assertThat(query("select 1 from archive_idle_item where archive_id = ?", dueTomorrow))
        .as("in time on the first day")
        .isEmpty();
  }

  private int returnedByStreet() {
    return Integer.parseInt(
        query(
                "select count(*) from archive where holder_union_id = ? and sent_back",
                bench.street.unionId())
            .get(0));
  }

  /** Archives of the street that the county holds, without content. */
  private void manyHeldByCounty(int count) {
    ArchiveBench.run(
        """
        insert into archive (id, employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, county_id,
          holder_union_id, holder_depth, sent_back, filing_date, submission, entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 'i' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', 'COUNTY',
          'INCREMENT', 'ACTIVE', s.id, s.path, h.id, h.id, h.depth, false, date '2024-11-21', gen_random_uuid(),
          now(), 'test', now(), 'test'
        from union_org s, union_org h, generate_series(1, %d) i
        where s.id = %d and h.id = %d"""
            .formatted(count, bench.street.unionId(), bench.county.unionId()));
  }

  /** An archive of the community that was reported as long as the rule allowed it. */
  private long heldByCity(String filedOn) {
    return on(
        filedOn,
        bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county));
  }

  private long filed(Caller filer, String filedOn) {
    return on(filedOn, bench.file(filer, ArchiveLevel.NATIONAL));
  }

  private static long on(String filedOn, long archive) {
    ArchiveBench.run("update archive set filed_on = '" + filedOn + "' where id = " + archive);
    return archive;
  }

  private void assisted(long archive, String day) {
    bench.services.inTransaction(
        em -> {
          bench.services.get(ArchiveIdleness.class).assisted(archive, LocalDate.parse(day));
          return null;
        });
  }

  private long run() {
    long run = begin();
    finish(run);
    return run;
  }

  private long begin() {
    long run = bench.as(operator, JobOperation.class, o -> o.runNow(JobKind.ARCHIVE_IDLE));
    bench.as(Caller.SYSTEM, JobClock.class, c -> c.begin(run, "test#1"));
    return run;
  }

  /** A run that is in the queue or was interrupted goes on to its end. */
  private void work(long run) {
    bench.as(Caller.SYSTEM, JobClock.class, c -> c.begin(run, "test#2"));
    finish(run);
  }

  private void finish(long run) {
    while (!step(run)) {
      // until nothing is left
    }
    ArchiveBench.run(
        "update job_run set state = 'DONE', ended_at = now() where state = 'RUNNING' and id = "
            + run);
  }

  private boolean step(long run) {
    return bench.as(Caller.SYSTEM, IdleDesk.class, desk -> desk.step(run)).over();
  }

  private long dryRun(LocalDate day) {
    long run = bench.as(decider, IdleDecisions.class, d -> d.dryRun(day));
    bench.as(Caller.SYSTEM, JobClock.class, c -> c.begin(run, "test#1"));
    finish(run);
    return run;
  }

  private void threshold(int percent, int number) {
    int version = bench.as(decider, IdleReports.class, IdleReports::status).version();
    decide(d -> d.threshold(percent, number, version));
  }

  private void decide(java.util.function.Consumer<IdleDecisions> work) {
    bench.as(
        decider,
        IdleDecisions.class,
        d -> {
          work.accept(d);
          return null;
        });
  }

  private IdleRunRow row(Caller caller, long run) {
    return bench.as(caller, IdleReports.class, r -> r.run(run));
  }

  private List<Long> shownFor(Caller caller, long reminder) {
    return bench.as(
        caller, ClosedSearch.class, s -> s.ids(ClosedFilter.all(false).ofReminder(reminder)));
  }

  private static String state(long run) {
    return query("select state from job_run where id = ?", run).get(0);
  }

  private static String item(long run, long archive) {
    return query(
            "select action || ' ' || state || ' ' || source from archive_idle_item"
                + " where run_id = ? and archive_id = ?",
            run,
            archive)
        .get(0);
  }

  private static String column(String column, long archive) {
    return query("select " + column + " from archive where id = ?", archive).get(0);
  }

  private static String kept(long archive, String column) {
    return query(
            "select " + column + " from archive_history where id = ? and valid_to = 'infinity'",
            archive)
        .get(0);
  }

  private static String lastChange(long archive) {
    return query(
            "select kind from archive_change where archive_id = ? order by id desc limit 1",
            archive)
        .get(0);
  }

  private static List<String> reminded(Caller caller) {
    return query(
        "select subject || ' ' || target_count from reminder"
            + " where receiver_union_id = ? and sender_union_id is null",
        caller.unionId());
  }

  private static String id(Caller caller) {
    return Long.toString(caller.unionId());
  }
}
