package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server's process is killed at instants drawn by lot while a job works. Whatever it was doing,
 * the run goes on by itself, and its result is that of a run that nothing has disturbed.
 */
class WorkKilledWalkIT {

  /** How often the server is killed, the jobs in turn. */
  private static final int KILLS = Integer.getInteger("bangfu.kills", 5);

  private static final long SEED = Long.getLong("bangfu.kills.seed", System.nanoTime());

  private static final int ARCHIVES = 3_000;

  /** Only the archives of a round are that old: nobody else's are judged. */
  private static final String NIGHT = "2012-01-01";

  private static final String STATE = "select state from job_run where id = %d";

  /** On file since 2009, so that every day since then has them. */
  private static final String STANDING =
      """
      insert into archive (employee_no, head_name, archive_type, hardship_category, filing_standard,
        archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
        prefecture_id, county_id, holder_union_id, holder_depth, filing_date, last_assist_date,
        entered_at, entered_by, changed_at, changed_by)
      select '%1$s-' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', h.union_level, 'STOCK',
        'ACTIVE', f.id, f.path, split_part(f.path, '/', 3)::bigint, split_part(f.path, '/', 4)::bigint,
        f.id, h.id, h.depth, case when i %% 2 = 0 then date '2009-12-01' else date '2008-12-01' end,
        %3$s, now(), 'test', now(), 'test'
      from union_org f join union_org h on h.id = f.parent_id, generate_series(1, %2$d) i
      where f.region_code = '640104' and f.union_level = 'COUNTY'
      """;

  private static final String QUEUE =
      """
      with run as (
        insert into job_run (kind, business_date, run_key, trigger, alone, requested_by, parameters,
          state, queued_at)
        values ('%s', date '%s', 'walk ' || clock_timestamp(), 'MANUAL', true, 'SYSTEM', '', 'QUEUED',
          now()) returning id)
      insert into job_progress (run_id, heartbeat_at) select id, now() from run
      """;

  /** The jobs; {0} is the number of the round, {1} of the run, {2} the last reminder before it. */
  private enum Job {
    ARCHIVE_IDLE(
        NIGHT,
        STANDING.formatted("due{0}", 1_000, "null"),
        """
        select count(*) || ' ' || count(*) filter (where a.life_state = 'DEREGISTERED') || ' '
            || count(*) filter (where a.sent_back and a.holder_union_id = a.filing_union_id) || ' '
            || (select count(*) || ' ' || count(distinct r.record_id) from reporting_record r
                 where r.record_kind = 'ARCHIVE' and r.record_id = any (array_agg(a.id))) || ' '
            || (select count(*) || ' ' || count(distinct c.archive_id) from archive_change c
                 where c.archive_id = any (array_agg(a.id))) || ' '
            || (select count(*) || ' ' || count(distinct d.archive_id) from archive_deregistration d
                 where d.archive_id = any (array_agg(a.id))) || ' '
            || (select count(*) || ' ' || count(distinct (m.receiver_union_id, m.subject, m.content))
                  from reminder m where m.id > {2})
          from archive a where a.employee_no like 'due{0}-%'
        """),
    ARCHIVE_EXPORT(
        null,
        """
        with application as (
          insert into export_application (application_no, union_id, applicant_id, applicant, apply_date,
            archive_types, life_states, levels, classes, categories, include_unreported, contents,
            fields, mode, purpose, estimated_count, approval_state, approver, approved_at, export_state,
            data_day, entered_at, entered_by, changed_at, changed_by)
          select 'DCKILLED', u.id, 0, 'test', current_date, '{URBAN_WORKER}', '{ACTIVE}', '{}', '{}',
            '{}', true, '{BASIC,REPORTING}', '{}', 'MASKED', '年度困难职工核查', 1, 'APPROVED', 'test',
            now(), 'WAITING', date '2011-01-01', now(), 'test', now(), 'test'
          from union_org u where u.parent_id is null
          on conflict (application_no) do nothing returning id, union_id)
        insert into export_target (application_id, union_id, below)
          select id, union_id, true from application;
        delete from export_part p using export_application a
          where p.application_id = a.id and a.application_no = 'DCKILLED';
        update export_application set export_state = 'WAITING', file_hash = null, valid_to = null,
            read_out = false, cursor_id = null, done = 0, row_counts = null
          where application_no = 'DCKILLED'
        """,
        "select done || ' ' || file_hash || ' ' || (select count(*) from export_piece p"
            + " where p.application_id = a.id) from export_application a"
            + " where application_no = 'DCKILLED'"),
    SNAPSHOT(
        null,
        """
        insert into archive_snapshot (name, as_of, mode, state, union_id, union_name, created_at,
          created_by_id, created_by)
        select 'killed{0}', date '2011-01-01', 'MANUAL', 'AWAITING', u.id, u.name,
          now() - interval '2 days', c.id, 'test'
        from union_org u join app_user c on c.login_name = 'quanzong_admin' where u.parent_id is null
        """,
        """
        select s.state || ' ' || s.active || ' '
            || md5(string_agg(concat_ws('|', c.union_id, c.active, c.exited, c.deregistered, c.dependants),
                 ',' order by c.union_id))
          from archive_snapshot s join archive_snapshot_count c on c.snapshot_id = s.id
         where s.name = 'killed{0}' group by s.id
        """),
    STATISTICS_ROLLUP(
        NIGHT,
        null,
        """
        select b.state || ' ' || md5(string_agg(concat_ws('|', f.union_id, f.kind, f.value,
            f.holder_depth, f.records, f.amount), ',' order by f.union_id, f.kind, f.value, f.holder_depth))
          from overview_build b join overview_figure f on f.run_id = b.run_id
         where b.run_id = {1} group by b.run_id
        """),
    FUND_RECONCILIATION(
        null, null, "select done || ' ' || failed from job_progress where run_id = {1}");

    private final String day;
    private final String work;
    private final String result;

    Job(String day, String work, String result) {
      this.day = day;
      this.work = work;
      this.result = result;
    }
  }

  private final Random lot = new Random(SEED);
  private final Map<Job, String> undisturbed = new EnumMap<>(Job.class);
  private final Map<Job, Long> lasts = new EnumMap<>(Job.class);
  private int rounds;

  @BeforeEach
  void noNightComesBetween() throws SQLException, InterruptedException {
    Server.change("update job_schedule set paused = true, reason = 'killed' where not paused");
    Server.until(
        "0",
        "select count(*)::text from job_run where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')");
  }

  @AfterEach
  void theServerRunsForTheTestsThatFollow() throws SQLException, IOException, InterruptedException {
    Server.startAgain();
    Server.change("update job_schedule set paused = false, reason = null where reason = 'killed'");
  }

  @Test
  @Tag("BAT-003")
  @Tag("BAT-005")
  @Tag("BAT-037")
  @Tag("BAT-058")
  void aJobThatIsKilledAtAnyInstantGoesOnByItselfToTheSameResult()
      throws SQLException, IOException, InterruptedException {
    since2009();
    Server.change("update archive_idle_setting set max_percent = 100, max_archives = 1000000");
    for (Job job : Job.values()) {
      Round round = new Round(job);
      round.untilOver();
      lasts.put(job, round.millis());
      undisturbed.put(job, round.result());
    }
    assertThat(undisturbed.get(Job.ARCHIVE_IDLE))
        .startsWith("1000 500 500 500 500 1000 1000 500 500 ");
    assertThat(undisturbed.get(Job.ARCHIVE_EXPORT)).startsWith(ARCHIVES + " ").endsWith(" 0");
    assertThat(undisturbed.get(Job.SNAPSHOT)).startsWith("DONE ");
    assertThat(undisturbed.get(Job.STATISTICS_ROLLUP)).startsWith("GOOD ");
    for (int kill = 0; kill < KILLS; kill++) {
      killed(Job.values()[kill % Job.values().length]);
    }
  }

  /** A run that was killed while it worked; one that was quicker does not count. */
  private void killed(Job job) throws SQLException, IOException, InterruptedException {
    Round round = begun(job);
    while (!round.state().equals("RUNNING")) {
      round.untilOver();
      lasts.put(job, round.millis());
      round = begun(job);
    }
    Server.kill();
    String then = round.progress();
    Server.startAgain();
    round.untilOver();
    assertThat(round.result())
        .as("%s, killed at %s, seed %d", job, then, SEED)
        .isEqualTo(undisturbed.get(job));
  }

  /** A run that has worked for a time drawn by lot, if it has not ended. */
  private Round begun(Job job) throws SQLException, InterruptedException {
    Round round = new Round(job);
    round.untilRunning();
    Thread.sleep((long) (lasts.get(job) * lot.nextDouble()));
    return round;
  }

  /** An act of 2009, so that the histories begin then. */
  private static void since2009() throws SQLException {
    try (Connection connection = Server.owner();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select begin_act(timestamptz '2009-12-02 10:00+08', 'TEST', 0, 0, 'TEST')");
      sql.execute(STANDING.formatted("old", ARCHIVES, "date '2011-12-01'"));
      connection.commit();
    }
  }

  /** One piece of work and the run that does it. */
  private final class Round {

    private final Job job;
    private final int number = ++rounds;
    private final long run;
    private final String reminded;

    Round(Job job) throws SQLException {
      this.job = job;
      reminded = Server.one("select coalesce(max(id), 0)::text from reminder");
      if (job.work != null) {
        Server.change(filled(job.work));
      }
      Server.change(
          QUEUE.formatted(
              job, job.day == null ? Server.one("select current_date::text") : job.day));
      run =
          Long.parseLong(
              Server.one("select max(id)::text from job_run where kind = '" + job + "'"));
    }

    private String filled(String sql) {
      return sql.replace("{0}", Integer.toString(number))
          .replace("{1}", Long.toString(run))
          .replace("{2}", reminded);
    }

    String state() throws SQLException {
      return Server.one(STATE.formatted(run));
    }

    void untilRunning() throws SQLException, InterruptedException {
      Server.until("true", "select (state not in ('QUEUED'))::text from job_run where id = " + run);
    }

    void untilOver() throws SQLException, InterruptedException {
      Server.until("DONE", STATE.formatted(run));
    }

    long millis() throws SQLException {
      return Long.parseLong(
          Server.one(
              "select cast(extract(epoch from ended_at - started_at) * 1000 as bigint)::text"
                  + " from job_run where id = "
                  + run));
    }

    String progress() throws SQLException {
      return Server.one("select done || ' of ' || total from job_progress where run_id = " + run);
    }

    String result() throws SQLException {
      return Server.one(filled(job.result));
    }
  }
}
