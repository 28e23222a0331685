package cn.bangfu.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** The left menu: the modules that are there and permitted, in the order of INF-002. */
@Named
@RequestScoped
public class MenuBean {

  /** One page of a module, or a module of one page. */
  public record Item(String key, String outcome, String parameter, String parameterValue) {

    static Item of(String key, String outcome) {
      return new Item(key, outcome, "", "");
    }
  }

  /** One module; without items it is a link itself. */
  public record Entry(String key, String icon, String outcome, String right, List<Item> items) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry("shell.home.title", "pi-home", "/home", null, List.of()),
          new Entry(
              "shell.menu.archive",
              "pi-folder-open",
              null,
              "ARCHIVE_LIST",
              List.of(
                  new Item("shell.menu.archive.list", "/archive/list", "type", "HARDSHIP"),
                  new Item("shell.menu.archive.migrantList", "/archive/list", "type", "MIGRANT"))),
          new Entry(
              "shell.menu.userAdmin",
              "pi-sitemap",
              null,
              "USER_ADMIN_VIEW",
              List.of(Item.of("unionorg.tree.title", "/unionorg/tree"))),
          new Entry(
              "shell.menu.reminder",
              "pi-bell",
              null,
              "REMINDER_READ",
              List.of(
                  Item.of("reminder.list.title", "/reminder/list"),
                  new Item("reminder.list.all.title", "/reminder/list", "all", "true"))));

  @Inject Me me;

  /** The modules this caller may open. */
  public List<Entry> getEntries() {
    return ALL.stream().filter(entry -> entry.right() == null || me.can(entry.right())).toList();
  }

  /** Key of the module to which a menu item belongs, or null; for the bread crumb. */
  public String groupOf(String itemKey) {
    return ALL.stream()
        .filter(entry -> entry.items().stream().anyMatch(i -> Objects.equals(i.key(), itemKey)))
        .map(Entry::key)
        .findFirst()
        .orElse(null);
  }
}
