package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Right;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.staff.LogInResult.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Platform accounts are made by one, opened by another, and helped by two. */
class PlatformAccountsDbTest {

  private static final String PASSWORD = "Neues#2018y";
  private static final int ROUNDS = 10;

  private final StaffDbKit kit = new StaffDbKit();
  private final PlatformAccounts accounts = kit.services.get(PlatformAccounts.class);
  private final PlatformRescues rescues = kit.services.get(PlatformRescues.class);
  private final AppointmentDesk desk = kit.services.get(AppointmentDesk.class);
  private final LogIn logIn = kit.services.get(LogIn.class);
  private final Caller system = kit.as(account(Role.SYSTEM_ADMIN));
  private final Caller security = kit.as(account(Role.SECURITY_ADMIN));
  private final Caller auditor = kit.as(account(Role.AUDIT_ADMIN));

  @Test
  @Tag("USR-089")
  @Tag("USR-093")
  void aNewAccountIsOpenWhenTheSecurityAdministratorHasConfirmedIt() {
    String login = StaffDbKit.newName();
    String password = create(Role.SECURITY_ADMIN, null, login).shownOnce();
    assertThat(password).hasSize(12);
    assertThat(enter(login, password, "10.0.0.1").outcome()).isEqualTo(Outcome.DISABLED);
    assertThat(account(login).awaited()).isTrue();
    kit.services.as(security, () -> desk.confirm(appointment(login)));
    OpenSession session = enter(login, password, "10.0.0.1").session();
    Caller entered = caller(session);
    assertThat(entered.role()).isEqualTo(Role.SECURITY_ADMIN);
    assertThat(entered.stage()).isEqualTo(FirstLoginStage.CHANGE_PASSWORD);
    kit.services.as(
        entered,
        () ->
            kit.services
                .get(OwnAccount.class)
                .changePassword(session, password, PASSWORD, PASSWORD));
    assertThat(account(login).state()).isEqualTo(AccountState.NORMAL);
    assertThat(kit.one("select count(*) from user_permission where user_id = " + id(login)))
        .isEqualTo("0");
  }

  @Test
  @Tag("USR-093")
  void aProvinceHasOneAuditorWhoSeesItsTrailAndNothingElse() {
    String login = StaffDbKit.newName();
    String password = create(Role.AUDIT_ADMIN, kit.province, login).shownOnce();
    assertRefused(
        system,
        () -> create(Role.AUDIT_ADMIN, kit.province, StaffDbKit.newName()),
        StaffProblem.AUDITOR_EXISTS);
    kit.services.as(security, () -> desk.confirm(appointment(login)));
    kit.run("update app_user set must_change_password = false where id = " + id(login));
    Caller entered = caller(enter(login, password, "10.0.0.1").session());
    assertThat(entered.unionId()).isEqualTo(kit.province);
    assertThat(entered.has(Right.AUDIT_SEARCH)).isTrue();
    for (Right right :
        List.of(Right.ALARM_VIEW, Right.PLATFORM_ACCOUNT_VIEW, Right.PLATFORM_RESCUE)) {
      assertThat(right.refusal(entered).orElseThrow().problem())
          .as(right.name())
          .isEqualTo(AccessProblem.NOT_PERMITTED);
      assertThat(auditor.has(right)).as(right.name()).isTrue();
    }
  }

  @Test
  @Tag("USR-093")
  void whatWasRefusedStaysClosedUntilItIsConfirmed() {
    String login = StaffDbKit.newName();
    String password = create(Role.AUDIT_ADMIN, null, login).shownOnce();
    kit.services.as(security, () -> desk.refuse(appointment(login), "人员未核实"));
    assertThat(enter(login, password, "10.0.0.1").outcome()).isEqualTo(Outcome.DISABLED);
    assertThat(kit.services.as(system, () -> accounts.start(id(login)))).as("waits").isTrue();
    assertThat(account(login).state()).isEqualTo(AccountState.DISABLED);
    kit.services.as(security, () -> desk.confirm(appointment(login)));
    assertThat(account(login).state()).isEqualTo(AccountState.AWAITING_FIRST_LOGIN);
    kit.services.as(system, () -> accounts.stop(id(login)));
    assertThat(kit.services.as(system, () -> accounts.start(id(login)))).isFalse();
  }

  @Test
  @Tag("USR-096")
  void ofTheLastTwoOneIsKeptWhoeverStopsThemAtOnce() throws Exception {
    List<?> others =
        kit.rows(
            "select id from app_user where role = 'AUDIT_ADMIN' and state in ('NORMAL',"
                + " 'AWAITING_FIRST_LOGIN') and id <> "
                + auditor.userId());
    others.forEach(id -> kit.run("update app_user set state = 'DISABLED' where id = " + id));
    for (int round = 0; round < ROUNDS; round++) {
      long other = account(Role.AUDIT_ADMIN);
      assertThat(kit.race(() -> stop(other), () -> stop(auditor.userId())))
          .singleElement()
          .satisfies(e -> assertThat(e.problem()).isEqualTo(StaffProblem.LAST_OF_KIND));
      kit.run("update app_user set state = 'NORMAL' where id = " + auditor.userId());
      kit.run(
          "update app_user set state = 'DISABLED' where id = %d and state = 'NORMAL'"
              .formatted(other));
    }
    assertRefused(system, () -> accounts.delete(auditor.userId()), StaffProblem.LAST_OF_KIND);
    others.forEach(id -> kit.run("update app_user set state = 'NORMAL' where id = " + id));
  }

  @Test
  @Tag("USR-096")
  @Tag("USR-013")
  void theLastOfAKindIsNotStoppedForDisuse() {
    AccountUpkeep upkeep = kit.services.get(AccountUpkeep.class);
    List<?> others =
        kit.rows(
            "select id from app_user where role = 'AUDIT_ADMIN' and state in ('NORMAL',"
                + " 'AWAITING_FIRST_LOGIN') and id <> "
                + auditor.userId());
    others.forEach(id -> kit.run("update app_user set state = 'DISABLED' where id = " + id));
    kit.run(
        "update app_user set entered_at = now() - interval '2 years', password_hash = '%s' where id = %d"
            .formatted(PasswordHash.of(PASSWORD), auditor.userId()));
    kit.services.as(
        Caller.SYSTEM, () -> upkeep.disable(kit.unions.national(), kit.services.today().today()));
    assertThat(account(auditor.loginName()).state()).isEqualTo(AccountState.NORMAL);
    assertThat(enter(auditor.loginName(), PASSWORD, "10.0.0.1").outcome())
        .isEqualTo(Outcome.SUCCEEDED);
    others.forEach(id -> kit.run("update app_user set state = 'NORMAL' where id = " + id));
  }

  @Test
  @Tag("USR-095")
  void anAccountLimitedToAddressesComesFromNowhereElse() {
    long limited = account(Role.AUDIT_ADMIN);
    String login = kit.one("select login_name from app_user where id = " + limited);
    kit.run(
        "update app_user set password_hash = '%s' where id = %d"
            .formatted(PasswordHash.of(PASSWORD), limited));
    for (String wrong : List.of("10.0.0", "10.0.0.256", "abc", "10.0.0.1/33", "10.0.0.1/24")) {
      assertRefused(
          system,
          () -> accounts.limit(limited, account(login).version(), wrong),
          StaffProblem.NETWORK_FORM);
    }
    OpenSession before = enter(login, PASSWORD, "10.9.9.9").session();
    kit.services.as(
        system, () -> accounts.limit(limited, account(login).version(), "10.1.0.0/16\n::1"));
    assertThat(account(login).networks()).containsExactly("10.1.0.0/16", "::1/128");
    assertThat(session(before).caller()).as("sessions end").isEmpty();
    assertThat(enter(login, PASSWORD, "10.2.0.1").outcome()).isEqualTo(Outcome.ADDRESS_NOT_ALLOWED);
    assertThat(enter(login, "wrong", "10.2.0.1").outcome())
        .as("nothing is told without the password")
        .isEqualTo(Outcome.WRONG);
    assertThat(enter(login, PASSWORD, "10.1.77.1").outcome()).isEqualTo(Outcome.SUCCEEDED);
    kit.services.as(system, () -> accounts.limit(limited, account(login).version(), " "));
    assertThat(enter(login, PASSWORD, "10.2.0.1").outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertRefused(
        system,
        () -> accounts.limit(system.userId(), account(system.loginName()).version(), "10.1.0.0/16"),
        StaffProblem.NETWORK_OWN);
  }

  @Test
  @Tag("USR-100")
  void aPasswordIsResetByTheTwoOtherKindsTogetherAndByNobodyElse() {
    String login = auditor.loginName();
    long lost = auditor.userId();
    Caller sameKind = kit.as(account(Role.AUDIT_ADMIN));
    assertRefused(
        sameKind, () -> rescues.ask(lost, RescueKind.RESET, "忘记密码"), StaffProblem.RESCUE_KIND);
    assertRefused(
        system, () -> rescues.ask(lost, RescueKind.RESET, " "), StaffProblem.RESCUE_REASON);
    kit.services.as(system, () -> rescues.ask(lost, RescueKind.RESET, "忘记密码"));
    assertThat(account(login).rescue()).isEqualTo(RescueKind.RESET);
    assertRefused(
        security, () -> rescues.ask(lost, RescueKind.UNLOCK, "锁定"), StaffProblem.RESCUE_WAITS);
    Caller alsoSystem = kit.as(account(Role.SYSTEM_ADMIN));
    for (Caller alone : List.of(system, alsoSystem, sameKind)) {
      assertRefused(alone, () -> rescues.confirm(lost), StaffProblem.RESCUE_KIND);
    }
    IssuedPassword issued = kit.services.as(security, () -> rescues.confirm(lost));
    assertThat(caller(enter(login, issued.shownOnce(), "10.0.0.1").session()).stage())
        .isEqualTo(FirstLoginStage.CHANGE_PASSWORD);
    assertRefused(security, () -> rescues.confirm(lost), StaffProblem.RESCUE_DECIDED);
    assertThatThrownBy(
            () ->
                kit.run(
                    """
                    insert into platform_rescue (kind, user_id, user_role, asked_by, asked_role, reason,
                      state, decided_by, decided_role, decided_at, entered_at, entered_by, changed_at,
                      changed_by)
                    values ('RESET', %1$d, 'AUDIT_ADMIN', %2$d, 'SYSTEM_ADMIN', 'x', 'CONFIRMED', %2$d,
                      'SYSTEM_ADMIN', now(), now(), 'x', now(), 'x')
                    """
                        .formatted(lost, system.userId())))
        .as("the database knows it too")
        .hasMessageContaining("platform_rescue_check");
  }

  @Test
  @Tag("USR-100")
  @Tag("USR-113")
  void aLockedPlatformAccountIsAnAlarmAndIsUnlockedByTwo() {
    String login = auditor.loginName();
    kit.run(
        "update app_user set password_hash = '%s' where id = %d"
            .formatted(PasswordHash.of(PASSWORD), auditor.userId()));
    for (int i = 0; i < 5; i++) {
      enter(login, "wrong", "10.0.0.1");
    }
    assertThat(account(login).state()).isEqualTo(AccountState.LOCKED);
    assertThat(
            kit.one(
                "select count(*) from security_alarm where kind = 'ACCOUNT_LOCKED' and said like '%"
                    + login
                    + "%'"))
        .isEqualTo("1");
    kit.services.as(security, () -> rescues.ask(auditor.userId(), RescueKind.UNLOCK, "本人已核实"));
    kit.services.as(system, () -> rescues.confirm(auditor.userId()));
    assertThat(enter(login, PASSWORD, "10.0.0.1").outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-098")
  void theSystemAdministratorSeesOfUsersLogInNameStateAndUnionOnly() {
    assertThat(
            Arrays.stream(PlatformUsers.Line.class.getRecordComponents())
                .map(RecordComponent::getName))
        .containsExactly("loginName", "state", "unionName");
    long user = kit.user(kit.county);
    String login = kit.one("select login_name from app_user where id = " + user);
    PlatformUsers users = kit.services.get(PlatformUsers.class);
    assertThat(kit.services.as(system, () -> users.find(login.toUpperCase())))
        .singleElement()
        .satisfies(line -> assertThat(line.state()).isEqualTo(AccountState.NORMAL));
    assertThat(kit.services.as(system, () -> users.find(" "))).isEmpty();
    assertThat(kit.services.as(system, () -> users.find("%"))).isEmpty();
    assertThat(system.has(Right.USER_ADMIN_VIEW)).isFalse();
    assertThat(kit.admin(kit.county).has(Right.PLATFORM_USERS)).isFalse();
    assertThat(
            kit.unions.caller(kit.unions.national(), Permission.values()).has(Right.PLATFORM_USERS))
        .isFalse();
  }

  private Object stop(long id) {
    kit.services.as(system, () -> accounts.stop(id));
    return null;
  }

  private IssuedPassword create(Role role, Long province, String login) {
    return kit.services.as(
        system,
        () ->
            accounts.create(
                new NewPlatformAccount(role, province, "平台人员", login, "010-12345678", null)));
  }

  /** A platform account that is in use. */
  private long account(Role role) {
    long id =
        Long.parseLong(
            kit.one(
                """
                insert into app_user (union_id, name, login_name, password_hash, phone, role, state,
                  must_verify, must_change_password, password_changed_at, entered_at, entered_by,
                  changed_at, changed_by)
                values (%d, '平台', '%s', '-', '-', '%s', 'NORMAL', false, false, now(), now(), 'test',
                  now(), 'test') returning id
                """
                    .formatted(kit.unions.national(), StaffDbKit.newName(), role)));
    return id;
  }

  private PlatformAccount account(String login) {
    return kit.services.as(system, accounts::all).stream()
        .filter(row -> row.loginName().equals(login))
        .findFirst()
        .orElseThrow();
  }

  private long id(String login) {
    return Long.parseLong(
        kit.one("select id from app_user where login_name = '%s'".formatted(login)));
  }

  private long appointment(String login) {
    return kit.services.as(security, () -> desk.page(true, 0, 200)).stream()
        .filter(row -> row.loginName().equals(login))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private LogInResult enter(String login, String password, String ip) {
    return kit.services.as(null, () -> logIn.logIn(new LogInAttempt(login, password, ip, true)));
  }

  private SessionNow session(OpenSession session) {
    return kit.services.as(null, () -> kit.services.get(Callers.class).ofSession(session));
  }

  private Caller caller(OpenSession session) {
    return session(session).caller().orElseThrow();
  }

  private void assertRefused(Caller who, Runnable act, Problem problem) {
    assertThatThrownBy(() -> kit.services.as(who, act))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
