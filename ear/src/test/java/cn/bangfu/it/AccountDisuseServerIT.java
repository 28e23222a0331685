package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.it.kit.TestEar;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.kernel.Today;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that stops unused accounts, run by the server's batch runtime. */
@ExtendWith(ArquillianExtension.class)
@Tag("BAT-001")
class AccountDisuseServerIT {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

  private static final String DATA =
      """
      select begin_act(now(), 'TEST', 0, 0, 'SYSTEM');
      insert into region values ('110000', 'test', 'PROVINCIAL', null, 'VALID', 'test')
        on conflict do nothing;
      insert into union_org (name, id, path, depth, union_level, sort_order, entered_at, entered_by,
          changed_at, changed_by)
        select 'root', 900, '/900/', 1, 'NATIONAL', 1, now(), 'test', now(), 'test'
        where not exists (select from union_org where parent_id is null);
      insert into union_org (name, id, parent_id, path, depth, union_level, region_code, sort_order,
          entered_at, entered_by, changed_at, changed_by)
        select 'job' || i, i, r.id, r.path || i || '/', 2, 'GRASSROOTS', '110000', i, now(), 'test',
          now(), 'test'
        from union_org r, generate_series(901, 903) i where r.parent_id is null;
      insert into app_user (union_id, login_name, entered_at, valid_to_date, name, password_hash,
          phone, state, password_changed_at, entered_by, changed_at, changed_by)
        select u, 'job_' || u || n, entered, valid_to, 'job', '-', '010-12345678', 'NORMAL', now(),
          'test', now(), 'test'
        from (values
          (901, 'over', timestamptz '2017-01-02 23:59+08', null),
          (901, 'ended', timestamptz '2017-07-01 08:00+08', date '2017-07-01'),
          (902, 'over', timestamptz '2017-01-02 09:00+08', null),
          (902, 'fresh', timestamptz '2017-01-03 00:00+08', null),
          (903, 'last_day', timestamptz '2017-07-01 08:00+08', date '2017-07-02'))
          as a(u, n, entered, valid_to);
      """;

  @Resource(lookup = "jdbc/bangfu")
  private DataSource dataSource;

  @Inject private JobOperation operation;
  @Inject private Today today;
  @Inject private CallerContext callers;

  @Deployment
  static EnterpriseArchive ear() {
    return TestEar.with(AccountDisuseServerIT.class);
  }

  @Test
  @Tag("BAT-098")
  @Tag("USR-013")
  @Tag("BAT-019")
  void atItsTimeTheJobStopsWhatIsDueOnceTellsTheUnionsAndFindsNothingTheSecondTime()
      throws Exception {
    prepare();
    callers.enter(Caller.SYSTEM, "-", null);
    today.use(
        Clock.fixed(
            LocalDateTime.of(2017, 7, 2, 3, 30).atZone(Today.ZONE).toInstant(), Today.ZONE));
    assertThat(end("2017-07-02")).isEqualTo("DONE SCHEDULED 2 0");
    String stopped =
        "select string_agg(login_name, ' ' order by login_name) from app_user"
            + " where login_name like 'job_%' and state = 'DISABLED' and session_epoch = 1";
    assertThat(one(stopped)).isEqualTo("job_901ended job_901over job_902over");
    String told =
        "select string_agg(receiver_union_id || ':' || target_count, ' ' order by receiver_union_id)"
            + " from reminder where category = 'ACCOUNT' and receiver_union_id between 901 and 903";
    assertThat(one(told)).isEqualTo("901:2 902:1");
    assertThat(
            one(
                "select count(distinct h.act_id)::text from app_user_history h"
                    + " join business_act a on a.id = h.act_id"
                    + " where h.login_name like 'job_%' and h.state = 'DISABLED'"
                    + " and a.user_name = 'SYSTEM'"))
        .isEqualTo("2");

    operation.runNow(JobKind.ACCOUNT_DISUSE);
    assertThat(end("2017-07-02#1")).isEqualTo("DONE MANUAL 0 0");
    assertThat(one(told)).isEqualTo("901:2 902:1");
    assertThat(one("select count(*)::text from job_run where kind = 'ACCOUNT_DISUSE'"))
        .isEqualTo("2");
    assertThat(
            one(
                "select count(*)::text from bangfu_executioninstancedata e"
                    + " join job_run r on r.execution_id = e.jobexecid"
                    + " where e.batchstatus = 'COMPLETED' and r.kind = 'ACCOUNT_DISUSE'"))
        .isEqualTo("2");
  }

  @Test
  @Tag("USR-024")
  void nobodyButTheOperatorStartsIt() throws SQLException {
    callers.enter(null, "-", null);
    assertThatThrownBy(() -> operation.runNow(JobKind.ACCOUNT_DISUSE))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            one(
                "select count(*)::text from audit_record"
                    + " where event = 'JOB_OPERATE' and not succeeded"))
        .isEqualTo("1");
  }

  private void prepare() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      // several statements in one call are one transaction, which the business act needs
      sql.execute(DATA);
    }
  }

  /** How the run with this key ended; fails if it does not end in time. */
  private String end(String key) throws SQLException, InterruptedException {
    String run =
        "select coalesce((select r.state || ' ' || r.trigger || ' ' || p.done || ' ' || p.failed"
            + " from job_run r join job_progress p on p.run_id = r.id"
            + " where r.kind = 'ACCOUNT_DISUSE' and r.run_key = '"
            + key
            + "' and r.ended_at is not null), '')";
    long limit = System.nanoTime() + TIME_LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      String ended = one(run);
      if (!ended.isEmpty()) {
        return ended;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("The run " + key + " did not end in " + TIME_LIMIT);
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      String value = row.getString(1);
      assertThat(row.next()).isFalse();
      return value;
    }
  }
}
