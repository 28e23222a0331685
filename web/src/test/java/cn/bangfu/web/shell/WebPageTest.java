package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.AppModule;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import cn.bangfu.web.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Table of pages, files and menu say the same. */
class WebPageTest {

  @Test
  @Tag("USR-024")
  void everyPageIsInTheTableAndEveryLineOfItHasItsPage() {
    List<String> files = Pages.reachable().keySet().stream().map(path -> "/" + path).toList();
    List<String> table =
        Arrays.stream(WebPage.values())
            .map(WebPage::path)
            .filter(path -> path.endsWith(".xhtml"))
            .toList();
    assertThat(table).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  @Tag("USR-025")
  void theMenuShowsWhatTheRightsOpen() {
    assertThat(menu(caller(Role.USER, Set.of(), Map.of())))
        .containsExactly("shell.home.title", "crossregion.directory.title");
    assertThat(menu(caller(Role.SYSTEM_ADMIN, Set.of(), Map.of())))
        .contains("shell.home.title")
        .doesNotContain("shell.menu.archive", "shell.menu.userAdmin", "shell.menu.reminder");
    Caller reader = caller(Role.USER, Set.of(), Map.of(Permission.ARCHIVE, PermissionLevel.READ));
    assertThat(menu(reader))
        .containsExactly("shell.home.title", "shell.menu.archive", "crossregion.directory.title");
    assertThat(items(reader))
        .contains("archive.page.list")
        .doesNotContain("shell.menu.archive.add");
  }

  @Test
  @Tag("USR-031")
  void aModuleThatIsOffIsInNoMenu() {
    Caller clerk =
        caller(
            Role.USER,
            Set.of(AppModule.ARCHIVE),
            Map.of(
                Permission.ARCHIVE, PermissionLevel.HANDLE,
                Permission.REMINDER, PermissionLevel.HANDLE));
    assertThat(menu(clerk))
        .containsExactly("shell.home.title", "shell.menu.reminder", "crossregion.directory.title");
  }

  private static List<String> menu(Caller caller) {
    return MenuBean.entriesFor(caller).stream().map(MenuBean.Entry::key).toList();
  }

  private static List<String> items(Caller caller) {
    return MenuBean.entriesFor(caller).stream()
        .flatMap(entry -> entry.items().stream())
        .map(MenuBean.Item::key)
        .toList();
  }

  private static Caller caller(
      Role role, Set<AppModule> off, Map<Permission, PermissionLevel> permissions) {
    return new Caller(
        1, "x", "x", 1, "x", "/1/", 1, 0, FirstLoginStage.READY, permissions, role, off);
  }
}
