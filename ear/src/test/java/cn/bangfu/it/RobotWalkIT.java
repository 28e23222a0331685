package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What scripts try: names, passwords, and all archives one after the other. */
class RobotWalkIT {

  /** So many names that nobody has; {@code -Dbangfu.guess.names=1000} tries them thoroughly. */
  private static final int NAMES = Integer.getInteger("bangfu.guess.names", 100);

  private static final int KNOWN_EVERY = 5;
  private static final int FORGET_EVERY = 100;
  private static final int FAILURES_TO_LOCK = 5;
  private static final int VIEWS = 20;
  private static final long MILLION = 1_000_000;

  /** The page gives back the one it was sent, so that equal answers are equal. */
  private static final String NONCE = "MTIzZTQ1NjctZTg5Yi0xMmQzLWE0NTYtNDI2NjE0MTc0MDAw";

  /** Accounts with the demonstration's password that no other walk looks at. */
  private static final String KNOWN =
      """
      insert into app_user (union_id, name, login_name, password_hash, phone, state, must_verify,
        union_verified, must_change_password, password_changed_at, entered_at, entered_by, changed_at,
        changed_by)
      select u.union_id, '走查', 'robot-known-' || i, u.password_hash, '010-12345678', 'NORMAL', false,
        true, false, now(), now(), 'test', now(), 'test'
      from app_user u, generate_series(0, %d) i where u.login_name = 'bj_jinrong_clerk'
      """;

  @RegisterExtension final Browser browser = new Browser();

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeEach
  void manyMistakesFromOneAddress() throws SQLException {
    Server.change("insert into security_parameter values ('ADDRESS_FAILURES', '1000')");
    Server.change(KNOWN.formatted(NAMES / KNOWN_EVERY));
  }

  @AfterEach
  void asDelivered() throws SQLException {
    Server.change("delete from security_parameter");
    forget();
    Server.change(
        "update app_user set login_name = 'gone-' || id, state = 'DELETED'"
            + " where login_name like 'robot-known-%'");
  }

  @Test
  @Tag("USR-039")
  @Tag("USR-101")
  void namesThatNobodyHasAreAnsweredLikeThoseThatSomebodyHas() throws Exception {
    final int before = failures();
    Set<String> pages = new LinkedHashSet<>();
    List<Long> unknown = new ArrayList<>();
    List<Long> known = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      pages.add(attempt("robot-nobody-" + i, "Wrong#2017x", unknown));
      if (i % KNOWN_EVERY == 0) {
        pages.add(attempt("robot-known-" + i / KNOWN_EVERY, "Wrong#2017x", known));
      }
      if (i % FORGET_EVERY == 0) {
        Server.change("delete from login_record where login_key like 'robot-%'");
      }
    }
    assertThat(pages).as("one page for all of them").hasSize(1);
    assertThat(pages.iterator().next()).contains("用户名或密码错误。");
    assertThat(failures() - before).isEqualTo(unknown.size() + known.size());
    System.out.printf(
        "     names: %d unknown, median %d ms; %d known, median %d ms%n",
        unknown.size(), median(unknown), known.size(), median(known));
  }

  @Test
  @Tag("USR-039")
  @Tag("USR-040")
  void sixWrongPasswordsLockAKnownNameAsTheyLockAnyOther() throws Exception {
    Server.change("insert into security_parameter values ('FAILURES_BEFORE_CAPTCHA', '5')");
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i <= FAILURES_TO_LOCK; i++) {
      known.add(attempt("robot-known-0", "Wrong#2017x", new ArrayList<>()));
      unknown.add(attempt("robot-nobody-0", "Wrong#2017x", new ArrayList<>()));
    }
    assertThat(known).isEqualTo(unknown);
    assertThat(known.get(FAILURES_TO_LOCK - 2)).contains("用户名或密码错误。");
    assertThat(known.get(FAILURES_TO_LOCK - 1)).contains("登录失败次数过多");
    assertThat(attempt("robot-known-0", Server.password(), new ArrayList<>()))
        .as("the right one comes too late")
        .isEqualTo(known.get(FAILURES_TO_LOCK));
  }

  @Test
  @Tag("USR-113")
  void whoPagesThroughTheArchivesIsStoppedAndTheSecurityAdministratorSeesIt() throws SQLException {
    Server.change(
        "insert into security_parameter values ('VIEWED_IN_TEN_MINUTES', '" + VIEWS + "')");
    Desk script = new Desk(browser.page());
    script.logIn("quanzong_clerk");
    APIRequestContext web = script.page().request();
    int seen = 0;
    int stopped = 0;
    for (String id : archives()) {
      APIResponse answer = web.get(Server.url("archive/view.xhtml?id=" + id));
      if (answer.status() == 200) {
        seen++;
      } else {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("您在10分钟内查看的档案已达20份,请稍后再试。");
        stopped++;
      }
    }
    assertThat(seen).isLessThanOrEqualTo(VIEWS);
    assertThat(stopped).isPositive();
    browser.expectError("409");
    script.open("archive/view.xhtml?id=" + archives().get(archives().size() - 1));
    browser.screenshot(script.page(), "robot-1-stopped");
    script.open("archive/list.xhtml");
    assertThat(script.page().locator("h1").innerText()).as("other work goes on").isNotEmpty();

    Desk security = new Desk(browser.anotherUser());
    security.logIn("security_admin");
    security.open("security/alarms.xhtml");
    assertThat(security.text()).contains("短时间大量查看档案", "账号quanzong_clerk(");
    browser.screenshot(security.page(), "robot-2-alarm");
  }

  private static List<String> archives() throws SQLException {
    return List.of(
        Server.one(
                "select string_agg(id::text, ',' order by id) from (select a.id from archive a join"
                    + " archive_content c on c.archive_id = a.id where a.life_state = 'ACTIVE'"
                    + " order by a.id limit 30) x")
            .split(","));
  }

  /** The page of the answer, without the name that was typed. */
  private String attempt(String name, String password, List<Long> took) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Server.url("login.xhtml")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "form=form&logIn=logIn&loginName="
                        + name
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)
                        + "&primefaces.nonce="
                        + NONCE
                        + "&jakarta.faces.ViewState=stateless"))
            .build();
    long begin = System.nanoTime();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    took.add((System.nanoTime() - begin) / MILLION);
    return answer.statusCode() + " " + answer.body().replace(name, "NAME");
  }

  private static int failures() throws SQLException {
    return Integer.parseInt(
        Server.one(
            "select count(*) from audit_record where event = 'LOG_IN' and not succeeded"
                + " and object_id like 'robot-%'"));
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0L);
  }

  private static void forget() throws SQLException {
    Server.change("delete from login_record where login_key like 'robot-%'");
    Server.change("delete from login_guard where login_key like 'robot-%'");
  }
}
