package cn.bangfu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Problem;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the table of rights is read. */
class RightTest {

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
  @Tag("USR-091")
  void aPlatformAccountIsToldThatBusinessDataAreNotForIt(Role role) {
    assertThat(why(Right.ARCHIVE_LIST, caller(role, Map.of(), Set.of())))
        .isEqualTo(AccessProblem.PLATFORM_ACCOUNT);
    assertThat(why(Right.ANY_ACCOUNT, caller(role, Map.of(), Set.of()))).isNull();
    assertThat(why(Right.SYSTEM, caller(role, Map.of(), Set.of())))
        .isEqualTo(AccessProblem.NOT_PERMITTED);
  }

  @Test
  @Tag("USR-031")
  void aModuleThatIsOffIsRefusedAsSuchWhateverIsGranted() {
    Map<Permission, PermissionLevel> all = Map.of(Permission.ARCHIVE, PermissionLevel.HANDLE);
    assertThat(why(Right.ARCHIVE_FILE, caller(Role.USER, all, Set.of(AppModule.ARCHIVE))))
        .isEqualTo(AccessProblem.MODULE_OFF);
    assertThat(why(Right.ARCHIVE_FILE, caller(Role.USER, Map.of(), Set.of(AppModule.ARCHIVE))))
        .isEqualTo(AccessProblem.MODULE_OFF);
    assertThat(why(Right.ARCHIVE_FILE, caller(Role.USER, all, Set.of()))).isNull();
  }

  @Test
  @Tag("USR-022")
  @Tag("USR-023")
  void readingOpensNoActOfHandling() {
    Caller reader = caller(Role.USER, Map.of(Permission.ARCHIVE, PermissionLevel.READ), Set.of());
    assertThat(why(Right.ARCHIVE_LIST, reader)).isNull();
    assertThat(why(Right.ARCHIVE_FILE, reader)).isEqualTo(AccessProblem.NOT_PERMITTED);
    assertThat(why(Right.REMINDER_READ, reader)).isEqualTo(AccessProblem.NO_PERMISSION);
  }

  @Test
  @Tag("USR-022")
  void userAdministrationIsNeverForReadingOnly() {
    assertThat(Permission.USER_ADMIN.levels())
        .containsExactly(PermissionLevel.NONE, PermissionLevel.HANDLE);
    assertThat(Permission.ARCHIVE.levels()).contains(PermissionLevel.READ);
  }

  @Test
  @Tag("USR-030")
  void someModulesAreDeliveredOffAndUserAdministrationIsAlwaysOn() {
    assertThat(AppModule.off(Map.of()))
        .containsExactlyInAnyOrder(
            AppModule.EMPLOYMENT,
            AppModule.TRAINING,
            AppModule.INSPECTION,
            AppModule.ENTERPRISE,
            AppModule.AGENCY_RATING);
    assertThat(
            AppModule.off(
                Map.of(
                    AppModule.TRAINING, true, AppModule.FUND, false, AppModule.USER_ADMIN, false)))
        .contains(AppModule.FUND)
        .doesNotContain(AppModule.TRAINING, AppModule.USER_ADMIN);
  }

  @Test
  @Tag("USR-079")
  void reachIsSeenFromTheOwnUnion() {
    Scope own = new Scope(7, "/1/7/", 2, 1);
    assertThat(Reach.OWN_AND_BELOW.covers(own, "/1/7/70/")).isTrue();
    assertThat(Reach.OWN_AND_BELOW.covers(own, "/1/71/")).isFalse();
    assertThat(Reach.OWN_AND_BELOW.covers(own, "/1/")).isFalse();
    assertThat(Reach.OWN.covers(own, "/1/7/70/")).isFalse();
    assertThat(Reach.CHILDREN.covers(own, "/1/7/70/")).isTrue();
    assertThat(Reach.CHILDREN.covers(own, "/1/7/70/700/")).isFalse();
    assertThat(Reach.BELOW.covers(own, "/1/7/")).isFalse();
    assertThat(Reach.COUNTRY.covers(own, "/1/8/")).isTrue();
  }

  private static Problem why(Right right, Caller caller) {
    return right.refusal(caller).map(AccessDenied::problem).orElse(null);
  }

  private static Caller caller(
      Role role, Map<Permission, PermissionLevel> permissions, Set<AppModule> off) {
    return new Caller(
        1, "x", "x", 1, "x", "/1/", 1, 0, FirstLoginStage.READY, permissions, role, off);
  }
}
