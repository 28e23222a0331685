package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a browser should never send: foreign fields, pieces of SQL, markup in every text. */
class ForgedInputWalkIT {

  private static final int LARGEST_PAGE = 200;
  private static final long SLEEP_NOTICED_MS = 5_000;

  /** Each would change, read or delay something if it reached a statement as text. */
  private static final List<String> SQL =
      List.of(
          "'",
          "''",
          "\"",
          "\\",
          ";",
          "--",
          "/*",
          "' or '1'='1",
          "' or 1=1 --",
          "1 or 1=1",
          "1; select pg_sleep(8)",
          "'; select pg_sleep(8); --",
          "(select pg_sleep(8))",
          "(select 1 from pg_sleep(8))",
          "1||pg_sleep(8)",
          "case when (select pg_sleep(8)) is null then 1 else 2 end",
          "id desc, (select pg_sleep(8))",
          "head_name; drop table archive",
          "extractvalue(1,concat(0x7e,version()))",
          "(select password_hash from app_user limit 1)",
          "' union select null,null --",
          "1 union all select login_name from app_user",
          "nulls first",
          "desc limit 1000000",
          "filingDate desc",
          "a.filingUnion.path",
          "NAME) or (1=1",
          "NAME\u0000",
          "${7*7}",
          "#{7*7}",
          "%27%20or%201=1",
          "\uFF07 or 1=1",
          "chr(39)||chr(39)",
          "$$;select pg_sleep(8);$$",
          "E'\\\\' or 1=1 --",
          "__proto__",
          "../../etc/passwd",
          "null",
          "-1",
          "99999999999999999999");

  private static final List<String> BREAK_OUTS =
      List.of("", "\">", "'>", "</textarea>", "</script>", "</title>", "-->", "]]>");
  private static final List<String> MARKUP =
      List.of(
          "<svg/onload=xss=1>",
          "<script>xss=1</script>",
          "<img src=x onerror=xss=1>",
          "<iframe srcdoc='<script>parent.xss=1</script>'>",
          "<a href=javascript:xss=1 autofocus onfocus=xss=1>a</a>",
          "<input autofocus onfocus=xss=1>",
          "<details open ontoggle=xss=1>",
          "#{xss=1}${7*191}");

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-138")
  @Tag("USR-087")
  void whatIsSaidAboutSortingAndPagesNeverReachesAStatementAsText() throws SQLException {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_donghu_clerk");
    for (String list : List.of("archive/list.xhtml", "reminder/list.xhtml")) {
      clerk.open(list);
      String table = clerk.page().locator(".bf-list .ui-datatable").first().getAttribute("id");
      for (String payload : SQL) {
        long start = System.nanoTime();
        APIResponse sorted = tamper(clerk, list, table, "_sorting", "_sortKey", payload);
        APIResponse paged = tamper(clerk, list, table, "_pagination", "_rows", payload);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(millis).as(payload).isLessThan(SLEEP_NOTICED_MS);
        assertThat(sorted.status()).as(payload).isLessThan(500);
        assertThat(paged.status()).as(payload).isLessThan(500);
        assertThat(sorted.text() + paged.text())
            .as(payload)
            .doesNotContain("Exception", "PSQL", "syntax error", "$argon", "$pbkdf");
      }
      APIResponse all = tamper(clerk, list, table, "_pagination", "_rows", "100000000");
      assertThat(count(Pattern.compile("data-rk="), all.text())).isLessThanOrEqualTo(LARGEST_PAGE);
      APIResponse far = tamper(clerk, list, table, "_pagination", "_first", "2147483647");
      assertThat(far.status()).isLessThan(500);
    }
  }

  @Test
  @Tag("USR-138")
  void charactersWithAMeaningForTheDatabaseAreSearchedForLiterally() {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_donghu_clerk");
    clerk.open("archive/list.xhtml");
    clerk.at("form:subordinates").locator(".ui-chkbox-box").click();
    clerk.settled();
    assertThat(clerk.page().locator(".bf-list tr[data-rk]").count()).isPositive();
    for (String typed : List.of("%%", "__", "\\\\", "''", "涂' or '1'='1")) {
      clerk.at("form:name").fill(typed);
      clerk.at("form:name").press("Enter");
      clerk.settled();
      assertThat(clerk.page().locator(".bf-list tr[data-rk]").count()).as(typed).isZero();
    }
  }

  @Test
  @Tag("USR-082")
  @Tag("USR-024")
  void fieldsThatAFormDoesNotHaveChangeNothing() throws SQLException {
    String union = "(select union_id from app_user where login_name = 'nc_baihuazhou_clerk')";
    long id =
        Long.parseLong(
            Server.one(
                """
                select min(id) from archive where filing_union_id = %s and holder_union_id = %s
                and life_state = 'ACTIVE'"""
                    .formatted(union, union)));
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_baihuazhou_clerk");
    clerk.open("archive/edit.xhtml?id=" + id);
    String before = guarded("archive", id);
    addFields(
        clerk,
        Map.ofEntries(
            Map.entry("archiveLevel", "NATIONAL"),
            Map.entry("lifeState", "EXITED"),
            Map.entry("filingUnion", "1"),
            Map.entry("filingUnionId", "1"),
            Map.entry("holderUnion", "1"),
            Map.entry("holderUnionId", "1"),
            Map.entry("holderDepth", "1"),
            Map.entry("sentBack", "true"),
            Map.entry("archiveClass", "RELAPSED"),
            Map.entry("enteredBy", "forged"),
            Map.entry("enteredAt", "2001-01-01"),
            Map.entry("firstNationalAt", "2001-01-01"),
            Map.entry("id", "1"),
            Map.entry("version", "0")));
    String address = "东湖区榕门路" + System.currentTimeMillis() % 1000 + "号";
    clerk.type("form:homeAddress", address);
    new HouseholdForm(clerk).save();
    assertThat(Server.one("select home_address from archive_content where archive_id = " + id))
        .isEqualTo(address);
    assertThat(guarded("archive", id)).isEqualTo(before);

    String person = Server.one("select id from app_user where login_name = 'nc_baihuazhou_clerk'");
    Desk admin = new Desk(browser.anotherUser());
    admin.logIn("nc_donghu_admin");
    admin.open("staff/edit.xhtml?id=" + person);
    String personBefore = guarded("app_user", Long.parseLong(person));
    addFields(
        admin,
        Map.of(
            "role", "SYSTEM_ADMIN",
            "state", "DISABLED",
            "passwordHash", "forged",
            "unionId", "1",
            "userAdmin", "true",
            "mustVerify", "false",
            "id", "1",
            "enteredBy", "forged"));
    admin.type("form:department", "帮扶部");
    admin.press("form:save");
    assertThat(guarded("app_user", Long.parseLong(person))).isEqualTo(personBefore);
  }

  @Test
  @Tag("USR-138")
  @Tag("USR-140")
  void markupInEveryTextIsShownAsText() throws SQLException {
    List<String> payloads =
        BREAK_OUTS.stream().flatMap(out -> MARKUP.stream().map(out::concat)).toList();
    assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
    Desk clerk = new Desk(browser.page());
    clerk.logIn("cd_chunxi_clerk");
    Desk admin = new Desk(browser.anotherUser());
    admin.logIn("cd_jinjiang_admin");
    List<Text> texts = texts();
    for (Text text : texts) {
      text.remember();
    }
    try {
      // every payload stands in every text once a row is found for it; short columns get what fits
      for (int round = 0; round < payloads.size(); round += Text.ROWS) {
        for (Text text : texts) {
          text.fill(payloads.subList(round, Math.min(payloads.size(), round + Text.ROWS)));
        }
        lookEverywhere(clerk, admin);
      }
    } finally {
      for (Text text : texts) {
        text.restore();
      }
    }
  }

  private static void lookEverywhere(Desk clerk, Desk admin) throws SQLException {
    String archive =
        Server.one(
            """
            select min(a.id) from archive a join app_user u on u.union_id = a.filing_union_id
            where u.login_name = 'cd_chunxi_clerk' and a.life_state = 'ACTIVE'""");
    String union = Server.one("select union_id from app_user where login_name = 'cd_chunxi_clerk'");
    String person = Server.one("select id from app_user where login_name = 'cd_chunxi_clerk'");
    look(
        clerk,
        "home.xhtml",
        "archive/list.xhtml",
        "archive/view.xhtml?id=" + archive,
        "archive/edit.xhtml?id=" + archive,
        "reminder/list.xhtml",
        "staff/me.xhtml",
        "unionorg/own.xhtml",
        "crossregion/directory.xhtml?id=" + union);
    look(
        admin,
        "unionorg/tree.xhtml?union=" + union,
        "unionorg/info.xhtml?id=" + union,
        "staff/query.xhtml?union=" + union,
        "staff/layers.xhtml?union=" + union,
        "staff/edit.xhtml?id=" + person,
        "staff/permissions.xhtml");
  }

  private static void look(Desk desk, String... pages) {
    for (String page : pages) {
      desk.open(page);
      assertThat(desk.page().url()).contains(page.split("\\?")[0]);
      assertThat(desk.page().evaluate("() => window.xss")).as(page).isNull();
      assertThat(desk.text()).as(page).doesNotContain("1337");
    }
  }

  /** A column whose texts are other people's: rows of the street of Chunxi. */
  private record Text(String table, String column, int length, String rows, List<String[]> before) {

    static final int ROWS = 8;

    Text(String table, String column, int length, String rows) {
      this(table, column, length, rows, new ArrayList<>());
    }

    void remember() throws SQLException {
      try (Connection owner = Server.owner();
          PreparedStatement statement =
              owner.prepareStatement(
                  "select %s, %s from %s x where %s order by 1 limit %d"
                      .formatted(key(), column, table, rows, ROWS))) {
        ResultSet found = statement.executeQuery();
        while (found.next()) {
          before.add(new String[] {found.getString(1), found.getString(2)});
        }
      }
      assertThat(before).as(table + "." + column).isNotEmpty();
    }

    void fill(List<String> payloads) throws SQLException {
      for (int i = 0; i < before.size(); i++) {
        String payload = payloads.get(i % payloads.size());
        set(before.get(i)[0], payload.length() <= length ? payload : MARKUP.get(0));
      }
    }

    void restore() throws SQLException {
      for (String[] one : before) {
        set(one[0], one[1]);
      }
    }

    private void set(String id, String value) throws SQLException {
      Server.change(
          "update %s set %s = %s where %s = %s"
              .formatted(
                  table,
                  column,
                  value == null ? "null" : "'" + value.replace("'", "''") + "'",
                  key(),
                  id));
    }

    private String key() {
      return table.equals("archive_content") ? "archive_id" : "id";
    }
  }

  private static List<Text> texts() {
    String union = "(select union_id from app_user where login_name = 'cd_chunxi_clerk')";
    String archives = "(select id from archive where filing_union_id = " + union + ")";
    return Stream.of(
            new Text("archive", "head_name", 30, "x.filing_union_id = " + union),
            new Text("archive", "declaring_unit", 100, "x.filing_union_id = " + union),
            new Text("archive", "filer", 50, "x.filing_union_id = " + union),
            new Text("archive_content", "name", 30, "x.archive_id in " + archives),
            new Text("archive_content", "home_address", 100, "x.archive_id in " + archives),
            new Text("archive_content", "employer", 100, "x.archive_id in " + archives),
            new Text("archive_content", "remark", 1000, "x.archive_id in " + archives),
            new Text("archive_member", "name", 30, "x.archive_id in " + archives),
            new Text("archive_member", "unit_or_school", 100, "x.archive_id in " + archives),
            new Text("union_org", "short_name", 20, "x.id = " + union),
            new Text("union_org", "address", 100, "x.id = " + union),
            new Text("union_org", "remark", 500, "x.id = " + union),
            new Text("union_org", "contact_name", 20, "x.id = " + union),
            new Text("app_user", "name", 20, "x.login_name = 'cd_chunxi_clerk'"),
            new Text("app_user", "department", 40, "x.login_name = 'cd_chunxi_clerk'"),
            new Text("app_user", "position", 40, "x.login_name = 'cd_chunxi_clerk'"))
        .toList();
  }

  /** Hidden fields under every name that a form of ours could give them. */
  private static void addFields(Desk desk, Map<String, String> fields) {
    desk.page()
        .evaluate(
            """
            fields => {
              const form = document.getElementById('form');
              for (const [name, value] of Object.entries(fields)) {
                for (const prefix of ['', 'form:', 'page.', 'form:page.', 'archive.', 'staff.', 'form:head.']) {
                  const field = document.createElement('input');
                  field.type = 'hidden';
                  field.name = prefix + name;
                  field.value = value;
                  form.appendChild(field);
                }
              }
            }""",
            fields);
  }

  /** What no form changes by itself. */
  private static String guarded(String table, long id) throws SQLException {
    return Server.one(
        """
        select (to_jsonb(x) - 'version' - 'content_version' - 'changed_at' - 'changed_by' - 'department'
          - 'submission' - 'last_content_at')::text from %s x where id = %d"""
            .formatted(table, id));
  }

  private static APIResponse tamper(
      Desk desk, String path, String table, String act, String parameter, String value) {
    FormData form =
        FormData.create()
            .set("form", "form")
            .set("jakarta.faces.partial.ajax", "true")
            .set("jakarta.faces.source", table)
            .set("jakarta.faces.partial.execute", table)
            .set("jakarta.faces.partial.render", table)
            .set(table, table)
            .set(table + act, "true")
            .set(table + "_encodeFeature", "true")
            .set(table + "_sortDir", "1")
            .set(
                "jakarta.faces.ViewState",
                desk.page().locator("input[name='jakarta.faces.ViewState']").first().inputValue());
    if (act.equals("_pagination")) {
      form.set(table + "_first", "0").set(table + "_rows", "20");
    }
    form.set(table + parameter, value);
    return desk.page()
        .request()
        .post(
            Server.url(path),
            RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("Faces-Request", "partial/ajax")
                .setForm(form));
  }

  private static long count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    long found = 0;
    while (matcher.find()) {
      found++;
    }
    return found;
  }
}
