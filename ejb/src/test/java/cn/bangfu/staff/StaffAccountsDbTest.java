package cn.bangfu.staff;

import static cn.bangfu.staff.StaffDbKit.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.LogInResult.Outcome;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffAccountsDbTest {

  private static String hash;

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffAccounts accounts = kit.services.get(StaffAccounts.class);
  private final Caller admin = kit.admin(kit.prefecture);
  private final String name = StaffDbKit.newName();
  private final long user = kit.unions.user(kit.county, name, hash);

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(PASSWORD);
  }

  @Test
  @Tag("USR-011")
  @Tag("USR-074")
  void aStoppedUserIsToldSoAfterTheRightPasswordAndHisSessionEnds() {
    Caller himself = kit.as(user);
    assertThat(himself.userId()).isEqualTo(user);
    kit.services.as(admin, () -> accounts.stop(user));
    assertThatThrownBy(() -> kit.as(user)).isInstanceOf(NoSuchElementException.class);
    assertThat(logIn(PASSWORD)).isEqualTo(Outcome.DISABLED);
    assertThat(Texts.get("staff.Outcome.DISABLED")).isEqualTo("您的账号已停用,请联系本单位或上级单位用户管理员。");
    kit.services.as(admin, () -> accounts.start(user));
    assertThat(logIn(PASSWORD)).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-011")
  void anActThatMeansNothingInTheStateIsRefused() {
    assertRefused(StaffProblem.WRONG_STATE, accounts::start);
    kit.services.as(admin, () -> accounts.stop(user));
    assertRefused(StaffProblem.WRONG_STATE, accounts::stop);
    assertRefused(StaffProblem.WRONG_STATE, accounts::reset);
    kit.run("update app_user set valid_to_date = '2001-01-01' where id = " + user);
    assertRefused(StaffProblem.VALIDITY_OVER, accounts::start);
    kit.run("update app_user set valid_to_date = null where id = " + user);
    kit.run("update union_org set state = 'DISABLED' where id = " + kit.county);
    assertRefused(StaffProblem.UNION_CLOSED, accounts::start);
  }

  @Test
  @Tag("USR-011")
  @Tag("USR-013")
  void anAccountOpenedAfterLongDisuseIsVerifiedAgainAndNotStoppedTheSameNight() {
    kit.run(
        "update app_user set entered_at = now() - interval '2 years', state = 'DISABLED'"
            + " where id = "
            + user);
    kit.services.as(admin, () -> accounts.start(user));
    assertThat(kit.one("select state || must_verify from app_user where id = " + user))
        .isEqualTo("AWAITING_FIRST_LOGINtrue");
    assertThat(logIn(PASSWORD)).isEqualTo(Outcome.SUCCEEDED);
    kit.run("delete from user_login where user_id = " + user);
    AccountUpkeep upkeep = kit.services.get(AccountUpkeep.class);
    int stopped =
        kit.services.as(
            Caller.SYSTEM, () -> upkeep.disable(kit.county, kit.services.today().today()));
    assertThat(stopped).isZero();
  }

  @Test
  @Tag("USR-021")
  void stoppingTheAdministratorFreesHisPlaceWhoeverStopsHim() {
    long holder = kit.holder(kit.county);
    kit.services.as(admin, () -> accounts.stop(holder));
    assertThat(kit.one("select user_admin from app_user where id = " + holder)).isEqualTo("false");
    assertThat(kit.rows("select 1 from user_permission where user_id = " + holder)).isEmpty();
    long next = kit.holder(kit.county);
    kit.run("update app_user set valid_to_date = '2001-01-01' where id = " + next);
    AccountUpkeep upkeep = kit.services.get(AccountUpkeep.class);
    kit.services.as(Caller.SYSTEM, () -> upkeep.disable(kit.county, kit.services.today().today()));
    assertThat(kit.one("select state || user_admin from app_user where id = " + next))
        .isEqualTo("DISABLEDfalse");
    kit.holder(kit.county);
  }

  @Test
  @Tag("USR-051")
  @Tag("USR-040")
  @Tag("USR-074")
  void aResetSetsTheInitialPasswordUnlocksAndEndsTheSessions() {
    kit.run(
        "insert into login_guard values ('%s', 5, now(), now() + interval '1 hour')"
            .formatted(name));
    assertThat(stateInList()).isEqualTo(AccountState.LOCKED);
    IssuedPassword issued = kit.services.as(admin, () -> accounts.reset(user));
    assertThat(issued.shownOnce()).as("the default one is known").isNull();
    assertThat(stateInList()).isEqualTo(AccountState.AWAITING_FIRST_LOGIN);
    Callers callers = kit.services.get(Callers.class);
    assertThat(kit.services.as(null, () -> callers.load(user, 0))).as("old session").isEmpty();
    assertThat(kit.as(user).stage()).isEqualTo(FirstLoginStage.VERIFY_UNION);
  }

  @Test
  @Tag("USR-051")
  void afterAResetTheOldPasswordIsGoneAndEverythingIsVerified() {
    kit.services.as(admin, () -> accounts.reset(user));
    assertThat(
            kit.one(
                "select state || must_verify || union_verified || must_change_password"
                    + " || session_epoch from app_user where id = "
                    + user))
        .isEqualTo("AWAITING_FIRST_LOGINtruefalsetrue1");
    assertThat(logIn(PASSWORD)).isEqualTo(Outcome.WRONG);
    assertThat(logIn("123456")).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-051")
  @Tag("USR-052")
  void aDrawnPasswordOfAResetIsInNoRecord() {
    kit.run("insert into security_parameter values ('DEFAULT_PASSWORD', 'RANDOM')");
    IssuedPassword issued;
    try {
      issued = kit.services.as(admin, () -> accounts.reset(user));
    } finally {
      kit.run("delete from security_parameter where name = 'DEFAULT_PASSWORD'");
    }
    assertThat(issued.toString()).doesNotContain(issued.shownOnce());
    assertThat(logIn(issued.shownOnce())).isEqualTo(Outcome.SUCCEEDED);
    assertThat(
            kit.rows(
                "select 1 from audit_record r where r::text like '%%' || '%s' || '%%'"
                    .formatted(issued.shownOnce())))
        .isEmpty();
  }

  @Test
  @Tag("USR-040")
  void aLockIsUndoneBeforeItsTime() {
    kit.run(
        "insert into login_guard values ('%s', 5, now(), now() + interval '1 hour')"
            .formatted(name));
    assertThat(logIn(PASSWORD)).isEqualTo(Outcome.LOCKED);
    kit.services.as(admin, () -> accounts.unlock(user));
    assertThat(stateInList()).isEqualTo(AccountState.NORMAL);
    assertThat(logIn(PASSWORD)).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-054")
  void theAdministratorsOwnPasswordIsResetFromAbove() {
    long holder = kit.holder(kit.prefecture);
    Caller himself = kit.as(holder);
    for (LongConsumer act :
        List.<LongConsumer>of(accounts::reset, accounts::stop, accounts::start, accounts::unlock)) {
      assertThatThrownBy(() -> kit.services.as(himself, () -> act.accept(holder)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              e -> assertThat(e.problem()).isEqualTo(StaffProblem.OWN_ACCOUNT));
    }
    kit.services.as(kit.admin(kit.province), () -> accounts.reset(holder));
    assertThat(kit.one("select must_change_password from app_user where id = " + holder))
        .isEqualTo("true");
  }

  @Test
  @Tag("USR-006")
  @Tag("USR-024")
  void nobodyFromOutsideTheScopeTouchesAnAccount() {
    StaffDbKit elsewhere = new StaffDbKit();
    long below = kit.unions.union("街道" + StaffDbKit.newName(), kit.county, 4);
    for (Caller stranger :
        List.of(
            kit.admin(kit.sibling),
            kit.admin(below),
            elsewhere.admin(elsewhere.province),
            kit.unions.caller(kit.county, cn.bangfu.access.Permission.ARCHIVE))) {
      for (LongConsumer act :
          List.<LongConsumer>of(
              accounts::reset, accounts::stop, accounts::start, accounts::unlock)) {
        assertThatThrownBy(() -> kit.services.as(stranger, () -> act.accept(user)))
            .isInstanceOf(AccessDenied.class);
      }
    }
  }

  private void assertRefused(StaffProblem problem, LongConsumer act) {
    assertThatThrownBy(() -> kit.services.as(admin, () -> act.accept(user)))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private AccountState stateInList() {
    StaffList list = kit.services.get(StaffList.class);
    return kit.services.as(admin, () -> list.ofUnion(kit.county)).stream()
        .filter(row -> row.id() == user)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private Outcome logIn(String password) {
    LogIn logIn = kit.services.get(LogIn.class);
    return kit.services
        .as(null, () -> logIn.logIn(new LogInAttempt(name, password, "10.1.2.3", true)))
        .outcome();
  }
}
