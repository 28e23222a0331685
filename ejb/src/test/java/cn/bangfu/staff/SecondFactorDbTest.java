package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
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

@Tag("USR-055")
class SecondFactorDbTest {

  private static final String PASSWORD = "Dewai#2017x";
  private static String hash;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final LogIn logIn = services.get(LogIn.class);
  private final Callers callers = services.get(Callers.class);
  private final OwnSecondFactor own = services.get(OwnSecondFactor.class);
  private final String ip = "ip-" + UUID.randomUUID().toString().substring(0, 20);
  private long union;
  private String name;
  private long user;
  private Instant moment;

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(PASSWORD);
  }

  @BeforeEach
  void oneAccount() {
    at("2026-11-20T08:00");
    union = unions.union("口令省总工会" + UUID.randomUUID(), unions.national(), 1);
    name = "t" + UUID.randomUUID().toString().substring(0, 8);
    user = unions.user(union, name, hash);
  }

  @AfterEach
  void deliveredParameters() {
    sql("delete from security_parameter");
  }

  @Test
  void aRegisteredDeviceIsAskedForAtLogInAndEachCodeIsTakenOnce() {
    String secret = register();
    at("2026-11-20T09:00");
    LogInResult asked = password();
    assertThat(asked.outcome()).isEqualTo(Outcome.CODE_NEEDED);
    assertThat(asked.session()).isNull();
    String code = codeOf(secret);
    assertThat(code(asked, code).outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(code(password(), code).outcome()).as("replay").isEqualTo(Outcome.CODE_WRONG);
    at("2026-11-20T09:01");
    assertThat(code(password(), codeOf(secret)).outcome()).isEqualTo(Outcome.ELSEWHERE);
  }

  @Test
  void theCodeThatRegisteredTheDeviceLogsNobodyIn() {
    String secret = register();
    assertThat(code(password(), codeOf(secret)).outcome()).isEqualTo(Outcome.CODE_WRONG);
  }

  @Test
  void ofParallelLogInsWithOneCodeOneGetsIn() throws Exception {
    String secret = register();
    at("2026-11-20T09:00");
    String code = codeOf(secret);
    sql("insert into security_parameter values ('PARALLEL_SESSIONS', '3')");
    LogInResult asked = password();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Outcome> outcomes = new ArrayList<>();
    try {
      List<Future<Outcome>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(pool.submit(() -> code(asked, code).outcome()));
      }
      for (Future<Outcome> answer : answers) {
        outcomes.add(answer.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(outcomes).containsOnlyOnce(Outcome.SUCCEEDED);
    assertThat(outcomes.stream().filter(o -> o == Outcome.CODE_WRONG)).hasSize(3);
  }

  @Test
  @Tag("USR-040")
  void wrongCodesCountAsFailuresAlthoughThePasswordIsRightEachTime() {
    register();
    at("2026-11-20T09:00");
    for (int i = 0; i < 4; i++) {
      assertThat(code(password(), "000000").outcome()).isEqualTo(Outcome.CODE_WRONG);
    }
    assertThat(code(password(), "000000").outcome()).isEqualTo(Outcome.LOCKED);
    assertThat(password().outcome()).isEqualTo(Outcome.LOCKED);
  }

  @Test
  void tenRecoveryCodesWorkOnceEach() {
    begin();
    List<String> codes = confirm();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    at("2026-11-20T09:00");
    assertThat(code(password(), codes.get(0).toLowerCase()).outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(code(password(), codes.get(0)).outcome()).isEqualTo(Outcome.CODE_WRONG);
    assertThat(services.as(caller(), own::state).codesLeft()).isEqualTo(9);
    register();
    at("2026-11-20T10:00");
    assertThat(code(password(), codes.get(1)).outcome())
        .as("void with a new device")
        .isEqualTo(Outcome.CODE_WRONG);
  }

  @Test
  void secretAndRecoveryCodesAreNotStoredInClear() throws Exception {
    String secret = register();
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        ResultSet row =
            c.createStatement()
                .executeQuery("select secret, last_step from user_totp where user_id = " + user)) {
      row.next();
      assertThat(new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain(secret);
    }
  }

  @Test
  void aWrongPasswordOrAWrongFirstCodeRegistersNothing() {
    assertThatThrownBy(() -> services.as(caller(), () -> own.begin("wrong")))
        .isInstanceOfSatisfying(
            Violations.class, e -> assertThat(e.all().get(0).field()).isEqualTo("present"));
    begin();
    assertThatThrownBy(() -> services.as(caller(), () -> own.confirm("000000")))
        .isInstanceOf(Violations.class);
    assertThat(password().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void whoMustHaveADeviceReachesNothingElseWithoutOneAndCannotGiveItUp() {
    sql("insert into security_parameter values ('SECOND_FACTOR', 'ADMINISTRATORS')");
    assertThat(caller().stage()).isEqualTo(FirstLoginStage.READY);
    unions.administers(user);
    assertThat(caller().stage()).isEqualTo(FirstLoginStage.REGISTER_CODE);
    register();
    assertThat(caller().stage()).isEqualTo(FirstLoginStage.READY);
    assertThatThrownBy(() -> services.as(caller(), () -> own.remove(PASSWORD)))
        .isInstanceOf(Violations.class);
    sql("update security_parameter set value = 'EVERYBODY'");
    long clerk = unions.user(union, name + "c", hash);
    assertThat(services.as(null, () -> callers.load(clerk, 0)).orElseThrow().stage())
        .isEqualTo(FirstLoginStage.REGISTER_CODE);
    sql("update security_parameter set value = 'OFF'");
    assertThat(password().outcome()).as("off asks nobody").isEqualTo(Outcome.SUCCEEDED);
    services.as(caller(), () -> own.remove(PASSWORD));
    assertThat(services.as(caller(), own::state).since()).isNull();
  }

  @Test
  @Tag("USR-024")
  void theAdministratorOfTheScopeTakesALostDeviceOffAndNobodyElse() {
    register();
    SecondFactorReset reset = services.get(SecondFactorReset.class);
    long sibling = unions.union("口令省总工会" + UUID.randomUUID(), unions.national(), 1);
    Caller stranger = unions.caller(sibling, Permission.USER_ADMIN);
    assertThatThrownBy(() -> services.as(stranger, () -> reset.reset(user)))
        .isInstanceOf(AccessDenied.class);
    Caller clerk = unions.caller(union, Permission.ARCHIVE);
    assertThatThrownBy(() -> services.as(clerk, () -> reset.reset(user)))
        .isInstanceOf(AccessDenied.class);
    Caller holder = caller();
    assertThatThrownBy(
            () ->
                services.as(
                    new Caller(
                        user,
                        name,
                        name,
                        union,
                        name,
                        holder.unionPath(),
                        holder.unionDepth(),
                        holder.unionLevel(),
                        FirstLoginStage.READY,
                        StaffDbKit.handle(Permission.USER_ADMIN)),
                    () -> reset.reset(user)))
        .as("never his own")
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(StaffProblem.OWN_ACCOUNT));
    int epoch = epoch();
    Caller admin = unions.caller(union, Permission.USER_ADMIN);
    services.as(admin, () -> reset.reset(user));
    assertThat(epoch()).as("the sessions end").isEqualTo(epoch + 1);
    assertThat(password().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(
            one(
                "select count(*) from reminder where subject = '动态口令设备已解除' and"
                    + " receiver_user_id = "
                    + user))
        .isEqualTo("1");
    assertThat(
            one(
                "select changes from audit_record where event = 'STAFF_TAKE_DEVICE' and succeeded"
                    + " and object_id = '%d'".formatted(user)))
        .isEqualTo("device of " + name + " taken off");
    assertThatThrownBy(() -> services.as(admin, () -> reset.reset(user)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(StaffProblem.NO_DEVICE));
  }

  private int epoch() {
    return Integer.parseInt(one("select session_epoch from app_user where id = " + user));
  }

  private String one(String query) {
    return services.inTransaction(em -> em.createNativeQuery(query).getSingleResult().toString());
  }

  private String register() {
    String secret = begin();
    confirmed(secret);
    return secret;
  }

  private String lastSecret;

  private String begin() {
    OwnSecondFactor.Secret begun = services.as(caller(), () -> own.begin(PASSWORD));
    assertThat(begun.uri())
        .startsWith("otpauth://totp/Bangfu:" + name + "?secret=" + begun.secret())
        .endsWith("&digits=6&period=30");
    lastSecret = begun.secret();
    return begun.secret();
  }

  private List<String> confirm() {
    return confirmed(lastSecret);
  }

  private List<String> confirmed(String secret) {
    return services.as(caller(), () -> own.confirm(codeOf(secret)));
  }

  private String codeOf(String secret) {
    return Totp.code(Totp.fromBase32(secret), Totp.stepOf(moment), Totp.DIGITS);
  }

  private Caller caller() {
    return services.as(null, () -> callers.load(user, 0)).orElseThrow();
  }

  private LogInResult password() {
    return services.as(null, () -> logIn.logIn(new LogInAttempt(name, PASSWORD, ip, true)));
  }

  private LogInResult code(LogInResult asked, String code) {
    return services.as(null, () -> logIn.code(asked.ticket(), code, ip));
  }

  private void sql(String statement) {
    services.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
  }

  private void at(String when) {
    moment = LocalDateTime.parse(when).atZone(Today.ZONE).toInstant();
    services.today().use(Clock.fixed(moment, Today.ZONE));
  }
}
