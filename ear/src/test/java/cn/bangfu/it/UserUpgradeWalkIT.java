package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Account;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.kernel.Texts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The people of the old systems are taken over, and a city looks at and prints the report. */
class UserUpgradeWalkIT {

  private static final String OLD =
      """
      insert into legacy_user (source, union_id, login_name, name, phone, permissions, last_login_at)
      select v.source, u.union_id, v.login_name, v.name, '0791-12345678', v.permissions, v.at::timestamptz
        from (values ('FORMER', 'nc_bayi_clerk', 'upgrade_li', '李升级', '困难职工档案', '2016-05-01'),
                     ('EXIT', 'nc_bayi_clerk', 'upgrade_li', '李升级', '帮扶救助', '2017-01-01'),
                     ('EXIT', 'nc_donghu_clerk', 'upgrade_li', '王升级', '帮扶救助、旧模块', null))
               v (source, clerk, login_name, name, permissions, at)
        join app_user u on u.login_name = v.clerk;
      """;

  private static final String HANDLING =
      """
      update user_permission set level = '%s' where permission = 'ARCHIVE'
        and user_id = (select id from app_user where login_name = 'quanzong_admin');
      """;

  /** The accounts stay, closed: other walks count people of these unions. */
  private static final String BACK =
      """
      update app_user set state = 'DELETED', login_name = 'gone' || id where login_name like 'upgrade\\_li%';
      update user_permission set level = 'READ' where permission = 'ARCHIVE'
        and user_id = (select id from app_user where login_name = 'quanzong_admin');
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-145")
  @Tag("USR-147")
  void theOperatorTriesTheNationalAdministratorConfirmsAndTheCityReadsTheReport()
      throws SQLException {
    Account.operator("upgrade_operator");
    Server.change(HANDLING.formatted("HANDLE"));
    Server.change(OLD);
    try {
      Page page = browser.page();
      Desk operator = new Desk(page);
      operator.logIn("upgrade_operator");
      operator.open("job/operate.xhtml");
      operator.press("form:tryUsers");
      // the newest run stands first
      Locator done =
          page.locator("[id='form:list'] tbody tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHasText(Texts.get("job.JobKind.UPGRADE_CONVERSION")))
              .first()
              .locator(".bf-badge-DONE");
      done.waitFor();

      Page other = browser.anotherUser();
      Desk national = new Desk(other);
      national.logIn("quanzong_admin");
      national.open("archive/conversion.xhtml");
      other.getByText(Texts.get("archive.conversion.confirm")).first().click();
      other.locator(".ui-confirmdialog-yes").last().click();
      other.getByText(Texts.get("archive.conversion.confirmed")).first().waitFor();

      operator.at("form:startUsers").click();
      page.locator(".ui-confirmdialog-yes").last().click();
      operator.settled();
      done.waitFor();
      browser.screenshot(page, "upgrade-1-operate");

      Page third = browser.anotherUser();
      Desk city = new Desk(third);
      city.logIn("jx_nanchang_admin");
      city.open("staff/takeover.xhtml");
      String rows = third.locator("[id='form:list'] tbody").innerText();
      assertThat(rows).contains("账号已合并", "李升级", "登录名已更改", "upgrade_li_jk", "旧模块");
      browser.screenshot(third, "upgrade-2-report");
      city.choose("form:kind", "登录名已更改");
      city.press("form:searchGo");
      assertThat(third.locator("[id='form:list'] tbody").innerText())
          .contains("王升级")
          .doesNotContain("李升级");
      city.press("form:export");
      city.dialog("exporter");
      city.at("exportForm:print").click();
      third.locator(".bf-print-table").waitFor();
      assertThat(city.text()).contains("用户升级报告", "upgrade_li_jk");
    } finally {
      Server.change(BACK);
    }
  }
}
