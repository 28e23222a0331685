package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountDbTest {

  private static final String PASSWORD = "Dewai#2017x";
  private static String hash;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final Callers callers = services.get(Callers.class);
  private long union;
  private String name;
  private long user;

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(PASSWORD);
  }

  @BeforeEach
  void oneAccount() {
    union = unions.union("账号省总工会" + UUID.randomUUID(), unions.national(), 1);
    name = "u" + UUID.randomUUID().toString().substring(0, 8);
    user = unions.user(union, name, hash);
  }

  @Test
  @Tag("USR-008")
  void aChangeOfPermissionsHoldsAtTheNextRequest() {
    assertThat(load(0).orElseThrow().permissions()).isEmpty();
    sql(
        "insert into user_permission values (%d, 'ARCHIVE', 'READ', now(), 'test')"
            .formatted(user));
    assertThat(load(0).orElseThrow().holds(Permission.ARCHIVE, PermissionLevel.READ)).isTrue();
    assertThat(load(0).orElseThrow().holds(Permission.ARCHIVE, PermissionLevel.HANDLE)).isFalse();
    sql("update user_permission set level = 'HANDLE' where user_id = " + user);
    assertThat(load(0).orElseThrow().holds(Permission.ARCHIVE, PermissionLevel.HANDLE)).isTrue();
  }

  @Test
  @Tag("USR-074")
  @Tag("ORG-047")
  void aSessionEndsWhenItsAccountOrUnionIsStopped() {
    assertThat(load(0)).isPresent();
    sql("update union_org set state = 'DISABLED' where id = " + union);
    assertThat(load(0)).isEmpty();
    sql("update union_org set state = 'NORMAL' where id = " + union);
    sql("update app_user set state = 'DISABLED' where id = " + user);
    assertThat(load(0)).isEmpty();
  }

  @Test
  @Tag("USR-050")
  @Tag("USR-074")
  void changingThePasswordAsksForThePresentOneAndEndsAllSessions() {
    OwnAccount account = services.get(OwnAccount.class);
    Caller caller = load(0).orElseThrow();
    OpenSession session = new OpenSession(0, user, 0);
    assertThatThrownBy(
            () ->
                services.as(
                    caller,
                    () -> account.changePassword(session, "wrong", "Neues#2018y", "Neues#2018y")))
        .isInstanceOfSatisfying(
            Violations.class, e -> assertThat(e.all().get(0).field()).isEqualTo("present"));
    services.as(
        caller, () -> account.changePassword(session, PASSWORD, "Neues#2018y", "Neues#2018y"));
    assertThat(load(0)).isEmpty();
    assertThat(load(1)).isPresent();
    Caller again = load(1).orElseThrow();
    assertThatThrownBy(
            () ->
                services.as(
                    again,
                    () -> account.changePassword(session, "Neues#2018y", PASSWORD, PASSWORD)))
        .as("the last ones are not used again")
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("USR-052")
  void aPasswordIsStoredAsASaltedSlowHashOnly() {
    String one = PasswordHash.of(PASSWORD);
    assertThat(one)
        .startsWith("PBKDF2WithHmacSHA512:210000:")
        .doesNotContain(PASSWORD)
        .isNotEqualTo(PasswordHash.of(PASSWORD));
    assertThat(PasswordHash.matches(PASSWORD, one)).isTrue();
    assertThat(PasswordHash.matches("dewai#2017x", one)).isFalse();
  }

  @Test
  @Tag("USR-001")
  @Tag("USR-002")
  void aLogInNameIsUsedOnceInTheCountryWhateverItsCase() {
    long elsewhere = unions.union("账号省总工会" + UUID.randomUUID(), unions.national(), 1);
    assertThatThrownBy(() -> unions.user(elsewhere, name.toUpperCase(), hash))
        .hasMessageContaining("app_user_login_name_unique");
  }

  @Test
  @Tag("USR-017")
  void aUnionHasOneUserAdministratorByTheDatabasesWord() {
    long second = unions.user(union, name + "b", hash);
    unions.administers(user);
    assertThatThrownBy(() -> unions.administers(second)).hasMessageContaining("app_user_one_admin");
  }

  private Optional<Caller> load(int epoch) {
    return services.as(null, () -> callers.load(user, epoch));
  }

  private void sql(String statement) {
    services.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
  }
}
