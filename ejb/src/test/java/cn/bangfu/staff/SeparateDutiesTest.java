package cn.bangfu.staff;

import static cn.bangfu.access.Permission.ARCHIVE;
import static cn.bangfu.access.Permission.ASSISTANCE;
import static cn.bangfu.access.Permission.FUND;
import static cn.bangfu.access.PermissionLevel.HANDLE;
import static cn.bangfu.access.PermissionLevel.NONE;
import static cn.bangfu.access.PermissionLevel.READ;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeparateDutiesTest {

  @Test
  @Tag("FND-004")
  void givingMoneyOutAndKeepingItsBooksInOneHandIsSaid() {
    assertThat(SeparateDuties.together(Map.of(ASSISTANCE, HANDLE, FUND, HANDLE))).isTrue();
    assertThat(SeparateDuties.together(Map.of(ASSISTANCE, READ, FUND, HANDLE, ARCHIVE, READ)))
        .isTrue();
    assertThat(SeparateDuties.together(Map.of(ASSISTANCE, HANDLE, FUND, NONE))).isFalse();
    assertThat(SeparateDuties.together(Map.of(FUND, HANDLE, ARCHIVE, HANDLE))).isFalse();
    assertThat(SeparateDuties.together(Map.of())).isFalse();
    assertThat(Texts.get("staff.permissions.together"))
        .isEqualTo("该用户同时拥有“帮扶救助”和“帮扶资金”权限,建议由不同人员承担。");
  }
}
