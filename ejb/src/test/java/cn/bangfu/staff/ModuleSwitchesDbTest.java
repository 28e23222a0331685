package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.AppModule;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.ModuleSwitches;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Right;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Modules are switched for everybody at once, by the system administrator alone. */
class ModuleSwitchesDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final ModuleSwitches switches = services.get(ModuleSwitches.class);
  private final Callers callers = services.get(Callers.class);
  private final Caller operator = unions.platform(Role.SYSTEM_ADMIN);

  @AfterEach
  void asDelivered() {
    services.inTransaction(em -> em.createNativeQuery("delete from module_switch").executeUpdate());
  }

  @Test
  @Tag("USR-030")
  @Tag("USR-031")
  void aModuleSwitchedOffIsClosedAtTheNextRequestAndComesBackWithWhatWasGranted() {
    long user = clerkOfArchives();
    assertThat(load(user).has(Right.ARCHIVE_LIST)).isTrue();
    services.as(operator, () -> switches.change(AppModule.ARCHIVE, false, "维护"));
    assertThat(Right.ARCHIVE_LIST.refusal(load(user)).orElseThrow().problem())
        .isEqualTo(AccessProblem.MODULE_OFF);
    services.as(operator, () -> switches.change(AppModule.ARCHIVE, true, "维护结束"));
    assertThat(load(user).has(Right.ARCHIVE_LIST)).isTrue();
  }

  @Test
  @Tag("USR-030")
  @Tag("USR-097")
  void aSwitchNeedsAReasonAndIsRecordedWithOldAndNewState() {
    assertThatThrownBy(
            () -> services.as(operator, () -> switches.change(AppModule.TRAINING, true, " ")))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.problem()).isEqualTo(AccessProblem.REASON));
    services.as(operator, () -> switches.change(AppModule.TRAINING, true, "培训开始"));
    Object changes =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select changes from audit_record where event = 'MODULE_SWITCH' and"
                            + " succeeded order by id desc limit 1")
                    .getSingleResult());
    assertThat(changes).isEqualTo("on: false -> true; reason: 培训开始");
    assertThat(services.as(operator, switches::all))
        .contains(new ModuleSwitches.State(AppModule.TRAINING, true))
        .contains(new ModuleSwitches.State(AppModule.EMPLOYMENT, false))
        .noneMatch(state -> state.module() == AppModule.USER_ADMIN);
  }

  @Test
  @Tag("USR-030")
  void userAdministrationCannotBeSwitchedOff() {
    assertThatThrownBy(
            () -> services.as(operator, () -> switches.change(AppModule.USER_ADMIN, false, "x")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AccessProblem.NOT_PERMITTED));
  }

  @Test
  @Tag("USR-090")
  void nobodyElseSwitches() {
    for (Caller other :
        new Caller[] {
          unions.platform(Role.SECURITY_ADMIN),
          unions.platform(Role.AUDIT_ADMIN),
          unions.caller(unions.national(), Permission.values())
        }) {
      assertThatThrownBy(
              () -> services.as(other, () -> switches.change(AppModule.FUND, false, "x")))
          .isInstanceOfSatisfying(
              BusinessException.class,
              e -> assertThat(e.problem()).isEqualTo(AccessProblem.NOT_PERMITTED));
    }
  }

  @Test
  @Tag("USR-089")
  void aPlatformAccountVerifiesNoUnionAndChangesThePasswordItWasGiven() {
    long account =
        services.inTransaction(
            em ->
                ((Number)
                        em.createNativeQuery(
                                """
                                insert into app_user (union_id, name, login_name, password_hash, phone,
                                  role, state, password_changed_at, entered_at, entered_by, changed_at,
                                  changed_by)
                                values (?1, '审计管理员', ?2, '-', '-', 'AUDIT_ADMIN', 'NORMAL', now(),
                                  now(), 'test', now(), 'test') returning id
                                """)
                            .setParameter(1, unions.national())
                            .setParameter(2, "aud" + System.nanoTime())
                            .getSingleResult())
                    .longValue());
    Caller caller = load(account);
    assertThat(caller.role()).isEqualTo(Role.AUDIT_ADMIN);
    assertThat(caller.stage()).isEqualTo(FirstLoginStage.CHANGE_PASSWORD);
  }

  private Caller load(long user) {
    return services.as(null, () -> callers.load(user, 0)).orElseThrow();
  }

  private long clerkOfArchives() {
    long user = unions.user(unions.national(), "clerk" + System.nanoTime(), "-");
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "insert into user_permission (user_id, permission, level, granted_at,"
                        + " granted_by) values (?1, 'ARCHIVE', 'READ', now(), 'test')")
                .setParameter(1, user)
                .executeUpdate());
    return user;
  }
}
