package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that no page of the system makes: they show nothing and change nothing. */
class ForgedRequestWalkIT {

  private static final int FAILURES_TO_LOCK = 5;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-007")
  @Tag("USR-024")
  void anArchiveOfAnotherProvinceIsRefusedWithoutDataAndAudited() throws SQLException {
    browser.expectError("403");
    String foreign =
        """
        from archive a join app_user u on a.filing_union_path like '%/' || u.union_id || '/%'
        where u.login_name = 'sichuan_clerk'""";
    final String id = Server.one("select min(a.id) " + foreign);
    final String name = Server.one("select min(head_name) from archive where id = " + id);
    final String refusals = refusals();
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    Response answer = desk.page().navigate(Server.url("archive/view.xhtml?id=" + id));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(desk.text()).contains("无法访问", "您没有权限").doesNotContain(name);
    browser.screenshot(desk.page(), "forbidden");
    assertThat(Integer.parseInt(refusals())).isEqualTo(Integer.parseInt(refusals) + 1);
  }

  @Test
  @Tag("ARC-001")
  void withoutThePermissionNoAddressOfTheArchivesOpens() throws SQLException {
    browser.expectError("403");
    Server.change(
        "delete from user_permission using app_user u where u.login_name = 'nc_baihuazhou_clerk'"
            + " and user_id = u.id and permission = 'ARCHIVE'");
    try {
      Desk desk = new Desk(browser.page());
      desk.logIn("nc_baihuazhou_clerk");
      for (String page : List.of("list", "edit", "query", "closed", "quick-report", "logic")) {
        Response answer = desk.page().navigate(Server.url("archive/" + page + ".xhtml"));
        assertThat(answer.status()).as(page).isEqualTo(403);
        assertThat(desk.text()).as(page).contains("您没有“困难职工档案”权限。");
      }
    } finally {
      Server.change(
          "insert into user_permission (user_id, permission, level, granted_at, granted_by)"
              + " select id, 'ARCHIVE', 'HANDLE', now(), 'test' from app_user"
              + " where login_name = 'nc_baihuazhou_clerk'");
    }
  }

  @Test
  @Tag("USR-024")
  void aPageWithoutItsRightIsRefusedAtItsDoorAndAudited() throws SQLException {
    browser.expectError("403");
    final String refusals = refusals();
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    Response answer = desk.page().navigate(Server.url("unionorg/tree.xhtml"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers()).containsEntry("x-frame-options", "DENY");
    assertThat(desk.text()).contains("您没有“用户管理”权限。");
    assertThat(Integer.parseInt(refusals())).isEqualTo(Integer.parseInt(refusals) + 1);
    assertThat(
            Server.one(
                "select object_id from audit_record where not succeeded order by id desc limit 1"))
        .isEqualTo("/unionorg/tree.xhtml");
  }

  @Test
  @Tag("USR-024")
  void withoutALogInEveryPageLeadsToTheLogIn() {
    Desk desk = new Desk(browser.page());
    for (String path :
        new String[] {"home.xhtml", "archive/list.xhtml", "archive/view.xhtml?id=1"}) {
      desk.open(path);
      assertThat(desk.page().url()).contains("/login.xhtml");
      assertThat(desk.text()).contains("用户登录");
    }
  }

  @Test
  @Tag("USR-076")
  void aFormWithoutThePagesTokenChangesNothing() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_zhongshan_clerk");
    final String before = Server.one("select count(*) from archive");
    APIResponse answer =
        desk.page()
            .request()
            .post(
                Server.url("archive/edit.xhtml"),
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("form", "form")
                            .set("form:save", "")
                            .set("jakarta.faces.ViewState", "1:1")));
    assertThat(answer.text()).contains("页面已失效");
    assertThat(Server.one("select count(*) from archive")).isEqualTo(before);
  }

  @Test
  @Tag("USR-140")
  void everyAnswerCarriesTheHeadersAgainstForeignUse() {
    Response answer = browser.page().navigate(Server.url("login.xhtml"));
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("x-frame-options", "DENY")
        .containsKey("referrer-policy");
    assertThat(answer.headers().get("content-security-policy")).contains("script-src");
  }

  @Test
  @Tag("USR-039")
  @Tag("USR-040")
  void wrongPasswordsLockTheNameAndDoNotTellWhetherItExists() throws SQLException {
    Server.change("insert into security_parameter values ('FAILURES_BEFORE_CAPTCHA', '5')");
    Desk desk = new Desk(browser.page());
    for (int i = 0; i < FAILURES_TO_LOCK - 1; i++) {
      desk.logIn("nobody_here", "wrong");
      assertThat(desk.text()).contains("用户名或密码错误。");
    }
    desk.logIn("nobody_here", "wrong");
    desk.logIn("nobody_here", "wrong");
    assertThat(desk.text()).contains("登录失败次数过多");
    Server.change("delete from security_parameter where name = 'FAILURES_BEFORE_CAPTCHA'");
  }

  private static String refusals() throws SQLException {
    return Server.one("select count(*) from audit_record where not succeeded");
  }
}
