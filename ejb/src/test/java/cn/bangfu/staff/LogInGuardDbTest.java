package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Today;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands between a guesser and an account: captcha, lock, block of the address. */
class LogInGuardDbTest {

  private static final String PASSWORD = "Dewai#2017x";
  private static String hash;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final LogIn logIn = services.get(LogIn.class);
  private final String ip = "ip-" + UUID.randomUUID().toString().substring(0, 20);
  private String name;

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(PASSWORD);
  }

  @BeforeEach
  void oneAccount() {
    at("2026-11-20T09:00");
    name = "g" + UUID.randomUUID().toString().substring(0, 8);
    unions.user(unions.national(), name, hash);
  }

  @AfterEach
  void deliveredParameters() {
    sql("delete from security_parameter");
  }

  @Test
  @Tag("USR-040")
  void fromTheThirdTryOnTheCaptchaIsAskedForAndWithoutItNoPasswordIsLookedAt() {
    assertThat(attempt(name, "wrong", false).captchaNext()).isFalse();
    at("2026-11-20T09:01");
    assertThat(attempt(name, "wrong", false).captchaNext()).isTrue();
    at("2026-11-20T09:02");
    assertThat(attempt(name, PASSWORD, false).outcome()).isEqualTo(Outcome.CAPTCHA);
    assertThat(attempt(name, "wrong", false).outcome()).isEqualTo(Outcome.CAPTCHA);
    assertThat(attempt(name, "wrong", true).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(attempt(name, "wrong", true).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(attempt(name, "wrong", true).outcome()).as("the fifth").isEqualTo(Outcome.LOCKED);
    at("2026-11-20T09:35");
    assertThat(attempt(name, PASSWORD, false).outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-040")
  void withTheParameterAtNoughtEvenTheFirstTryNeedsTheCaptcha() {
    assertThat(services.as(null, logIn::captchaAtOnce)).isFalse();
    sql("insert into security_parameter values ('FAILURES_BEFORE_CAPTCHA', '0')");
    assertThat(services.as(null, logIn::captchaAtOnce)).isTrue();
    assertThat(attempt(name, PASSWORD, false).outcome()).isEqualTo(Outcome.CAPTCHA);
  }

  @Test
  @Tag("USR-041")
  @Tag("USR-113")
  void tooManyFailuresFromOneAddressBlockItForTenMinutesAndAreTold() throws Exception {
    sql("insert into security_parameter values ('ADDRESS_FAILURES', '20')");
    for (int i = 0; i < 20; i++) {
      assertThat(attempt("n" + i + name, "wrong", true).outcome()).isEqualTo(Outcome.WRONG);
    }
    assertThat(blocks()).isZero();
    assertThat(attempt("last" + name, "wrong", true).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(blocks()).isEqualTo(1);
    LogInResult blocked = attempt(name, PASSWORD, true);
    assertThat(blocked.outcome()).isEqualTo(Outcome.ADDRESS_BLOCKED);
    assertThat(blocked.minutes()).isEqualTo(10);
    LogInResult elsewhere =
        services.as(null, () -> logIn.logIn(new LogInAttempt(name, PASSWORD, ip + "b", false)));
    assertThat(elsewhere.outcome()).as("another address").isEqualTo(Outcome.SUCCEEDED);
    sql(
        "update user_session set ended_at = now(), end_reason = 'LOG_OUT' where ip = '"
            + ip
            + "b'");
    at("2026-11-20T09:10");
    assertThat(attempt(name, PASSWORD, true).outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-041")
  void failuresLongAgoDoNotCount() {
    sql("insert into security_parameter values ('ADDRESS_FAILURES', '20')");
    for (int i = 0; i < 20; i++) {
      attempt("n" + i + name, "wrong", true);
    }
    at("2026-11-20T09:11");
    attempt("m" + name, "wrong", true);
    assertThat(attempt(name, PASSWORD, true).outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-039")
  void anUnknownNameCostsTheSameWorkAsAWrongPassword() throws Exception {
    attempt(name, "wrong", true);
    String unknown = "x" + name;
    attempt(unknown, "wrong", true);
    List<String> known = StatementCount.of(() -> attempt(name, "wrong", true));
    List<String> nobody = StatementCount.of(() -> attempt(unknown, "wrong", true));
    assertThat(kinds(nobody)).isEqualTo(kinds(known));
    long knownHashes = hashes(() -> attempt(name, "wrong", true));
    assertThat(hashes(() -> attempt(unknown, "wrong", true))).isEqualTo(knownHashes).isEqualTo(1);
  }

  @Test
  @Tag("USR-040")
  void parallelGuessesAreCountedOneAfterTheOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Outcome>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(pool.submit(() -> attempt(name, "wrong", true).outcome()));
      }
      int judged = 0;
      for (Future<Outcome> answer : answers) {
        judged += answer.get() == Outcome.WRONG ? 1 : 0;
      }
      assertThat(judged).as("answered before the fifth locks the name").isEqualTo(4);
    } finally {
      pool.shutdownNow();
    }
    assertThat(attempt(name, PASSWORD, true).outcome()).isEqualTo(Outcome.LOCKED);
  }

  private static long hashes(Callable<?> work) throws Exception {
    long before = PasswordHash.derived();
    work.call();
    return PasswordHash.derived() - before;
  }

  /** The statements without their values. */
  private static List<String> kinds(List<String> statements) {
    return statements.stream().map(s -> s.replaceAll("\\s*bind => \\[.*", "")).toList();
  }

  private int blocks() throws Exception {
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        ResultSet rows =
            c.createStatement()
                .executeQuery(
                    "select count(*) from audit_record where event = 'ADDRESS_BLOCK'"
                        + " and object_id = '"
                        + ip
                        + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private LogInResult attempt(String loginName, String password, boolean captcha) {
    return services.as(null, () -> logIn.logIn(new LogInAttempt(loginName, password, ip, captcha)));
  }

  private void sql(String statement) {
    services.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
  }

  private void at(String moment) {
    services
        .today()
        .use(Clock.fixed(LocalDateTime.parse(moment).atZone(Today.ZONE).toInstant(), Today.ZONE));
  }
}
