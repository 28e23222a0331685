package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker wants his closed archive deleted: asked by the community, approved by the street. */
class ErasureWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-134")
  void aClosedArchiveIsMadeAnonymousWhenTheSuperiorApproves() throws SQLException {
    long archive = closed();
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_zhongshan_clerk");
    clerk.open("privacy/requests.xhtml?archive=" + archive);
    clerk.press("form:add");
    clerk.dialog("requestDialog");
    clerk.choose("requestForm:askedRight", "删除");
    clerk.type("requestForm:identityCheckedBy", "李华");
    clerk.type("requestForm:content", "删除本人全部信息");
    clerk.press("requestForm:save");
    row(clerk).getByText("申请匿名化").click();
    Locator dialog = clerk.dialog("eraseDialog");
    assertThat(dialog.innerText()).contains("不可恢复");
    browser.screenshot(clerk.page(), "erasure-ask");
    clerk.press("eraseForm:save");
    clerk.open("privacy/erasures.xhtml");
    row(clerk).getByText("待审批").waitFor();
    browser.screenshot(clerk.page(), "erasure-asked");
    clerk.logOut();

    Desk superior = new Desk(browser.page());
    superior.logIn("nc_baihuazhou_admin");
    superior.open("privacy/approvals.xhtml");
    row(superior).getByText("中山路").first().waitFor();
    browser.screenshot(superior.page(), "erasure-approvals");
    row(superior).getByText("批准并销毁").click();
    superior.page().locator(".ui-confirmdialog-yes").last().click();
    superior.page().getByText("没有待审批的申请").waitFor();
    superior.logOut();

    Desk again = new Desk(browser.page());
    again.logIn("nc_zhongshan_clerk");
    again.open("archive/view.xhtml?id=" + archive);
    assertThat(again.page().locator(".bf-head-card").innerText()).contains("已匿名", "ANON-");
    browser.screenshot(again.page(), "erasure-archive");
  }

  private static Locator row(Desk desk) {
    return desk.page().locator(".bf-list tbody tr[data-rk]").first();
  }

  /** An archive of the community, cancelled as the database keeps it. */
  private static long closed() throws SQLException {
    try (Connection owner = Server.owner();
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute("select begin_act(now(), 'TEST', null, null, 'test')");
      try (ResultSet made =
          sql.executeQuery(
              """
              update archive set life_state = 'DEREGISTERED' where id =
                (select a.id from archive a join union_org u on u.id = a.filing_union_id
                 join app_user p on p.union_id = u.id and p.login_name = 'nc_zhongshan_clerk'
                 where a.life_state = 'ACTIVE' order by a.id limit 1)
              returning id""")) {
        made.next();
        long id = made.getLong(1);
        owner.commit();
        return id;
      }
    }
  }
}
