package cn.bangfu.web.shell;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The left menu: the modules that are there and permitted, in the order of INF-002. */
@Named
@RequestScoped
public class MenuBean {

  /** One page of a module, or a heading over some of them, which leads nowhere. */
  public record Item(String key, String outcome, String parameter, String parameterValue) {

    static Item heading(String key) {
      return new Item(key, null, "", "");
    }

    static Item of(String key, String outcome) {
      return new Item(key, outcome, "", "");
    }

    Item with(String name, String value) {
      return new Item(key, outcome, name, value);
    }

    /** Address within the application; written by itself, a page has too many for navigation. */
    public String href() {
      return address(outcome) + (parameter.isEmpty() ? "" : "?" + parameter + "=" + parameterValue);
    }
  }

  /** One module; without items it is a link itself. */
  public record Entry(String key, String icon, String outcome, List<Item> items) {

    static Entry page(String key, String icon, String outcome) {
      return new Entry(key, icon, outcome, List.of());
    }

    static Entry module(String key, String icon, Item... items) {
      return new Entry(key, icon, null, List.of(items));
    }

    /** Address within the application. */
    public String href() {
      return address(outcome);
    }
  }

  private static final String HOME = "shell.home.title";

  private static final List<Entry> ALL =
      List.of(
          Entry.page(HOME, "pi-home", "/home"),
          Entry.module(
              "shell.menu.archive",
              "pi-folder-open",
              Item.heading("shell.menu.archive.application"),
              Item.of("standard.rules.title", "/standard/rules"),
              Item.of("standard.page.title", "/standard/list"),
              Item.heading("shell.menu.archive.urban"),
              Item.of("archive.page.list", "/archive/list"),
              Item.of("shell.menu.archive.add", "/archive/edit"),
              Item.of("archive.page.change", "/archive/list").with("change", "true"),
              Item.of("archive.page.query", "/archive/query"),
              Item.of("archive.paper.blanks", "/archive/forms"),
              Item.heading("shell.menu.archive.migrant"),
              Item.of("archive.page.list.migrant", "/archive/list").with("type", "MIGRANT_WORKER"),
              Item.of("shell.menu.archive.addMigrant", "/archive/edit")
                  .with("type", "MIGRANT_WORKER"),
              Item.of("archive.page.change.migrant", "/archive/list")
                  .with("change", "MIGRANT_WORKER"),
              Item.of("archive.page.query.migrant", "/archive/query")
                  .with("type", "MIGRANT_WORKER"),
              Item.of("archive.paper.blanks", "/archive/forms").with("type", "MIGRANT_WORKER"),
              Item.heading("archive.closed.menu.cancelled"),
              Item.of("archive.closed.cancelled.urban", "/archive/closed"),
              Item.of("archive.closed.cancelled.migrant", "/archive/closed")
                  .with("library", "cancelledMigrant"),
              Item.heading("archive.closed.menu.exited"),
              Item.of("archive.closed.exited.urban", "/archive/closed").with("library", "exited"),
              Item.of("archive.closed.exited.migrant", "/archive/closed")
                  .with("library", "exitedMigrant"),
              Item.heading("archive.restoring.menu"),
              Item.of("archive.restoring.byNumber", "/archive/restore"),
              Item.of("archive.restoring.bulk", "/archive/closed").with("library", "restore"),
              Item.heading("shell.menu.archive.quick"),
              Item.of("archive.quick.report", "/archive/quick-report"),
              Item.of("archive.quick.sendBack", "/archive/quick-report").with("way", "SEND_BACK"),
              Item.heading("shell.menu.archive.find"),
              Item.of("archive.find.NUMBER", "/archive/find"),
              Item.of("archive.find.NAME", "/archive/find").with("by", "NAME"),
              Item.of("archive.find.UNCHANGED", "/archive/find").with("by", "UNCHANGED"),
              Item.of("archive.find.UNASSISTED", "/archive/find").with("by", "UNASSISTED"),
              Item.heading("archive.problem.title"),
              Item.of("archive.problem.urban", "/archive/problems"),
              Item.of("archive.problem.migrant", "/archive/problems")
                  .with("type", "MIGRANT_WORKER"),
              Item.heading("shell.menu.archive.more"),
              Item.of("archive.logic.title", "/archive/logic"),
              Item.of("archive.standard", "/archive/standard"),
              Item.of("archive.snapshot.title", "/archive/snapshots"),
              Item.of("export.title", "/export/list"),
              Item.of("archive.page.options", "/archive/options"),
              Item.heading("shell.menu.archive.advanced"),
              Item.of("archive.merge.title", "/archive/merge"),
              Item.of("archive.merge.two.title", "/archive/merge-two"),
              Item.of("archive.transfer.title", "/archive/transfer"),
              Item.of("archive.transfer.all.title", "/archive/transfer-all"),
              Item.of("archive.conversion.title", "/archive/conversion"),
              Item.heading("shell.menu.archive.automatic"),
              Item.of("archive.idle.title", "/archive/idle"),
              Item.heading("shell.menu.archive.privacy"),
              Item.of("privacy.requests.title", "/privacy/requests"),
              Item.of("privacy.erasures.title", "/privacy/erasures")),
          Entry.module(
              "assistance.menu",
              "pi-heart",
              Item.of("assistance.page.list", "/assistance/list"),
              Item.of("assistance.page.exits", "/assistance/list").with("exits", "true"),
              Item.of("assistance.page.change", "/assistance/list").with("change", "true"),
              Item.of("assistance.bulk.title", "/assistance/bulk"),
              Item.of("assistance.intake.title", "/assistance/import"),
              Item.of("assistance.page.query", "/assistance/list").with("query", "true"),
              Item.heading("shell.menu.archive.quick"),
              Item.of("assistance.quick.report", "/assistance/quick"),
              Item.of("assistance.quick.sendBack", "/assistance/quick").with("way", "SEND_BACK"),
              Item.heading("otherassistance.menu.settings"),
              Item.of("assistance.page.options", "/assistance/options")),
          Entry.module(
              "otherassistance.menu",
              "pi-gift",
              Item.of("otherassistance.page.list", "/otherassistance/list"),
              Item.of("otherassistance.page.query", "/otherassistance/list").with("query", "true"),
              Item.heading("shell.menu.archive.quick"),
              Item.of("otherassistance.quick.report", "/otherassistance/quick"),
              Item.of("otherassistance.quick.sendBack", "/otherassistance/quick")
                  .with("way", "SEND_BACK"),
              Item.heading("otherassistance.menu.settings"),
              Item.of("otherassistance.page.options", "/otherassistance/options")),
          Entry.module(
              "fund.menu",
              "pi-wallet",
              Item.heading("fund.menu.management"),
              Item.of("fund.accounts.title", "/fund/accounts"),
              Item.of("fund.ledger.title", "/fund/ledger"),
              Item.of("fund.income.title", "/fund/income"),
              Item.of("fund.expenditure.title", "/fund/expenditure"),
              Item.of("fund.overspent.title", "/fund/overspent"),
              Item.heading("realname.menu"),
              Item.of("realname.use.title", "/realname/use"),
              Item.of("realname.page.list.CENTRAL", "/realname/list"),
              Item.of("realname.page.list.LOCAL", "/realname/list").with("group", "LOCAL"),
              Item.of("realname.progress.title", "/realname/progress"),
              Item.of("fund.months.title", "/fund/months"),
              Item.of("realname.page.unsummarized", "/realname/unsummarized"),
              Item.heading("realname.quick.menu"),
              Item.of("realname.quick.report", "/realname/quick"),
              Item.of("realname.quick.sendBack", "/realname/quick").with("way", "SEND_BACK")),
          Entry.module(
              "shell.menu.publication",
              "pi-megaphone",
              Item.of("publication.briefs.manage", "/publication/brief-list"),
              Item.of("publication.notices.manage", "/publication/notice-list")),
          Entry.module(
              "shell.menu.userAdmin",
              "pi-sitemap",
              Item.of("unionorg.tree.title", "/unionorg/tree"),
              Item.of("staff.query.title", "/staff/query"),
              Item.of("staff.import.title", "/staff/import"),
              Item.of("staff.permissions.title", "/staff/permissions"),
              Item.of("staff.takeover.title", "/staff/takeover"),
              Item.of("center.own.title", "/center/own"),
              Item.of("center.query.title", "/center/query"),
              Item.of("staff.certificate.desk", "/certificate/desk"),
              Item.of("codetable.page.title", "/codetable/list"),
              Item.of("assistance.classes.title", "/assistance/measure-classes"),
              Item.of("fund.controls.title", "/fund/controls"),
              Item.of("region.upkeep.title", "/region/upkeep"),
              Item.of("privacy.notice.edit", "/privacy/notice-edit"),
              Item.of("privacy.approvals.title", "/privacy/approvals")),
          Entry.module(
              "shell.menu.statistics",
              "pi-chart-bar",
              Item.of("statistics.overview.title", "/statistics/overview"),
              Item.of("statistics.archive.title", "/statistics/archive"),
              Item.of("statistics.otherassistance.title", "/statistics/otherassistance"),
              Item.of("center.statistics.title", "/center/statistics")),
          Entry.module(
              "shell.menu.reminder",
              "pi-bell",
              Item.of("reminder.list.title", "/reminder/list"),
              Item.of("reminder.list.all.title", "/reminder/list").with("box", "all"),
              Item.of("reminder.list.sent.title", "/reminder/list").with("box", "sent")),
          Entry.module(
              "warning.menu",
              "pi-exclamation-triangle",
              Item.of("warning.list.title", "/warning/list"),
              Item.of("warning.settings.title", "/warning/settings")),
          Entry.page("staff.appointments.title", "pi-user-edit", "/staff/appointments"),
          Entry.page("staff.national.title", "pi-id-card", "/staff/national"),
          Entry.page("staff.platform.title", "pi-users", "/platform/accounts"),
          Entry.page("staff.platformUsers.title", "pi-search", "/platform/users"),
          Entry.page("security.parameters.title", "pi-shield", "/security/parameters"),
          Entry.page("crossregion.directory.title", "pi-globe", "/crossregion/directory"),
          Entry.page("job.operate.title", "pi-cog", "/job/operate"),
          Entry.page("access.parameters.title", "pi-sliders-h", "/platform/parameters"),
          Entry.page("access.modules.title", "pi-th-large", "/platform/modules"),
          Entry.module(
              "shell.menu.audit",
              "pi-verified",
              Item.of("audit.search.title", "/audit/search"),
              Item.of("audit.figures.title", "/audit/figures"),
              Item.of("audit.verify.title", "/audit/verify"),
              Item.of("audit.archive.title", "/audit/archives")),
          Entry.module(
              "shell.menu.security",
              "pi-shield",
              Item.of("security.alarms.title", "/security/alarms"),
              Item.of("staff.certificate.national", "/security/certificates"),
              Item.of("staff.trust.title", "/security/trust"),
              Item.of("security.keys.title", "/security/keys"),
              Item.of("security.check.title", "/security/check"),
              Item.of("privacy.registers.title", "/privacy/registers")));

  @Inject CallerContext callers;
  private List<Entry> entries;

  /** The modules this caller may open, as the rights of their pages say (USR-025). */
  public List<Entry> getEntries() {
    if (entries == null) {
      entries = entriesFor(callers.caller());
    }
    return entries;
  }

  /**
   * The pages of the menu without its groups, for the home page of a platform account (INF-013).
   */
  public List<Item> getFunctions() {
    return getEntries().stream()
        .flatMap(
            entry ->
                entry.outcome() == null
                    ? entry.items().stream().filter(item -> item.outcome() != null)
                    : Stream.of(Item.of(entry.key(), entry.outcome())))
        .filter(item -> !item.key().equals(HOME))
        .toList();
  }

  static List<Entry> entriesFor(Caller caller) {
    return ALL.stream()
        .map(entry -> permitted(entry, caller))
        .filter(
            entry ->
                entry.outcome() == null
                    ? entry.items().stream().anyMatch(item -> item.outcome() != null)
                    : open(entry.outcome(), caller))
        .toList();
  }

  private static Entry permitted(Entry entry, Caller caller) {
    List<Item> items = new ArrayList<>();
    Item heading = null;
    for (Item item : entry.items()) {
      if (item.outcome() == null) {
        heading = item; // shown with the first page below it
      } else if (open(item.outcome(), caller)) {
        if (heading != null) {
          items.add(heading);
          heading = null;
        }
        items.add(item);
      }
    }
    return new Entry(entry.key(), entry.icon(), entry.outcome(), items);
  }

  private static String address(String outcome) {
    return outcome + ".xhtml";
  }

  private static boolean open(String outcome, Caller caller) {
    return WebPage.ofOutcome(outcome).right().refusal(caller).isEmpty();
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
