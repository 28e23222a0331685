package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Today;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogInDbTest {

  private static final String PASSWORD = "Dewai#2017x";
  private static String hash;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final LogIn logIn = services.get(LogIn.class);
  private final String ip =
      "10.9." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);
  private String name;
  private long user;

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(PASSWORD);
  }

  @BeforeEach
  void oneAccount() {
    at("2026-11-20T08:00");
    name = "u" + UUID.randomUUID().toString().substring(0, 8);
    user = unions.user(unions.national(), name, hash);
  }

  @Test
  @Tag("USR-040")
  void fiveFailuresInARowLockTheNameForHalfAnHour() {
    at("2026-11-20T09:00");
    assertThat(wrong()).isEqualTo(Outcome.WRONG);
    at("2026-11-20T09:01");
    assertThat(wrong()).isEqualTo(Outcome.WRONG);
    at("2026-11-20T09:02");
    assertThat(wrong()).isEqualTo(Outcome.WRONG);
    at("2026-11-20T09:03");
    assertThat(wrong()).isEqualTo(Outcome.WRONG);
    at("2026-11-20T09:04");
    assertThat(wrong()).isEqualTo(Outcome.LOCKED);
    at("2026-11-20T09:20");
    LogInResult locked = right();
    assertThat(locked.outcome()).isEqualTo(Outcome.LOCKED);
    assertThat(locked.minutes()).isEqualTo(14);
    at("2026-11-20T09:35");
    assertThat(right().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-040")
  void aSuccessSetsTheCountToZero() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(wrong()).isEqualTo(Outcome.WRONG);
      }
      assertThat(rightAlone().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }
  }

  @Test
  @Tag("USR-039")
  @Tag("USR-040")
  void anUnknownNameIsAnsweredAndLockedLikeAKnownOne() {
    String unknown = "x" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 4; i++) {
      assertThat(attempt(unknown, "whatever").outcome()).isEqualTo(Outcome.WRONG);
    }
    assertThat(attempt(unknown, "whatever").outcome()).isEqualTo(Outcome.LOCKED);
  }

  @Test
  @Tag("USR-044")
  void theNextLogInTellsOfTheLastOneAndTheFailuresSince() {
    right();
    at("2026-11-20T10:00");
    wrong();
    wrong();
    rightAlone();
    OwnAccount.LastLogin last =
        services.as(
            services.as(null, () -> services.get(Callers.class).load(user, 0)).orElseThrow(),
            () -> services.get(OwnAccount.class).lastLogin().orElseThrow());
    assertThat(last.at().toLocalDateTime()).isNotNull();
    assertThat(last.at().toInstant())
        .isEqualTo(LocalDateTime.parse("2026-11-20T08:00").atZone(Today.ZONE).toInstant());
    assertThat(last.failures()).isEqualTo(2);
  }

  @Test
  @Tag("USR-043")
  void anInitialPasswordIsVoidAfterSevenDays() {
    change("state = 'AWAITING_FIRST_LOGIN', must_verify = true, must_change_password = true");
    at("2026-11-27T08:00");
    assertThat(right().outcome()).isEqualTo(Outcome.SUCCEEDED);
    at("2026-11-27T08:01");
    assertThat(right().outcome()).isEqualTo(Outcome.INITIAL_PASSWORD_EXPIRED);
  }

  @Test
  @Tag("USR-011")
  void aStoppedAccountIsToldSoOnlyAfterTheRightPassword() {
    change("state = 'DISABLED'");
    assertThat(wrong()).isEqualTo(Outcome.WRONG);
    assertThat(right().outcome()).isEqualTo(Outcome.DISABLED);
  }

  @Test
  @Tag("USR-101")
  void everyAttemptLeavesOneAuditRecord() throws SQLException {
    wrong();
    right();
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        ResultSet rows =
            c.createStatement()
                .executeQuery(
                    "select count(*) filter (where succeeded), count(*) filter (where not succeeded)"
                        + " from audit_record where event = 'LOG_IN' and object_id = '"
                        + name
                        + "'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
      assertThat(rows.getInt(2)).isEqualTo(1);
    }
  }

  private void change(String assignment) {
    services.inTransaction(
        em ->
            em.createNativeQuery("update app_user set " + assignment + " where id = " + user)
                .executeUpdate());
  }

  private Outcome wrong() {
    return attempt(name, "Wrong#2017x").outcome();
  }

  private LogInResult right() {
    return attempt(name, PASSWORD);
  }

  /** The right password, with no other session of the account open. */
  private LogInResult rightAlone() {
    services.inTransaction(
        em ->
            em.createNativeQuery("delete from user_session where user_id = " + user)
                .executeUpdate());
    return right();
  }

  private LogInResult attempt(String loginName, String password) {
    return services.as(null, () -> logIn.logIn(new LogInAttempt(loginName, password, ip, true)));
  }

  private void at(String moment) {
    services
        .today()
        .use(Clock.fixed(LocalDateTime.parse(moment).atZone(Today.ZONE).toInstant(), Today.ZONE));
  }
}
