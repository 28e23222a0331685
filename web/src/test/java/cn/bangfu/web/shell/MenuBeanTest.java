package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.shell.MenuBean.Entry;
import cn.bangfu.web.shell.MenuBean.Item;
import java.util.List;
import java.util.Map;
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
    return new Caller(
        1,
        "clerk",
        "clerk",
        2,
        "union",
        "/1/2/",
        2,
        1,
        FirstLoginStage.READY,
        administrator
            ? Map.of(Permission.ARCHIVE, archive, Permission.USER_ADMIN, PermissionLevel.HANDLE)
            : Map.of(Permission.ARCHIVE, archive));
  }
}
