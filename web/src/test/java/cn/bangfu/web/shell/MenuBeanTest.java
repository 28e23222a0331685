package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.shell.MenuBean.Entry;
import cn.bangfu.web.shell.MenuBean.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The menu shows what its caller may open, and no heading above nothing. */
class MenuBeanTest {

  private static final String ADVANCED = "高级档案管理";

  @Test
  @Tag("ARC-002")
  void advancedWorkOnArchivesIsShownToAdministratorsWhoHandleThem() {
    assertThat(words(caller(PermissionLevel.HANDLE, true)))
        .containsSubsequence(ADVANCED, "合并重复档案", "合并不同档案", "选择转移档案", "批量转移档案");
    assertThat(words(caller(PermissionLevel.HANDLE, false))).doesNotContain(ADVANCED, "合并重复档案");
    assertThat(words(caller(PermissionLevel.READ, true))).doesNotContain(ADVANCED, "合并重复档案");
  }

  @Test
  @Tag("USR-126")
  void bulkExportIsShownToUserAdministratorsAlone() {
    String export = Texts.get("export.title");
    assertThat(words(caller(PermissionLevel.HANDLE, true))).contains(export);
    assertThat(words(caller(PermissionLevel.HANDLE, false))).doesNotContain(export);
  }

  @Test
  @Tag("INF-003")
  void thePhonesOfUnionsStandInTheDirectoryAndInNoModuleOfTheirOwn() {
    assertThat(words(caller(PermissionLevel.HANDLE, true)))
        .contains("跨区域维权")
        .doesNotContain("联络信息查询");
  }

  @Test
  @Tag("USR-025")
  void noHeadingStandsAboveNothing() {
    for (PermissionLevel level : List.of(PermissionLevel.READ, PermissionLevel.HANDLE)) {
      for (Entry entry : MenuBean.entriesFor(caller(level, false))) {
        List<Item> items = entry.items();
        for (int i = 0; i < items.size(); i++) {
          if (items.get(i).outcome() == null) {
            assertThat(i + 1).as(items.get(i).key()).isLessThan(items.size());
            assertThat(items.get(i + 1).outcome()).as(items.get(i).key()).isNotNull();
          }
        }
      }
    }
  }

  @Test
  @Tag("AST-002")
  void assistanceHasItsPagesInOrderAndNoStatistics() {
    List<String> own =
        MenuBean.entriesFor(caller(Map.of(Permission.ASSISTANCE, PermissionLevel.HANDLE))).stream()
            .filter(entry -> entry.key().equals("assistance.menu"))
            .flatMap(entry -> entry.items().stream())
            .map(item -> Texts.get(item.key()))
            .toList();
    assertThat(own)
        .containsSubsequence(
            "帮扶情况填报",
            "填写脱困信息",
            "修改帮扶救助信息",
            "选择人员批量帮扶",
            "EXCEL批量导入",
            "帮扶情况查询",
            "快速上报",
            "快速退回",
            "自定义显示选项")
        .noneMatch(word -> word.contains("统计"));
  }

  @Test
  @Tag("FND-002")
  void theMoneyOfUnionsStandsInItsOrderUnderItsNewNameOnly() throws IOException {
    Caller keeper = caller(Map.of(Permission.FUND, PermissionLevel.HANDLE));
    assertThat(words(keeper))
        .containsSubsequence(
            "帮扶资金管理",
            "收支明细",
            "收入管理",
            "支出管理",
            "帮扶资金使用情况(实名制)",
            "中央财政资金帮扶情况",
            "地方帮扶资金情况",
            "帮扶资金使用进度汇总表",
            "月度核对",
            "快速上报和退回");
    assertThat(words(caller(Map.of(Permission.ASSISTANCE, PermissionLevel.HANDLE))))
        .doesNotContain("收支明细", "帮扶资金使用进度汇总表");
    try (Stream<Path> files = Files.walk(Path.of("..", "resources", "src", "main", "resources"))) {
      List<Path> texts =
          files
              .filter(file -> file.toString().matches(".*\\.(properties|sql|html|csv)"))
              .filter(file -> !file.toString().endsWith("__user_upgrade.sql")) // reads old names
              .toList();
      assertThat(texts).hasSizeGreaterThan(20);
      for (Path file : texts) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("财政专项资金");
      }
    }
  }

  private static List<String> words(Caller caller) {
    return MenuBean.entriesFor(caller).stream()
        .flatMap(
            entry ->
                entry.items().isEmpty()
                    ? List.of(entry.key()).stream()
                    : entry.items().stream().map(Item::key))
        .map(Texts::get)
        .toList();
  }

  private static Caller caller(PermissionLevel archive, boolean administrator) {
    return caller(
        administrator
            ? Map.of(Permission.ARCHIVE, archive, Permission.USER_ADMIN, PermissionLevel.HANDLE)
            : Map.of(Permission.ARCHIVE, archive));
  }

  private static Caller caller(Map<Permission, PermissionLevel> permissions) {
    return new Caller(
        1, "clerk", "clerk", 2, "union", "/1/2/", 2, 1, FirstLoginStage.READY, permissions);
  }
}
