package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers of known people, looked for wherever they must not be. */
class MaskingWalkIT {

  private static final String FORGED_LINE = "forged-entry-of-the-log";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-099")
  @Tag("USR-119")
  @Tag("USR-120")
  @Tag("USR-121")
  void whoMayOnlyReadGetsNoNumberInClearAndNoLogHoldsOne() throws Exception {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_baihuazhou_clerk");
    Set<String> clear = new TreeSet<>();
    List<Long> archives = archivesOf("nc_baihuazhou_clerk");
    for (long id : archives) {
      clerk.open("archive/edit.xhtml?id=" + id);
      clear.addAll(numbersOnForm(clerk));
    }
    assertThat(clear).as("numbers of known people").hasSizeGreaterThan(2);

    Desk reader = new Desk(browser.anotherUser());
    reader.logIn("nc_donghu_admin");
    reader.open("archive/list.xhtml");
    reader.at("form:subordinates").locator(".ui-chkbox-box").click();
    reader.settled();
    masked(reader, clear);
    for (long id : archives) {
      reader.open("archive/view.xhtml?id=" + id);
      assertThat(reader.page().locator("main").innerText()).contains("********");
      masked(reader, clear);
      assertThat(reader.page().locator("[id$=':reveal']").count())
          .as("revealing is for those who handle")
          .isZero();
    }
    reader.open("reminder/list.xhtml");
    masked(reader, clear);

    Desk auditor = new Desk(browser.anotherUser());
    auditor.logIn("audit_admin");
    auditor.open("audit/search.xhtml");
    masked(auditor, clear);

    String logs = logs();
    for (String number : clear) {
      assertThat(logs.contains(number)).as("a number of a person in a log").isFalse();
    }
    for (Desk desk : List.of(clerk, reader, auditor)) {
      for (Cookie cookie : desk.page().context().cookies()) {
        assertThat(logs.contains(cookie.value)).as(cookie.name + " in a log").isFalse();
      }
    }
    assertThat(logs.contains(Server.password())).as("a password in a log").isFalse();
  }

  @Test
  @Tag("USR-099")
  void nobodyWritesLinesOfHisOwnIntoTheLog() throws IOException {
    Desk desk = new Desk(browser.page());
    for (String name :
        List.of(
            "x\r\n2026-01-01 INFO " + FORGED_LINE,
            "x\n" + FORGED_LINE,
            "x\u2028" + FORGED_LINE,
            "\u001b[31m" + FORGED_LINE,
            "${jndi:ldap://127.0.0.1:1/" + FORGED_LINE + "}",
            "%0d%0a" + FORGED_LINE)) {
      desk.page()
          .request()
          .get(
              Server.url(
                  "archive/view.xhtml?id="
                      + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)));
      desk.page().navigate(Server.url("login.xhtml"));
      desk.page().fill("#loginName", "x");
      desk.page().evaluate("name => document.getElementById('loginName').value = name", name);
      desk.page().fill("#password", "wrong");
      desk.page().click("#logIn");
      desk.settled();
    }
    assertThat(logs().lines().filter(line -> line.startsWith(FORGED_LINE)).toList()).isEmpty();
    assertThat(logs().lines().filter(line -> line.matches("2026-01-01 INFO.*")).toList()).isEmpty();
    assertThat(logs().indexOf('\u001b')).as("an escape of a terminal").isNegative();
  }

  private static void masked(Desk desk, Set<String> clear) {
    String html = desk.page().content();
    for (String number : clear) {
      assertThat(html.contains(number)).as(number + " at " + desk.page().url()).isFalse();
    }
  }

  private static Set<String> numbersOnForm(Desk desk) {
    Set<String> numbers = new TreeSet<>();
    for (String end : List.of(":idNo", ":mobile", ":otherContact", ":bankCardNo")) {
      for (Locator field : desk.page().locator("input[id$='" + end + "']").all()) {
        String value = field.inputValue().strip();
        if (value.length() >= 11) {
          numbers.add(value);
        }
      }
    }
    return numbers;
  }

  private static List<Long> archivesOf(String login) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection owner = Server.owner();
        ResultSet rows =
            owner
                .createStatement()
                .executeQuery(
                    """
                    select a.id from archive a join app_user u on u.union_id = a.filing_union_id
                    where u.login_name = '%s' and a.life_state = 'ACTIVE'
                      and a.holder_union_id = a.filing_union_id order by a.id limit 3"""
                        .formatted(login))) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  /** All that the server has written down so far. */
  private static String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    Path folder = Server.system().serverLog().getParent();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".gz") && Files.size(file) > 0) {
          all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
        }
      }
    }
    assertThat(all.length()).as("logs").isPositive();
    return all.toString();
  }
}
