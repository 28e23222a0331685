package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The module of other assistance in the menu. */
class OtherAssistanceMenuTest {

  @Test
  void itsEntriesStandInTheirOrderForWhoHasItsPermission() {
    assertThat(titles(Permission.OTHER_ASSISTANCE, PermissionLevel.HANDLE))
        .containsSubsequence("其他帮扶填报", "其他帮扶查询", "快速上报和退回", "快速上报", "快速退回", "自定义显示选项");
    assertThat(titles(Permission.OTHER_ASSISTANCE, PermissionLevel.READ))
        .contains("其他帮扶填报", "其他帮扶查询", "自定义显示选项")
        .doesNotContain("快速上报", "快速退回");
    assertThat(titles(Permission.ASSISTANCE, PermissionLevel.HANDLE))
        .as("a permission of its own")
        .isEmpty();
  }

  private static List<String> titles(Permission permission, PermissionLevel level) {
    Caller caller =
        new Caller(
            1,
            "clerk",
            "李华",
            3,
            "东湖区总工会",
            "/1/2/3/",
            3,
            3,
            FirstLoginStage.READY,
            Map.of(permission, level));
    return MenuBean.entriesFor(caller).stream()
        .filter(entry -> entry.key().equals("otherassistance.menu"))
        .flatMap(entry -> entry.items().stream())
        .map(item -> Texts.get(item.key()))
        .toList();
  }
}
