package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.it.kit.TestEar;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.Jobs;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
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

  @Inject private Jobs jobs;
  @Inject private CallerContext callers;

  @Deployment
  static EnterpriseArchive ear() {
    return TestEar.with(AccountDisuseServerIT.class);
  }

  @Test
  @Tag("BAT-098")
  @Tag("USR-013")
  void theJobStopsWhatIsDueTellsTheUnionsAndFindsNothingTheSecondTime() throws Exception {
    prepare();
    long first = start(Map.of("asOf", "2017-07-02", "chunk", "1"));
    assertThat(end(first)).isEqualTo("COMPLETED");
    assertThat(step(first)).isEqualTo("COMPLETED 2 2 done=2 refused=0");
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

    long second = start(Map.of("asOf", "2017-07-02"));
    assertThat(end(second)).isEqualTo("COMPLETED");
    assertThat(step(second)).startsWith("COMPLETED 0 0 ");
    assertThat(one(told)).isEqualTo("901:2 902:1");
  }

  @Test
  void aRunWithoutItsDayFails() throws Exception {
    assertThat(end(start(Map.of()))).isEqualTo("FAILED");
  }

  @Test
  @Tag("USR-024")
  void nobodyButTheSystemStartsIt() throws SQLException {
    callers.enter(null, "-", null);
    assertThatThrownBy(() -> jobs.start(JobKind.ACCOUNT_DISUSE, Map.of()))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            one(
                "select count(*)::text from audit_record"
                    + " where event = 'SYSTEM_PREPARE' and not succeeded"))
        .isEqualTo("1");
  }

  @Test
  void theNightlyTimerIsSet() throws SQLException {
    assertThat(one("select \"SCHEDULE\" from \"EJB__TIMER__TBL\""))
        .contains("30 # 3 #")
        .contains("Asia/Shanghai");
  }

  private void prepare() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      // several statements in one call are one transaction, which the business act needs
      sql.execute(DATA);
    }
  }

  private long start(Map<String, String> parameters) {
    callers.enter(Caller.SYSTEM, "-", null);
    return jobs.start(JobKind.ACCOUNT_DISUSE, parameters);
  }

  /** How the execution ended; fails if it does not end in time. */
  private String end(long execution) throws SQLException, InterruptedException {
    long limit = System.nanoTime() + TIME_LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      String status =
          one(
              "select batchstatus from bangfu_executioninstancedata where jobexecid = "
                  + execution);
      if (!status.startsWith("START")) {
        return status;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("Execution " + execution + " did not end in " + TIME_LIMIT);
  }

  private String step(long execution) throws SQLException {
    return one(
        "select batchstatus || ' ' || readcount || ' ' || writecount || ' ' || exitstatus"
            + " from bangfu_stepexecutioninstancedata where jobexecid = "
            + execution);
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
