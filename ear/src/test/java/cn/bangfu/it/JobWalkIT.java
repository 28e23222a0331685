package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Account;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.kernel.Texts;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator of the platform and a user look at background jobs. */
class JobWalkIT {

  /** Longer than a list waits before it refreshes itself, in milliseconds. */
  private static final int REFRESHED = 6_000;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("BAT-017")
  @Tag("BAT-019")
  @Tag("BAT-020")
  @Tag("BAT-021")
  @Tag("USR-090")
  void theOperatorStartsAJobAndSeesItEndWithoutTouchingThePage() throws SQLException {
    Account.operator("job_operator");
    Page page = browser.page();
    Desk operator = new Desk(page);
    operator.logIn("job_operator");
    operator.open("job/operate.xhtml");
    page.locator("tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ACCOUNT_DISUSE")))
        .getByText(Texts.get("job.schedule.runNow"))
        .first()
        .click();
    Locator list = operator.at("form:list");
    list.evaluate("list => list.dataset.mark = 'same'");
    page.waitForTimeout(REFRESHED);
    assertThat(list.getAttribute("data-mark"))
        .as("what is asked about stays while it is asked")
        .isEqualTo("same");
    page.locator(".ui-confirmdialog-yes").last().click();
    operator.settled();
    // nobody presses anything: the list refreshes itself; the night's own run may stand there, too
    page.locator("[id='form:list'] tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ACCOUNT_DISUSE")))
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobTrigger.MANUAL")))
        .locator(".bf-badge-DONE")
        .first()
        .waitFor();
    browser.screenshot(page, "jobs");
    assertThat(operator.text())
        .contains(Texts.get("job.overview.lastDay"), Texts.get("job.overview.disk"))
        .contains(Texts.get("job.schedule.next"));

    page.locator("[id='form:list'] tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ACCOUNT_DISUSE")))
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobTrigger.MANUAL")))
        .locator(".bf-open")
        .first()
        .click();
    operator.settled();
    assertThat(page.locator("[id='form:starts'] tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("[id='form:steps'] tbody").innerText())
        .contains(Texts.get("job.JobKind.ACCOUNT_DISUSE"));
    assertThat(operator.text()).contains(Texts.get("job.run.refusals.empty"));
    browser.screenshot(page, "job-run");
    operator.press("form:export");
    operator.dialog("exporter");
    Download file = page.waitForDownload(() -> operator.at("exportForm:save").click());
    assertThat(file.suggestedFilename())
        .startsWith(Texts.get("job.run.refusals"))
        .endsWith(".xlsx");
  }

  @Test
  @Tag("BAT-011")
  void nobodyWaitsLongerThanFiveSecondsForWhatAJobHasInHand() throws SQLException {
    try (Connection app = Server.app();
        Statement sql = app.createStatement();
        ResultSet patience = sql.executeQuery("show lock_timeout")) {
      patience.next();
      assertThat(patience.getString(1)).isEqualTo("5s");
    }
  }

  @Test
  @Tag("BAT-094")
  void theOperatorLengthensATimeAndSeesWhatWouldBeRemoved() throws SQLException {
    Account.operator("job_operator");
    Page page = browser.page();
    Desk operator = new Desk(page);
    operator.logIn("job_operator");
    operator.open("job/operate.xhtml");
    Locator files =
        page.locator("[id='form:cleanUps'] tr")
            .filter(
                new Locator.FilterOptions()
                    .setHasText(Texts.get("job.CleanUpKind.TEMPORARY_FILES")));
    files.getByText(Texts.get("job.cleanUp.change")).click();
    operator.at("cleanUp:days").waitFor();
    operator.at("cleanUp:days").fill("0");
    operator.at("cleanUp:reason").fill("walk");
    operator.press("cleanUp:save");
    assertThat(operator.text()).contains(Texts.format("job.CleanUpProblem.DAYS", 1, 3650));
    assertThat(operator.at("cleanUp:days").inputValue()).as("stays typed").isEqualTo("0");
    operator.at("cleanUp:days").fill("1");
    operator.press("cleanUp:save");
    assertThat(operator.text()).contains(Texts.get("job.done.cleanUp"));
    operator.press("form:dryCleanUp");
    assertThat(files.locator("td").nth(2).innerText().strip()).matches("\\d+");
    browser.screenshot(page, "job-clean-up");
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
