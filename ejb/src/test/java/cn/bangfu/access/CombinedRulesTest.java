package cn.bangfu.access;

import static cn.bangfu.access.Permission.ARCHIVE;
import static cn.bangfu.access.Permission.ASSISTANCE;
import static cn.bangfu.access.Permission.FUND;
import static cn.bangfu.access.Permission.STATISTICS;
import static cn.bangfu.access.Permission.USER_ADMIN;
import static cn.bangfu.access.PermissionLevel.HANDLE;
import static cn.bangfu.access.PermissionLevel.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What takes two permissions is refused to who has one of them. */
class CombinedRulesTest {

  @Test
  @Tag("USR-026")
  void statisticsOfAModuleNeedBothAndReadingIsEnough() {
    assertThat(statistics(Map.of(STATISTICS, READ, FUND, READ), FUND)).isNull();
    assertThat(statistics(Map.of(STATISTICS, READ), null)).isNull();
    assertThat(statistics(Map.of(STATISTICS, HANDLE), FUND)).isEqualTo(AccessProblem.NO_PERMISSION);
    assertThat(statistics(Map.of(FUND, HANDLE), FUND)).isEqualTo(AccessProblem.NO_PERMISSION);
    assertThat(statistics(Map.of(FUND, HANDLE), null)).isEqualTo(AccessProblem.NO_PERMISSION);
  }

  @Test
  @Tag("USR-027")
  void whoRecordsAssistanceMakesAnArchiveOnlyIfHeHandlesArchives() {
    assertThat(recording(Map.of(ASSISTANCE, HANDLE), false)).isNull();
    assertThat(recording(Map.of(ASSISTANCE, HANDLE, ARCHIVE, HANDLE), true)).isNull();
    assertThat(recording(Map.of(ASSISTANCE, READ, ARCHIVE, HANDLE), true))
        .isEqualTo(AccessProblem.NOT_PERMITTED);
    assertThat(recording(Map.of(ARCHIVE, HANDLE), true)).isEqualTo(AccessProblem.NO_PERMISSION);
    for (Map<Permission, PermissionLevel> held :
        Set.of(Map.of(ASSISTANCE, HANDLE), Map.of(ASSISTANCE, HANDLE, ARCHIVE, READ))) {
      AccessDenied refusal = CombinedRules.recording(user(held), ASSISTANCE, true).orElseThrow();
      assertThat(Texts.of(refusal)).isEqualTo("您没有建立职工档案的权限,请联系本单位档案管理人员。");
    }
  }

  @Test
  @Tag("USR-028")
  void theUserAdministratorsFunctionsInTheArchivesNeedTheHandlingOfArchivesToo() {
    assertThat(administering(Map.of(USER_ADMIN, HANDLE, ARCHIVE, HANDLE))).isNull();
    assertThat(administering(Map.of(USER_ADMIN, HANDLE, ARCHIVE, READ)))
        .isEqualTo(AccessProblem.NOT_PERMITTED);
    assertThat(administering(Map.of(USER_ADMIN, HANDLE))).isEqualTo(AccessProblem.NO_PERMISSION);
    assertThat(administering(Map.of(ARCHIVE, HANDLE))).isEqualTo(AccessProblem.NO_PERMISSION);
  }

  @Test
  @Tag("USR-026")
  @Tag("USR-028")
  void theServiceAsksAboutTheCallerOfTheRequest() {
    CombinedRights rights = new CombinedRights();
    rights.callers = new CallerContext();
    rights.callers.enter(user(Map.of(USER_ADMIN, HANDLE, STATISTICS, READ)), "-", "-");
    rights.requireStatistics(null);
    assertThat(rights.mayAdministerArchives()).isFalse();
    assertThatThrownBy(rights::requireAdministeringArchives).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> rights.requireStatistics(FUND)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> rights.requireRecording(ASSISTANCE, false))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-031")
  @Tag("USR-091")
  void aModuleThatIsOffAndAPlatformAccountAreToldSo() {
    Caller off = caller(Role.USER, Map.of(STATISTICS, READ, FUND, READ), Set.of(AppModule.FUND));
    assertThat(problem(CombinedRules.statistics(off, FUND))).isEqualTo(AccessProblem.MODULE_OFF);
    Caller archivesOff =
        caller(Role.USER, Map.of(ASSISTANCE, HANDLE, ARCHIVE, HANDLE), Set.of(AppModule.ARCHIVE));
    assertThat(problem(CombinedRules.recording(archivesOff, ASSISTANCE, true)))
        .isEqualTo(AccessProblem.MODULE_OFF);
    Caller platform = caller(Role.SYSTEM_ADMIN, Map.of(), Set.of());
    assertThat(problem(CombinedRules.administeringArchives(platform)))
        .isEqualTo(AccessProblem.PLATFORM_ACCOUNT);
  }

  private static Problem statistics(Map<Permission, PermissionLevel> held, Permission module) {
    return problem(CombinedRules.statistics(user(held), module));
  }

  private static Problem recording(Map<Permission, PermissionLevel> held, boolean creates) {
    return problem(CombinedRules.recording(user(held), ASSISTANCE, creates));
  }

  private static Problem administering(Map<Permission, PermissionLevel> held) {
    return problem(CombinedRules.administeringArchives(user(held)));
  }

  private static Problem problem(Optional<AccessDenied> refusal) {
    return refusal.map(AccessDenied::problem).orElse(null);
  }

  private static Caller user(Map<Permission, PermissionLevel> held) {
    return caller(Role.USER, held, Set.of());
  }

  private static Caller caller(
      Role role, Map<Permission, PermissionLevel> held, Set<AppModule> off) {
    return new Caller(1, "x", "x", 1, "x", "/1/", 1, 3, FirstLoginStage.READY, held, role, off);
  }
}
