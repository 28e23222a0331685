package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the platform's administrators do for the protection of personal data. */
class ProtectionOfficesWalkIT {

  private static final String ACCOUNTS =
      """
      insert into app_user (union_id, name, login_name, password_hash, phone, role, state, must_verify,
        must_change_password, password_changed_at, entered_at, entered_by, changed_at, changed_by)
      select (select id from union_org where parent_id is null), u.name, 'walk_' || u.login,
        u.password_hash, u.phone, r.role, 'NORMAL', false, false, now(), now(), 'test', now(), 'test'
      from (select name, password_hash, phone, x.login from app_user,
              (values ('registers'), ('sealed')) x (login) where login_name = 'beijing_admin') u
      join (values ('registers', 'SECURITY_ADMIN'), ('sealed', 'AUDIT_ADMIN')) r (login, role)
        on r.login = u.login
      on conflict do nothing;
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-137")
  @Tag("USR-105")
  void registersAreWrittenAndPrintedAndSealedFilesLookedAt() throws SQLException {
    try (Connection owner = Server.owner();
        Statement sql = owner.createStatement()) {
      sql.execute(
          "begin; select begin_act(now(), 'TEST', null, null, 'test'); " + ACCOUNTS + " commit");
    }
    Desk security = new Desk(browser.page());
    security.logIn("walk_registers");
    security.open("privacy/registers.xhtml");
    security.at("form:kind").getByText("个人信息安全事件").click();
    security.settled();
    security.press("form:add");
    security.dialog("entryDialog");
    security.press("entryForm:save");
    assertThat(security.at("entryDialog").innerText()).contains("请填写日期", "请填写通知情况");
    security.type("entryForm:happenedOn", "2026-11-20");
    security.type("entryForm:subject", "误发慰问名单");
    security.type("entryForm:dataKinds", "姓名、单位");
    security.type("entryForm:cause", "群发邮件选错收件人");
    security.type("entryForm:harm", "较小");
    security.type("entryForm:measures", "已收回邮件并培训");
    security.type("entryForm:notification", "已电话告知3名职工");
    browser.screenshot(security.page(), "registers-entry");
    security.press("entryForm:save");
    security.page().locator(".bf-list tbody").getByText("误发慰问名单").waitFor();
    browser.screenshot(security.page(), "registers");
    security.at("form:export").click();
    security.at("exportForm:print").click();
    security.page().locator(".bf-print-title").waitFor();
    assertThat(security.text()).contains("个人信息安全事件登记", "误发慰问名单", "已电话告知3名职工");
    security.open("home.xhtml");
    security.logOut();

    Desk audit = new Desk(browser.page());
    audit.logIn("walk_sealed");
    audit.open("audit/archives.xhtml");
    assertThat(audit.text()).contains("归档文件", "装入");
    browser.screenshot(audit.page(), "sealed-files");
  }
}
