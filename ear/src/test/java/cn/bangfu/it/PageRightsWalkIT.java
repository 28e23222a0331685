package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Right;
import cn.bangfu.it.kit.Account;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.web.shell.WebPage;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page, tried over HTTP as every kind of account: what the table of rights says is what
 * happens. New pages and new buttons are in it by themselves; a new parameter with somebody's id
 * needs a line of {@link Door}.
 */
class PageRightsWalkIT {

  private static final List<String> ACCOUNTS =
      List.of(
          "nc_bayi_clerk",
          "nc_donghu_clerk",
          "nc_donghu_admin",
          "sc_chengdu_admin",
          "quanzong_admin",
          "quanzong_clerk",
          "system_admin",
          "security_admin",
          "audit_admin");

  private static final Pattern ACTION = Pattern.compile("ab\\(\\{s:\"([^\"]+)\",f:\"([^\"]+)\"");
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  /** Pages that read the number of their object by themselves. */
  private static final Set<WebPage> BY_PARAMETER =
      EnumSet.of(
          WebPage.ARCHIVE_VIEW,
          WebPage.ARCHIVE_BRANCH,
          WebPage.ARCHIVE_MERGE_FORM,
          WebPage.SNAPSHOT,
          WebPage.JOB_MINE_RUN,
          WebPage.JOB_OPERATE_RUN,
          WebPage.ATTACHMENT,
          WebPage.ATTACHMENT_FILE,
          WebPage.ASSISTANCE_VIEW,
          WebPage.ASSISTANCE_EDIT,
          WebPage.ASSISTANCE_EXIT,
          WebPage.ASSISTANCE_ATTACHMENT,
          WebPage.ASSISTANCE_FILE,
          WebPage.EXPORT_FILE,
          WebPage.ASSISTANCE_BULK_EDIT,
          WebPage.FUND_REVERSE,
          WebPage.ASSISTANCE_IMPORT,
          WebPage.SUMMARY_TABLE,
          WebPage.SUMMARY_TAKE,
          WebPage.OTHER_ASSISTANCE_VIEW,
          WebPage.OTHER_ASSISTANCE_EDIT,
          WebPage.OTHER_ASSISTANCE_ATTACHMENT,
          WebPage.OTHER_ASSISTANCE_FILE,
          WebPage.SHEET_PRINT,
          WebPage.NOTICE,
          WebPage.NOTICE_PRINT,
          WebPage.BRIEF,
          WebPage.BRIEF_PRINT);

  private static final Pattern OBJECT = Pattern.compile("viewParam[^>]*name=\"id\"");
  private static final Pattern MENU_LINK = Pattern.compile("<a [^>]*href=\"/bangfu/([^\"]+)\"");

  /** The first part of a path is empty, then come the nation and the province. */
  private static final int PROVINCE_PARTS = 3;

  private static final String ASKED_FOR_COPIES =
      "(select r.id, a.filing_union_id from privacy_request r join archive a on a.id = r.archive_id"
          + " where r.asked_right = 'COPY')";

  private static final String NOTICES =
      """
      insert into notice (publisher_id, title, content, shown, published_on, top, entered_at,
        entered_by, changed_at, changed_by)
      select o.id, '走查通知', '<p>走查</p>', true, date '2017-05-01', false, now(), 'test', now(), 'test'
      from union_org o where o.depth <= 2""";

  private static final String BRIEFS =
      """
      insert into work_brief (publisher_id, title, content, published_on, entered_at, entered_by,
        changed_at, changed_by)
      select o.id, '走查简报', '<p>走查</p>', date '2017-05-01', now(), 'test', now(), 'test'
      from union_org o where o.depth <= 2""";

  private static final String SETTINGS =
      """
      insert into warning_setting (union_id, name, all_direct, all_reasons, period, threshold, active,
        entered_at, entered_by, changed_at, changed_by)
      select o.id, '走查设置', true, true, 'MONTH', 100, false, now(), 'test', now(), 'test'
      from union_org o where o.depth <= 4""";

  private static final String REQUESTS =
      """
      insert into privacy_request (archive_id, asked_right, requested_on, due_on,
        identity_checked_by, state, entered_at, entered_by, changed_at, changed_by)
      select min(a.id), 'COPY', date '2017-05-01', date '2017-05-22', '王五', 'OPEN', now(), 'test',
        now(), 'test'
      from archive a where a.life_state = 'ACTIVE' and exists (select from archive_content c where
        c.archive_id = a.id) group by a.filing_union_id""";

  /** What can stand for an object in the address of a page, and the right to that object. */
  private enum Door {
    ARCHIVE_VIEW(WebPage.ARCHIVE_VIEW, "id", Right.ARCHIVE_VIEW, "archive", "filing_union_id"),
    ARCHIVE_EDIT(WebPage.ARCHIVE_EDIT, "id", Right.ARCHIVE_OPEN, "archive", "filing_union_id"),
    REMINDER(WebPage.REMINDER_DETAIL, "id", Right.REMINDER_READ, "reminder", "receiver_union_id"),
    STAFF(WebPage.STAFF_EDIT, "id", Right.USER_ADMIN_VIEW, "app_user", "union_id"),
    STAFF_OF(WebPage.STAFF_EDIT, "union", Right.USER_ADMIN_VIEW, "union_org", "id"),
    STAFF_QUERY(WebPage.STAFF_QUERY, "union", Right.USER_ADMIN_VIEW, "union_org", "id"),
    STAFF_LAYERS(WebPage.STAFF_LAYERS, "union", Right.USER_ADMIN_VIEW, "union_org", "id"),
    UNION_TREE(WebPage.UNION_TREE, "union", Right.USER_ADMIN_VIEW, "union_org", "id"),
    CENTER_VIEW(WebPage.CENTER_VIEW, "id", Right.USER_ADMIN_VIEW, "union_org", "id"),
    UNION_INFO(WebPage.UNION_INFO, "id", Right.USER_ADMIN_VIEW, "union_org", "id"),
    NOTICE(WebPage.NOTICE, "id", Right.LOGGED_IN, "notice", "publisher_id"),
    NOTICE_PRINT(WebPage.NOTICE_PRINT, "id", Right.LOGGED_IN, "notice", "publisher_id"),
    NOTICE_EDIT(WebPage.NOTICE_EDIT, "id", Right.NOTICE_VIEW, "notice", "publisher_id"),
    BRIEF(WebPage.BRIEF, "id", Right.LOGGED_IN, "work_brief", "publisher_id"),
    BRIEF_PRINT(WebPage.BRIEF_PRINT, "id", Right.LOGGED_IN, "work_brief", "publisher_id"),
    BRIEF_EDIT(WebPage.BRIEF_EDIT, "id", Right.BRIEF_VIEW, "work_brief", "publisher_id"),
    WARNING_SETTING(
        WebPage.WARNING_SETTING_EDIT, "id", Right.WARNING_SET_VIEW, "warning_setting", "union_id"),
    PRIVACY_OF(
        WebPage.PRIVACY_REQUESTS,
        "archive",
        Right.PRIVACY_REQUEST_VIEW,
        "archive",
        "filing_union_id"),
    PRIVACY_COPY(
        WebPage.PRIVACY_COPY, "id", Right.PRIVACY_PRINT, ASKED_FOR_COPIES, "filing_union_id");

    private final WebPage page;
    private final String parameter;
    private final Right right;
    private final String table;
    private final String union;

    Door(WebPage page, String parameter, Right right, String table, String union) {
      this.page = page;
      this.parameter = parameter;
      this.right = right;
      this.table = table;
      this.union = union;
    }

    /** True if an object of this union is the caller's to see. */
    boolean reaches(Caller caller, String unionPath) {
      boolean notice = this == NOTICE || this == NOTICE_PRINT;
      // what the nation says is for everybody, what a province says is for that province
      return notice
          ? caller.unionPath().startsWith(unionPath)
              && unionPath.split("/").length <= PROVINCE_PARTS
          : right.reach().covers(caller.scope(), unionPath);
    }

    String address(long id) {
      return page.path().substring(1) + "?" + parameter + "=" + id;
    }

    /** Some objects of unions that lie so to the path given, with the path of their union. */
    Map<Long, String> objects(Where where, String path) throws SQLException {
      String sql =
          """
          select x.id, o.path from %s x join union_org o on o.id = x.%s cross join (select cast(? as text) as own) c
          where o.state = 'NORMAL' and %s %s order by x.id limit 2"""
              .formatted(table, union, where.condition, more());
      Map<Long, String> found = new LinkedHashMap<>();
      try (Connection owner = Server.owner();
          PreparedStatement statement = owner.prepareStatement(sql)) {
        statement.setString(1, path);
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
          found.put(rows.getLong(1), rows.getString(2));
        }
      }
      return found;
    }

    private String more() {
      return switch (table) {
        case "app_user" -> "and x.role = 'USER'";
        case "archive" ->
            "and x.life_state = 'ACTIVE'"
                + " and exists (select from archive_content k where k.archive_id = x.id)";
        case "notice", "work_brief" -> "and not x.deleted";
        // the sender sees it too
        case "reminder" -> "and x.sender_union_id <> (select id from union_org where path = c.own)";
        default -> "";
      };
    }
  }

  /** Where the union of an object lies, seen from the union of the caller. */
  private enum Where {
    OWN("o.path = c.own"),
    BELOW("o.path like c.own || '_%'"),
    ABOVE("c.own like o.path || '_%'"),
    BESIDE(
        "split_part(o.path, '/', 3) = split_part(c.own, '/', 3)"
            + " and o.path not like c.own || '%' and c.own not like o.path || '%'"),
    ELSEWHERE("split_part(o.path, '/', 3) not in (split_part(c.own, '/', 3), '')");

    private final String condition;

    Where(String condition) {
      this.condition = condition;
    }
  }

  /** One logged in. */
  private record Visitor(Caller caller, APIRequestContext web) {

    APIResponse get(String address) {
      return web.get(Server.url(address), RequestOptions.create().setMaxRedirects(0));
    }

    /** Presses a button that the page may not have shown. */
    APIResponse press(String address, String form, String source, String viewState) {
      return web.post(
          Server.url(address),
          RequestOptions.create()
              .setMaxRedirects(0)
              .setHeader("Faces-Request", "partial/ajax")
              .setForm(
                  FormData.create()
                      .set("jakarta.faces.partial.ajax", "true")
                      .set("jakarta.faces.source", source)
                      .set("jakarta.faces.partial.execute", "@all")
                      .set(source, source)
                      .set(form, form)
                      .set("jakarta.faces.ViewState", viewState)));
    }

    boolean may(WebPage page) {
      return caller.has(page.right());
    }

    int acts() throws SQLException {
      return Integer.parseInt(
          Server.one("select count(*) from business_act where user_id = ?", caller.userId()));
    }

    String refusals() throws SQLException {
      return Server.one(
          "select count(*) from audit_record where user_id = ? and not succeeded", caller.userId());
    }
  }

  @RegisterExtension final Browser browser = new Browser();

  @BeforeAll
  static void objectsOfEveryKindInEveryProvince() throws SQLException {
    Server.change(NOTICES);
    Server.change(BRIEFS);
    Server.change(REQUESTS);
    Server.change(SETTINGS);
  }

  /** The other walks count what the demonstration holds. */
  @AfterAll
  static void theDemonstrationAsItWas() throws SQLException {
    Server.change("update notice set deleted = true where title = '走查通知'");
    Server.change("update work_brief set deleted = true where title = '走查简报'");
    Server.change("delete from warning_setting where name = '走查设置'");
    Server.change("delete from privacy_request where identity_checked_by = '王五'");
  }

  @Test
  @Tag("USR-024")
  @Tag("USR-025")
  @Tag("USR-079")
  @Tag("USR-091")
  void whatTheTableOfRightsSaysIsWhatHappensAtEveryPage() throws SQLException {
    List<String> deviations = new ArrayList<>();
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    for (String account : ACCOUNTS) {
      visitors.put(account, logIn(account));
    }
    for (Visitor visitor : visitors.values()) {
      pages(visitor, deviations);
      menu(visitor, deviations);
      objects(visitor, deviations);
    }
    assertThat(deviations).isEmpty();
    forgedActions(visitors, deviations);
    assertThat(deviations).isEmpty();
  }

  @Test
  @Tag("USR-024")
  void nobodyGetsMoreThanTheLogIn() {
    APIRequestContext web = browser.page().request();
    for (WebPage page : WebPage.values()) {
      if (page.right().isAnybodys()) {
        continue;
      }
      APIResponse answer = web.get(Server.url(page.path().substring(1)));
      assertThat(answer.url() + answer.text()).as(page.path()).contains("/login.xhtml", "logIn");
    }
  }

  private Visitor logIn(String account) throws SQLException {
    Desk desk = new Desk(browser.anotherUser());
    desk.logIn(account);
    desk.open("home.xhtml");
    assertThat(desk.page().url()).as(account).contains("/home.xhtml");
    return new Visitor(Account.caller(account), desk.page().request());
  }

  private static void pages(Visitor visitor, List<String> deviations) throws SQLException {
    for (WebPage page : WebPage.values()) {
      if (page.right().isAnybodys()) {
        continue;
      }
      String refusals = visitor.refusals();
      int status = visitor.get(page.path().substring(1)).status();
      boolean audited = !visitor.refusals().equals(refusals);
      if (page.right() == Right.FIRST_LOGIN_VIEW) {
        // who is past these steps is led home, whoever he is
        if (status != 302) {
          deviations.add("%s %s: %d".formatted(visitor.caller().loginName(), page, status));
        }
      } else if (visitor.may(page)
          ? status >= 400 && !needsObject(page)
          : status != 403 || !audited) {
        deviations.add(
            "%s %s: %d%s"
                .formatted(
                    visitor.caller().loginName(),
                    page,
                    status,
                    audited ? ", audited" : ", not audited"));
      }
    }
  }

  /** Without an object there is nothing to show. */
  private static boolean needsObject(WebPage page) {
    return BY_PARAMETER.contains(page) || OBJECT.matcher(source(page)).find();
  }

  private static String source(WebPage page) {
    Path file = Path.of(System.getProperty("bangfu.root"), "web/src/main/webapp", page.path());
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void menu(Visitor visitor, List<String> deviations) {
    Matcher links = MENU_LINK.matcher(visitor.get("home.xhtml").text());
    int found = 0;
    while (links.find()) {
      found++;
      int status = visitor.get(links.group(1).replace("&amp;", "&")).status();
      if (status != 200) {
        deviations.add(
            "%s is led to %s: %d".formatted(visitor.caller().loginName(), links.group(1), status));
      }
    }
    assertThat(found).as(visitor.caller().loginName()).isPositive();
  }

  private static void objects(Visitor visitor, List<String> deviations) throws SQLException {
    Caller caller = visitor.caller();
    for (Door door : Door.values()) {
      for (Where where : Where.values()) {
        for (Map.Entry<Long, String> object : door.objects(where, caller.unionPath()).entrySet()) {
          boolean may =
              visitor.may(door.page)
                  && caller.has(door.right)
                  && door.reaches(caller, object.getValue());
          String refusals = visitor.refusals();
          int status = visitor.get(door.address(object.getKey())).status();
          boolean audited = !visitor.refusals().equals(refusals);
          if (may ? status != 200 : status != 403 || !audited) {
            deviations.add(
                "%s at %s %d (%s): %d%s, expected %s"
                    .formatted(
                        caller.loginName(),
                        door,
                        object.getKey(),
                        where,
                        status,
                        audited ? " audited" : "",
                        may ? "the page" : "a refusal in the audit trail"));
          }
        }
      }
    }
  }

  /** Buttons that others see on a page are pressed by those who do not see them. */
  private static void forgedActions(Map<String, Visitor> visitors, List<String> deviations)
      throws SQLException {
    int pressed = 0;
    for (WebPage page : WebPage.values()) {
      if (page.right().isAnybodys()) {
        continue;
      }
      Map<String, String> all = new LinkedHashMap<>();
      Map<Visitor, Set<String>> own = new LinkedHashMap<>();
      Map<Visitor, String> views = new LinkedHashMap<>();
      Map<Visitor, String> addresses = new LinkedHashMap<>();
      for (Visitor visitor : visitors.values()) {
        String address = reachable(visitor, page);
        APIResponse shown = visitor.get(address);
        String html = shown.status() == 200 ? shown.text() : "";
        Set<String> actions = new LinkedHashSet<>();
        Matcher action = ACTION.matcher(html);
        while (action.find()) {
          all.put(action.group(1), action.group(2));
          actions.add(action.group(1));
        }
        Matcher view = VIEW_STATE.matcher(html);
        own.put(visitor, actions);
        views.put(visitor, view.find() ? view.group(1) : "1:1");
        addresses.put(visitor, address);
      }
      for (Visitor visitor : visitors.values()) {
        // who does not even get the page is refused before anybody looks which button it was
        long some = visitor.may(page) ? all.size() : 1;
        for (Map.Entry<String, String> action :
            all.entrySet().stream().limit(some).collect(Collectors.toList())) {
          if (own.get(visitor).contains(action.getKey())) {
            continue;
          }
          int before = visitor.acts();
          APIResponse answer =
              visitor.press(
                  addresses.get(visitor), action.getValue(), action.getKey(), views.get(visitor));
          pressed++;
          if (answer.status() >= 500
              || visitor.acts() != before
              || answer.text().contains("Exception")) {
            deviations.add(
                "%s pressed %s on %s: %d"
                    .formatted(
                        visitor.caller().loginName(), action.getKey(), page, answer.status()));
          }
        }
      }
    }
    assertThat(pressed).as("forged actions").isGreaterThan(100);
  }

  /** The page with an object of its own if it takes one and there is one. */
  private static String reachable(Visitor visitor, WebPage page) throws SQLException {
    for (Door door : Door.values()) {
      if (door.page == page && visitor.caller().has(door.right)) {
        for (Where where : List.of(Where.OWN, Where.BELOW)) {
          for (Map.Entry<Long, String> object :
              door.objects(where, visitor.caller().unionPath()).entrySet()) {
            if (door.reaches(visitor.caller(), object.getValue())) {
              return door.address(object.getKey());
            }
          }
        }
      }
    }
    return page.path().substring(1);
  }
}
