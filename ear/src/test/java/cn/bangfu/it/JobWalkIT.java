package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.kernel.Texts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator of the platform and a user look at background jobs. */
class JobWalkIT {

  private static final String OPERATOR =
      """
      select begin_act(now(), 'TEST', 0, 0, 'SYSTEM');
      insert into app_user (union_id, name, login_name, password_hash, phone, role, state, must_verify,
          must_change_password, password_changed_at, entered_at, entered_by, changed_at, changed_by)
        select (select id from union_org where parent_id is null), name, 'job_operator', password_hash,
          phone, 'SYSTEM_ADMIN', 'NORMAL', false, false, now(), now(), 'test', now(), 'test'
        from app_user where login_name = 'beijing_admin' on conflict do nothing;
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("BAT-017")
  @Tag("BAT-019")
  @Tag("USR-090")
  void theOperatorStartsAJobAndSeesItEndWithoutTouchingThePage() throws SQLException {
    try (Connection owner = Server.owner();
        Statement sql = owner.createStatement()) {
      sql.execute(OPERATOR);
    }
    Page page = browser.page();
    Desk operator = new Desk(page);
    operator.logIn("job_operator");
    operator.open("job/operate.xhtml");
    page.locator("tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ACCOUNT_DISUSE")))
        .getByText(Texts.get("job.schedule.runNow"))
        .first()
        .click();
    page.locator(".ui-confirmdialog-yes").last().click();
    operator.settled();
    // nobody presses anything: the list refreshes itself
    page.locator("[id='form:list'] tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ACCOUNT_DISUSE")))
        .locator(".bf-badge-DONE")
        .first()
        .waitFor();
    assertThat(page.locator("[id='form:list']").innerText())
        .contains(Texts.get("job.JobKind.ACCOUNT_DISUSE"))
        .contains(Texts.get("job.JobTrigger.MANUAL"));
    browser.screenshot(page, "jobs");
  }

  @Test
  @Tag("BAT-016")
  void everyUserReachesHisTasksFromTheHeaderAndNobodyElseTheOperatorsPage() {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("bj_xicheng_clerk");
    browser.page().getByText(Texts.get("job.mine.title")).first().click();
    clerk.settled();
    assertThat(clerk.text()).contains(Texts.get("job.mine.empty"));
    browser.screenshot(browser.page(), "my-tasks");
    browser.expectError("403");
    clerk.open("job/operate.xhtml");
    assertThat(clerk.text()).doesNotContain(Texts.get("job.schedule.runNow"));
  }
}
