package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens while somebody types: what he typed is there again. */
@Tag("USR-072")
class DraftWalkIT {

  private static final String ID_NO = "360102198001010013";

  private static final int SLOW = 1_000;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-036")
  @Tag("USR-078")
  @Tag("USR-114")
  void whatWasTypedSurvivesTheEndOfTheSessionAndANewLogIn() throws SQLException {
    // the page tries to keep what is typed once more, in a session that is over
    browser.expectError("403");
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    typeHousehold(desk);
    keepNow(desk);
    waitForDraft("nc_bayi_clerk");
    assertThat(
            Server.one(
                "select count(*) from user_draft where position(convert_to(?, 'UTF8') in content) > 0",
                ID_NO))
        .isEqualTo("0");
    endSessions("nc_bayi_clerk");

    desk.at("form:save").click();
    desk.page().waitForURL(Pattern.compile(".*/login\\.xhtml.*"));
    desk.page().fill("#loginName", "nc_bayi_clerk");
    desk.page().fill("#password", Server.password());
    desk.page().click("#logIn");
    desk.page().waitForURL(Pattern.compile(".*/archive/edit\\.xhtml.*"));
    restored(desk);
    browser.screenshot(desk.page(), "draft-restored");
    householdIsThere(desk);

    desk.press("form:saveDraft");
    desk.page().waitForURL(Pattern.compile(".*edit\\.xhtml\\?id=\\d+.*"));
    noDraft("nc_bayi_clerk");
    desk.open("archive/edit.xhtml");
    assertThat(desk.at("form:name").inputValue()).isEmpty();
    assertThat(desk.page().locator(".bf-draft:visible").count()).isZero();
    endSessions("nc_bayi_clerk");
  }

  @Test
  @Tag("ARC-036")
  void reloadingLeavingClosingAndGoingBackLoseNothing() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.page().onDialog(dialog -> dialog.accept());
    desk.logIn("nc_zhongshan_clerk");

    desk.open("archive/edit.xhtml");
    desk.type("form:name", "赵重载");
    desk.page().reload();
    desk.settled();
    restored(desk);
    assertThat(desk.at("form:name").inputValue()).as("reload").isEqualTo("赵重载");

    desk.type("form:name", "赵离开");
    desk.open("archive/list.xhtml");
    desk.open("archive/edit.xhtml");
    restored(desk);
    assertThat(desk.at("form:name").inputValue()).as("another page").isEqualTo("赵离开");

    desk.type("form:name", "赵关闭");
    keepNow(desk);
    waitForDraft("nc_zhongshan_clerk");
    Page tab = desk.page().context().newPage();
    desk.page().close();
    Desk again = new Desk(tab);
    tab.onDialog(dialog -> dialog.accept());
    again.open("archive/edit.xhtml");
    restored(again);
    assertThat(again.at("form:name").inputValue()).as("closed tab").isEqualTo("赵关闭");

    again.type("form:name", "赵后退");
    again.open("home.xhtml");
    tab.goBack();
    again.settled();
    tab.locator(".bf-draft-discard").waitFor();
    tab.locator(".bf-draft-discard").click();
    noDraft("nc_zhongshan_clerk");
    again.open("archive/edit.xhtml");
    assertThat(again.at("form:name").inputValue()).as("not wanted").isEmpty();
    endSessions("nc_zhongshan_clerk");
  }

  @Test
  @Tag("USR-077")
  void aLostConnectionAndAWrongValueLoseNothingAndTwoPressesStoreOnce() throws SQLException {
    browser.expectError("ERR_INTERNET_DISCONNECTED");
    browser.expectError("409");
    Desk desk = new Desk(browser.page());
    desk.page().onDialog(dialog -> dialog.accept());
    desk.logIn("nc_baihuazhou_clerk");
    desk.open("archive/edit.xhtml");
    desk.type("form:name", "钱断线");
    desk.page().context().setOffline(true);
    desk.at("form:saveDraft").click();
    desk.settled();
    assertThat(desk.at("form:name").inputValue()).as("without a network").isEqualTo("钱断线");
    desk.page().context().setOffline(false);
    desk.type("form:idNo", "不是号码");
    desk.press("form:save");
    assertThat(desk.at("form:name").inputValue()).as("wrong value").isEqualTo("钱断线");
    assertThat(desk.at("form:idNo").inputValue()).isEqualTo("不是号码");
    desk.type("form:idNo", ID_NO.substring(0, 6) + "197903050028");

    final String before = Server.one("select count(*) from archive");
    desk.page()
        .evaluate(
            """
            () => { document.body.dataset.once = 'same';
              const form = document.getElementById('form');
              const send = () => { const data = new URLSearchParams(new FormData(form));
                data.set('jakarta.faces.partial.ajax', 'true');
                data.set('jakarta.faces.source', 'form:saveDraft');
                data.set('jakarta.faces.partial.execute', 'form');
                data.set('jakarta.faces.partial.render', 'form');
                data.set('form:saveDraft', 'form:saveDraft');
                return fetch(location.href, {method: 'POST', body: data,
                  headers: {'Faces-Request': 'partial/ajax', 'X-Bangfu-Once': 'same'}})
                  .then(answer => answer.status); };
              return Promise.all([send(), send()]).then(all => { window.answers = all.sort().join(); });
            }""");
    assertThat(desk.page().evaluate("() => window.answers")).isEqualTo("200,409");
    assertThat(Integer.parseInt(Server.one("select count(*) from archive")))
        .isEqualTo(Integer.parseInt(before) + 1);
    endSessions("nc_baihuazhou_clerk");
  }

  @Test
  void whoLogsOutInTheMiddleOfAFormLosesNothingHoweverSlowTheNetwork() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.page().onDialog(dialog -> dialog.accept());
    desk.logIn("nc_zhongshan_clerk");
    desk.open("archive/edit.xhtml");
    desk.type("form:name", "孙退出");
    desk.page()
        .route(
            "**/draft",
            route -> {
              desk.page().waitForTimeout(SLOW);
              route.resume();
            });
    desk.logOut();
    waitFor("nc_zhongshan_clerk", "1");
  }

  @Test
  @Tag("USR-071")
  void aChangedIdleTimeHoldsAtTheNextRequest() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("cd_chunxi_clerk");
    Server.change("insert into security_parameter values ('IDLE_MINUTES', '5')");
    try {
      String answer =
          desk.page()
              .evaluate("() => fetch('/bangfu/session').then(answer => answer.text())")
              .toString();
      assertThat(Integer.parseInt(answer.replaceAll(".*\"secondsLeft\":(\\d+).*", "$1")))
          .isBetween(200, 300);
    } finally {
      Server.change("delete from security_parameter where name = 'IDLE_MINUTES'");
    }
  }

  private static void typeHousehold(Desk desk) {
    desk.open("archive/edit.xhtml");
    desk.type("form:name", "李草稿");
    desk.type("form:idNo", ID_NO);
    desk.choose("form:healthStatus", "良好");
    desk.press("form:addMember");
    desk.at("form:members:0:memberName").waitFor();
    desk.type("form:members:0:memberName", "李一");
    desk.choose("form:members:0:relation", "儿子");
    desk.press("form:addMember");
    desk.at("form:members:1:memberName").waitFor();
    desk.type("form:members:1:memberName", "李二");
    desk.type("form:members:1:monthlyIncome", "1234.50");
  }

  private static void householdIsThere(Desk desk) {
    assertThat(desk.at("form:name").inputValue()).isEqualTo("李草稿");
    assertThat(desk.at("form:idNo").inputValue().replace(" ", "")).isEqualTo(ID_NO);
    assertThat(desk.at("form:birthDate").inputValue()).isEqualTo("1980-01-01");
    assertThat(desk.at("form:healthStatus_label").innerText()).isEqualTo("良好");
    assertThat(desk.at("form:members:0:memberName").inputValue()).isEqualTo("李一");
    assertThat(desk.at("form:members:0:relation_label").innerText()).isEqualTo("儿子");
    assertThat(desk.at("form:members:1:memberName").inputValue()).isEqualTo("李二");
    assertThat(desk.at("form:members:1:monthlyIncome").inputValue()).isEqualTo("1234.50");
  }

  /** What the warning before the end of the session does. */
  private static void keepNow(Desk desk) {
    desk.page()
        .waitForResponse(
            response -> response.url().endsWith("/draft") && response.status() == 204,
            () -> desk.page().evaluate("() => document.dispatchEvent(new Event('bangfu:ending'))"));
  }

  private static void restored(Desk desk) {
    desk.page().locator(".bf-draft-restore").waitFor();
    assertThat(desk.page().locator(".bf-draft").innerText()).contains("您有未保存的内容,是否恢复?");
    desk.page().locator(".bf-draft-restore").click();
    desk.page().waitForFunction("() => document.body.dataset.restored === 'true'");
    desk.settled();
  }

  private static void waitForDraft(String account) throws SQLException {
    waitFor(account, "1");
  }

  private static void noDraft(String account) throws SQLException {
    waitFor(account, "0");
  }

  private static void waitFor(String account, String count) throws SQLException {
    long end = System.nanoTime() + 20_000_000_000L;
    String found;
    do {
      found =
          Server.one(
              "select count(*) from user_draft d join app_user u on u.id = d.user_id"
                  + " where u.login_name = ?",
              account);
    } while (!found.equals(count) && System.nanoTime() < end);
    assertThat(found).as("drafts of " + account).isEqualTo(count);
  }

  private static void endSessions(String account) throws SQLException {
    Server.change(
        "update user_session set ended_at = now(), end_reason = 'OVER' where ended_at is null"
            + " and user_id = (select id from app_user where login_name = '"
            + account
            + "')");
  }
}
