package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.kernel.Today;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestUnions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parallel sessions of one account, on however many servers, and their ends. */
class SessionsDbTest {

  private static final String PASSWORD = "Dewai#2017x";
  private static final String WEAK = "dewai2017";
  private static String hash;
  private static String weakHash;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final LogIn logIn = services.get(LogIn.class);
  private final Callers callers = services.get(Callers.class);
  private final OpenSessions sessions = services.get(OpenSessions.class);
  private String name;
  private long user;

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(PASSWORD);
    weakHash = PasswordHash.of(WEAK);
  }

  @BeforeEach
  void oneAccount() {
    at("2026-11-20T08:00");
    name = "s" + UUID.randomUUID().toString().substring(0, 8);
    user = unions.user(unions.national(), name, hash);
  }

  @AfterEach
  void deliveredParameters() {
    sql("delete from security_parameter");
  }

  @Test
  @Tag("USR-073")
  void aSecondLogInAsksAndGoingOnEndsTheFirstWhichIsToldSo() {
    OpenSession first = logIn("10.0.0.1").session();
    at("2026-11-20T08:10");
    LogInResult asked = logIn("10.0.0.2");
    assertThat(asked.outcome()).isEqualTo(Outcome.ELSEWHERE);
    assertThat(asked.session()).isNull();
    assertThat(asked.elsewhere().ip()).isEqualTo("10.0.0.1");
    assertThat(asked.elsewhere().begunAt().toInstant()).isEqualTo(instant("2026-11-20T08:00"));
    assertThat(now(first).caller()).as("nothing ended by the question").isPresent();
    LogInResult second = services.as(null, () -> logIn.goOn(asked.ticket(), "10.0.0.2"));
    assertThat(second.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(now(first).caller()).isEmpty();
    assertThat(now(first).ousted()).isTrue();
    assertThat(now(second.session()).caller()).isPresent();
  }

  @Test
  @Tag("USR-073")
  void anAnswerThatComesTooLateOrAfterAChangeOfTheAccountIsRefused() {
    logIn("10.0.0.1");
    LogInTicket ticket = logIn("10.0.0.2").ticket();
    at("2026-11-20T08:06");
    assertThat(services.as(null, () -> logIn.goOn(ticket, "10.0.0.2")).outcome())
        .isEqualTo(Outcome.STEPS_OVER);
    LogInTicket fresh = logIn("10.0.0.2").ticket();
    sql("update app_user set session_epoch = session_epoch + 1 where id = " + user);
    assertThat(services.as(null, () -> logIn.goOn(fresh, "10.0.0.2")).outcome())
        .isEqualTo(Outcome.STEPS_OVER);
  }

  @Test
  @Tag("USR-073")
  void asManySessionsAsTheParameterSaysAreOpenAtOnce() {
    sql("insert into security_parameter values ('PARALLEL_SESSIONS', '2')");
    OpenSession first = logIn("10.0.0.1").session();
    at("2026-11-20T08:01");
    assertThat(logIn("10.0.0.2").outcome()).isEqualTo(Outcome.SUCCEEDED);
    LogInResult third = logIn("10.0.0.3");
    assertThat(third.outcome()).isEqualTo(Outcome.ELSEWHERE);
    services.as(null, () -> logIn.goOn(third.ticket(), "10.0.0.3"));
    assertThat(now(first).ousted()).as("the longest one ends").isTrue();
  }

  @Test
  @Tag("USR-073")
  void ofTwoLogInsAtOnceOneIsAsked() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Outcome> outcomes = new ArrayList<>();
    try {
      List<Future<Outcome>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String ip = "10.0.1." + i;
        answers.add(pool.submit(() -> logIn(ip).outcome()));
      }
      for (Future<Outcome> answer : answers) {
        outcomes.add(answer.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(outcomes).containsOnlyOnce(Outcome.SUCCEEDED).contains(Outcome.ELSEWHERE);
  }

  @Test
  @Tag("USR-071")
  @Tag("USR-074")
  void aSessionThatIsOverLeavesRoom() {
    OpenSession out = logIn("10.0.0.1").session();
    services.as(null, () -> sessions.end(out.number(), SessionEnd.LOG_OUT));
    assertThat(now(out).caller()).as("logged out").isEmpty();
    assertThat(logIn("10.0.0.2").outcome()).isEqualTo(Outcome.SUCCEEDED);
    at("2026-11-20T08:14");
    assertThat(logIn("10.0.0.3").outcome()).as("unused for 14").isEqualTo(Outcome.ELSEWHERE);
    at("2026-11-20T08:15");
    OpenSession third = logIn("10.0.0.3").session();
    at("2026-11-20T08:29");
    services.as(null, () -> sessions.seen(third.number()));
    at("2026-11-20T08:40");
    assertThat(logIn("10.0.0.4").outcome()).as("used in between").isEqualTo(Outcome.ELSEWHERE);
  }

  @Test
  @Tag("USR-071")
  void theTimesOfASessionFollowTheParametersAtTheNextRequest() {
    OpenSession session = logIn("10.0.0.1").session();
    assertThat(now(session).idle()).isEqualTo(Duration.ofMinutes(15));
    assertThat(now(session).longest()).isEqualTo(Duration.ofHours(12));
    sql("insert into security_parameter values ('IDLE_MINUTES', '5'), ('SESSION_HOURS', '1')");
    assertThat(now(session).idle()).isEqualTo(Duration.ofMinutes(5));
    assertThat(now(session).longest()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  @Tag("USR-071")
  void aRequestReadsCallerAndParametersInTwoStatements() throws Exception {
    OpenSession session = logIn("10.0.0.1").session();
    assertThat(StatementCount.of(() -> now(session))).hasSize(2);
  }

  @Test
  @Tag("USR-050")
  void changingThePasswordEndsTheOtherSessionsOnly() {
    sql("insert into security_parameter values ('PARALLEL_SESSIONS', '2')");
    OpenSession mine = logIn("10.0.0.1").session();
    OpenSession other = logIn("10.0.0.2").session();
    Caller caller = now(mine).caller().orElseThrow();
    OpenSession goesOn =
        services.as(
            caller,
            () ->
                services
                    .get(OwnAccount.class)
                    .changePassword(mine, PASSWORD, "Neues#2018y", "Neues#2018y"));
    assertThat(now(other).caller()).isEmpty();
    assertThat(now(mine).caller()).as("as it was remembered before").isEmpty();
    assertThat(now(goesOn).caller()).isPresent();
  }

  @Test
  @Tag("USR-042")
  void aPasswordThatBreaksTheRulesOfNowMustBeChangedFirst() {
    sql("update app_user set password_hash = '" + weakHash + "' where id = " + user);
    LogInResult result =
        services.as(null, () -> logIn.logIn(new LogInAttempt(name, WEAK, "10.0.0.1", true)));
    Caller caller = now(result.session()).caller().orElseThrow();
    assertThat(caller.stage()).isEqualTo(FirstLoginStage.CHANGE_PASSWORD);
    OpenSession goesOn =
        services.as(
            caller,
            () ->
                services
                    .get(OwnAccount.class)
                    .changePassword(result.session(), WEAK, PASSWORD, PASSWORD));
    assertThat(now(goesOn).caller().orElseThrow().stage()).isEqualTo(FirstLoginStage.READY);
  }

  @Test
  @Tag("USR-053")
  @Tag("USR-042")
  void daysBeforeItsEndThePasswordIsTold() {
    OpenSession session = logIn("10.0.0.1").session();
    assertThat(daysLeft(session, "2027-02-10T08:00")).as("8 days before").isNull();
    assertThat(daysLeft(session, "2027-02-11T08:00")).isEqualTo(7);
    assertThat(daysLeft(session, "2027-02-18T07:59")).isEqualTo(0);
    at("2027-02-18T08:01");
    assertThat(now(session).caller().orElseThrow().stage())
        .isEqualTo(FirstLoginStage.CHANGE_PASSWORD);
  }

  private Long daysLeft(OpenSession session, String moment) {
    at(moment);
    Caller caller = now(session).caller().orElseThrow();
    return services.as(
        caller, () -> services.get(OwnAccount.class).passwordDaysLeft().orElse(null));
  }

  private LogInResult logIn(String ip) {
    return services.as(null, () -> logIn.logIn(new LogInAttempt(name, PASSWORD, ip, true)));
  }

  private SessionNow now(OpenSession session) {
    return services.as(null, () -> callers.ofSession(session));
  }

  private void sql(String statement) {
    services.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
  }

  private static java.time.Instant instant(String moment) {
    return LocalDateTime.parse(moment).atZone(Today.ZONE).toInstant();
  }

  private void at(String moment) {
    services.today().use(Clock.fixed(instant(moment), Today.ZONE));
  }
}
