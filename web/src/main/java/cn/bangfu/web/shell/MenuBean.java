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

  /** One page of a module, or a heading over some of them, which leads nowhere. */
  public record Item(
      String key, String outcome, String parameter, String parameterValue, String right) {

    static Item heading(String key) {
      return new Item(key, null, "", "", null);
    }

    static Item of(String key, String outcome) {
      return new Item(key, outcome, "", "", null);
    }

    Item with(String name, String value) {
      return new Item(key, outcome, name, value, right);
    }

    Item needing(String name) {
      return new Item(key, outcome, parameter, parameterValue, name);
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
                  Item.heading("shell.menu.archive.urban"),
                  Item.of("archive.page.list", "/archive/list"),
                  Item.of("shell.menu.archive.add", "/archive/edit").needing("ARCHIVE_FILE"),
                  Item.heading("shell.menu.archive.migrant"),
                  Item.of("archive.page.list.migrant", "/archive/list")
                      .with("type", "MIGRANT_WORKER"),
                  Item.of("shell.menu.archive.addMigrant", "/archive/edit")
                      .with("type", "MIGRANT_WORKER")
                      .needing("ARCHIVE_FILE"))),
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
                  Item.of("reminder.list.all.title", "/reminder/list").with("box", "all"),
                  Item.of("reminder.list.sent.title", "/reminder/list").with("box", "sent"))),
          new Entry(
              "crossregion.directory.title", "pi-globe", "/crossregion/directory", null, List.of()),
          new Entry("job.operate.title", "pi-cog", "/job/operate", "JOB_VIEW", List.of()));

  @Inject Me me;

  /** The modules this caller may open. */
  public List<Entry> getEntries() {
    return ALL.stream().filter(entry -> open(entry.right())).map(this::permitted).toList();
  }

  private Entry permitted(Entry entry) {
    List<Item> items = entry.items().stream().filter(item -> open(item.right())).toList();
    return new Entry(entry.key(), entry.icon(), entry.outcome(), entry.right(), items);
  }

  private boolean open(String right) {
    return right == null || me.can(right);
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
