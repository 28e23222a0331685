package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.AppModule;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PermissionGroupTest {

  @Test
  @Tag("USR-022")
  void everyPermissionStandsInOneGroupOfTheForm() {
    assertThat(
            Arrays.stream(PermissionGroup.values())
                .flatMap(group -> group.permissions().stream())
                .toList())
        .containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  @Tag("USR-022")
  @Tag("USR-031")
  void whatIsOffIsNotOfferedAndTheCentresOnlyToACentre() {
    Caller caller =
        new Caller(
            1,
            "a",
            "a",
            1,
            "a",
            "/1/",
            1,
            0,
            FirstLoginStage.READY,
            Map.of(),
            Role.USER,
            Set.of(AppModule.EMPLOYMENT, AppModule.TRAINING));
    assertThat(PermissionGroup.offered(caller, true))
        .doesNotContain(Permission.EMPLOYMENT, Permission.TRAINING)
        .contains(Permission.ARCHIVE, Permission.CENTER_DESK, Permission.USER_ADMIN);
    assertThat(PermissionGroup.offered(caller, false))
        .doesNotContainAnyElementsOf(PermissionGroup.CENTER.permissions());
  }

  @Test
  @Tag("USR-022")
  void administrationIsHandledOrNotHeld() {
    assertThat(PermissionRules.held(Map.of(Permission.USER_ADMIN, PermissionLevel.READ)))
        .isEqualTo(Map.of(Permission.USER_ADMIN, PermissionLevel.HANDLE));
    assertThat(
            PermissionRules.held(
                Map.of(
                    Permission.ARCHIVE, PermissionLevel.NONE,
                    Permission.REMINDER, PermissionLevel.READ)))
        .isEqualTo(Map.of(Permission.REMINDER, PermissionLevel.READ));
  }
}
