package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-013")
@Tag("BAT-098")
class AccountUpkeepDbTest {

  private static final LocalDate DAY_180 = LocalDate.parse("2017-07-01");
  private static final LocalDate DAY_181 = LocalDate.parse("2017-07-02");

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final AccountUpkeep upkeep = services.get(AccountUpkeep.class);
  private long superior;
  private long union;

  @BeforeEach
  void oneUnion() {
    at("2017-01-02T09:00");
    String name = UUID.randomUUID().toString().substring(0, 8);
    superior = unions.union("市总" + name, unions.national(), 2);
    union = unions.union("街道" + name, superior, 4);
  }

  @Test
  void anAccountUnusedFor180DaysStaysAndIsStoppedTheDayAfter() {
    long user = account("2016-12-01T08:00", "2017-01-02T09:00");
    at("2017-07-01T03:30");
    assertThat(due(DAY_180)).doesNotContain(union);
    assertThat(disable(DAY_180)).isZero();
    assertThat(stateOf(user)).isEqualTo("NORMAL");
    at("2017-07-02T03:30");
    assertThat(due(DAY_181)).contains(union);
    assertThat(disable(DAY_181)).isEqualTo(1);
    assertThat(stateOf(user)).isEqualTo("DISABLED");
    assertThat(one("select session_epoch || changed_by from app_user where id = " + user))
        .isEqualTo("1SYSTEM");
  }

  @Test
  void anAccountThatNeverLoggedInCountsFromItsCreation() {
    long user = account("2017-01-02T09:00", null);
    change(user, "state = 'AWAITING_FIRST_LOGIN'");
    assertThat(disable(DAY_180)).isZero();
    assertThat(disable(DAY_181)).isEqualTo(1);
    assertThat(stateOf(user)).isEqualTo("DISABLED");
  }

  @Test
  void theLastDayOfValidityStillCounts() {
    long user = account("2017-06-01T08:00", "2017-06-30T09:00");
    change(user, "valid_to_date = '2017-07-01'");
    assertThat(due(DAY_180)).doesNotContain(union);
    assertThat(disable(DAY_180)).isZero();
    assertThat(due(DAY_181)).contains(union);
    assertThat(disable(DAY_181)).isEqualTo(1);
    assertThat(stateOf(user)).isEqualTo("DISABLED");
  }

  @Test
  void theNumberOfDaysIsASecurityParameter() {
    long user = account("2016-12-01T08:00", "2017-05-31T09:00");
    assertThat(disable(DAY_180)).isZero();
    parameter("insert into security_parameter values ('UNUSED_DAYS_BEFORE_STOP', '30')");
    try {
      assertThat(disable(DAY_180)).isEqualTo(1);
    } finally {
      parameter("delete from security_parameter where name = 'UNUSED_DAYS_BEFORE_STOP'");
    }
    assertThat(stateOf(user)).isEqualTo("DISABLED");
  }

  @Test
  void aSecondRunOfTheSameDayChangesNothing() {
    account("2016-12-01T08:00", "2017-01-02T09:00");
    assertThat(disable(DAY_181)).isEqualTo(1);
    assertThat(due(DAY_181)).doesNotContain(union);
    assertThat(disable(DAY_181)).isZero();
    assertThat(count("reminder where receiver_union_id = " + union)).isEqualTo(1);
  }

  @Test
  void stoppedAndDeletedAccountsAreLeftAlone() {
    long stopped = account("2016-12-01T08:00", "2017-01-02T09:00");
    long deleted = account("2016-12-01T08:00", "2017-01-02T09:00");
    change(stopped, "state = 'DISABLED'");
    change(deleted, "state = 'DELETED'");
    assertThat(due(DAY_181)).doesNotContain(union);
    assertThat(disable(DAY_181)).isZero();
    assertThat(stateOf(deleted)).isEqualTo("DELETED");
  }

  @Test
  void whoLogsInWhileTheJobWaitsForHisAccountStays() throws Exception {
    long user = account("2016-12-01T08:00", "2017-01-02T09:00");
    CompletableFuture<Integer> stopping;
    try (Connection logIn = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = logIn.createStatement()) {
      logIn.setAutoCommit(false);
      sql.execute(
          "update user_login set last_login_at = '2017-07-02 03:29+08' where user_id = " + user);
      stopping = CompletableFuture.supplyAsync(() -> disable(DAY_181));
      awaitSomebodyWaiting();
      logIn.commit();
    }
    assertThat(stopping.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(stateOf(user)).isEqualTo("NORMAL");
    assertThat(count("reminder where receiver_union_id = " + union)).isZero();
  }

  @Test
  void theUnionAndItsSuperiorAreToldOnceWithTheNames() {
    List<Long> users = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      users.add(account("2016-12-01T08:00", "2017-01-02T09:00"));
    }
    disable(DAY_181);
    for (long receiver : new long[] {union, superior}) {
      assertThat(
              one(
                  "select category || ' ' || coalesce(sender_union_id, 0) || sender_name || ' '"
                      + " || target_kind || target_count || ' ' || content from reminder"
                      + " where receiver_union_id = "
                      + receiver))
          .isEqualTo(
              "ACCOUNT 0SYSTEM USER2 "
                  + Texts.format(
                      "reminder.content.accountsDisused",
                      DAY_181,
                      one("select name from union_org where id = " + union),
                      2,
                      180,
                      List.of("王五", "王五")));
    }
    assertThat(
            count(
                "reminder_target t join reminder r on r.id = t.reminder_id"
                    + " where r.receiver_union_id = "
                    + union
                    + " and t.record_id in ("
                    + users.get(0)
                    + ", "
                    + users.get(1)
                    + ")"))
        .isEqualTo(2);
  }

  @Test
  void moreNamesThanFitAreCut() {
    for (int i = 0; i < AccountUpkeep.NAMES_SHOWN + 1; i++) {
      change(account("2016-12-01T08:00", "2017-01-02T09:00"), "name = '" + "欧".repeat(20) + "'");
    }
    assertThat(disable(DAY_181)).isEqualTo(AccountUpkeep.NAMES_SHOWN + 1);
    assertThat(one("select content from reminder where receiver_union_id = " + union))
        .isEqualTo(
            Texts.format(
                "reminder.content.accountsDisusedMany",
                DAY_181,
                one("select name from union_org where id = " + union),
                AccountUpkeep.NAMES_SHOWN + 1,
                180,
                Collections.nCopies(AccountUpkeep.NAMES_SHOWN, "欧".repeat(20))));
  }

  @Test
  @Tag("BAT-010")
  void everyStoppedAccountLeavesAnAuditRecordOfTheSystem() {
    long user = account("2016-12-01T08:00", "2017-01-02T09:00");
    disable(DAY_181);
    assertThat(
            one(
                "select login_name || ' ' || object_kind || ' ' || changes from audit_record"
                    + " where event = 'ACCOUNT_DISABLED' and object_id = '"
                    + user
                    + "' and act_id is not null"))
        .isEqualTo("SYSTEM user state: NORMAL -> DISABLED");
  }

  @Test
  void theNextUnionsComeInTheOrderOfTheirNumbers() {
    account("2016-12-01T08:00", "2017-01-02T09:00");
    account("2016-12-01T08:00", "2017-01-02T09:00");
    long first = union;
    union = unions.union("后" + first, superior, 4);
    account("2016-12-01T08:00", "2017-01-02T09:00");
    assertThat(
            services.as(Caller.SYSTEM, () -> upkeep.unionsWithDueAccounts(first - 1, DAY_181, 2)))
        .containsExactly(first, union);
    assertThat(services.as(Caller.SYSTEM, () -> upkeep.unionsWithDueAccounts(first, DAY_181, 1)))
        .containsExactly(union);
  }

  @Test
  @Tag("USR-024")
  void noPersonMayDoTheSystemsWork() {
    Caller person = unions.caller(union, Permission.values());
    assertThatThrownBy(() -> services.as(person, () -> upkeep.disable(union, DAY_181)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> services.as(person, () -> upkeep.unionsWithDueAccounts(0, DAY_181, 1)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aMissedNightOpensNoDoor() {
    long user = account("2016-12-01T08:00", "2017-01-02T09:00");
    change(user, "password_hash = '" + PasswordHash.of("Dewai#2017x") + "'");
    String name = one("select login_name from app_user where id = " + user);
    LogIn logIn = services.get(LogIn.class);
    at("2017-07-02T08:00");
    assertThat(
            services
                .as(
                    null,
                    () -> logIn.logIn(new LogInAttempt(name, "Dewai#2017x", "10.1.2.3", true)))
                .outcome())
        .isEqualTo(Outcome.DISABLED);
    at("2017-07-01T08:00");
    assertThat(
            services
                .as(
                    null,
                    () -> logIn.logIn(new LogInAttempt(name, "Dewai#2017x", "10.1.2.3", true)))
                .outcome())
        .isEqualTo(Outcome.SUCCEEDED);
  }

  private List<Long> due(LocalDate day) {
    return services.as(Caller.SYSTEM, () -> upkeep.unionsWithDueAccounts(union - 1, day, 1));
  }

  private int disable(LocalDate day) {
    return services.as(Caller.SYSTEM, () -> upkeep.disable(union, day));
  }

  private long account(String entered, String lastLogin) {
    String name = "u" + UUID.randomUUID().toString().substring(0, 8);
    long user = unions.user(union, name, "-");
    change(user, "entered_at = '" + entered + "+08'");
    if (lastLogin != null) {
      services.inTransaction(
          em ->
              em.createNativeQuery(
                      "insert into user_login (user_id, last_login_at, last_login_ip) values ("
                          + user
                          + ", '"
                          + lastLogin
                          + "+08', '10.1.2.3')")
                  .executeUpdate());
    }
    return user;
  }

  private void change(long user, String assignment) {
    services.inTransaction(
        em ->
            em.createNativeQuery("update app_user set " + assignment + " where id = " + user)
                .executeUpdate());
  }

  private void parameter(String sql) {
    services.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
  }

  private String stateOf(long user) {
    return one("select state from app_user where id = " + user);
  }

  private long count(String from) {
    return Long.parseLong(one("select count(*)::text from " + from));
  }

  private static String one(String sql) {
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      String value = row.getString(1);
      assertThat(row.next()).isFalse();
      return value;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Until the job's transaction stands before the lock; fails if it never does. */
  private static void awaitSomebodyWaiting() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (!"0"
          .equals(
              one("select count(*)::text from pg_stat_activity where wait_event_type = 'Lock'"))) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Nobody waits for the lock");
  }

  private void at(String moment) {
    services
        .today()
        .use(Clock.fixed(LocalDateTime.parse(moment).atZone(Today.ZONE).toInstant(), Today.ZONE));
  }
}
