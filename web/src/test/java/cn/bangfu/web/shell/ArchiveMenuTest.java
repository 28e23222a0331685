package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The module of archives in the menu. */
class ArchiveMenuTest {

  @Test
  @Tag("ARC-008")
  @Tag("ARC-009")
  void theEntriesStandInTheOrderOfTheOldSystemWithoutTemporaryRelief() {
    assertThat(titles(PermissionLevel.HANDLE))
        .containsSubsequence(
            "建档申请",
            "认定标准",
            "低保标准",
            "困难职工档案",
            "职工档案列表",
            "增加新的档案",
            "修改职工档案",
            "职工档案查询",
            "下载档案表格",
            "困难农民工档案",
            "农民工档案列表",
            "增加新的档案",
            "修改农民工档案",
            "农民工档案查询",
            "下载档案表格",
            "注销职工档案库",
            "注销职工档案",
            "注销农民工档案",
            "脱困职工档案库",
            "脱困职工档案",
            "脱困农民工档案",
            "恢复注销职工档案",
            "按身份证恢复",
            "批量恢复",
            "快速上报和退回",
            "快速上报",
            "快速退回",
            "档案快捷查询",
            "按身份证查询",
            "按姓名查询",
            "一年未修改档案查询",
            "未帮扶档案查询",
            "有问题档案",
            "困难职工档案",
            "农民工档案",
            "档案逻辑校验",
            "批量修改建档标准",
            "归档管理",
            "自定义显示选项",
            "自动退回与注销")
        .noneMatch(title -> title.contains("临时救助"));
  }

  @Test
  @Tag("ARC-002")
  @Tag("ARC-008")
  void anAdministratorFindsTheAdvancedWorkBeforeTheAutomaticOne() {
    assertThat(
            titles(
                Map.of(
                    Permission.ARCHIVE,
                    PermissionLevel.HANDLE,
                    Permission.USER_ADMIN,
                    PermissionLevel.HANDLE)))
        .containsSubsequence(
            "归档管理", "自定义显示选项", "高级档案管理", "合并重复档案", "合并不同档案", "选择转移档案", "批量转移档案", "升级转换报告",
            "自动退回与注销");
    assertThat(titles(PermissionLevel.HANDLE)).doesNotContain("高级档案管理", "合并重复档案", "升级转换报告");
  }

  @Test
  @Tag("ARC-001")
  void whoMayOnlyReadSeesListsAndQueriesButNoActs() {
    assertThat(titles(PermissionLevel.READ))
        .contains("职工档案列表", "职工档案查询", "按姓名查询")
        .doesNotContain("增加新的档案", "快速上报", "批量修改建档标准");
  }

  private static List<String> titles(PermissionLevel level) {
    return titles(Map.of(Permission.ARCHIVE, level));
  }

  private static List<String> titles(Map<Permission, PermissionLevel> permissions) {
    Caller caller =
        new Caller(
            1, "clerk", "李华", 3, "东湖区总工会", "/1/2/3/", 3, 3, FirstLoginStage.READY, permissions);
    return MenuBean.entriesFor(caller).stream()
        .filter(entry -> entry.key().equals("shell.menu.archive"))
        .flatMap(entry -> entry.items().stream())
        .map(item -> Texts.get(item.key()))
        .toList();
  }
}
