package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Account;
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

/**
 * The national administrator tries the two- and three-year rule, and a county looks at its part.
 */
class IdleWalkIT {

  /** One household of the demonstration that nobody has helped for long. */
  private static final String LONG_AGO =
      """
      select begin_act(now(), 'TEST', 0, 0, 'SYSTEM');
      update archive set filed_on = current_date - interval '5 years' where id = (
        select a.id from archive a join union_org u on u.id = a.filing_union_id
          join app_user c on c.login_name = 'bj_jinrong_clerk' and c.union_id = u.id
         where a.life_state = 'ACTIVE' order by a.id limit 1);
      update user_permission set level = 'HANDLE' where permission = 'ARCHIVE'
        and user_id = (select id from app_user where login_name = 'quanzong_admin');
      """;

  private static final String HANDLING =
      """
      select begin_act(now(), 'TEST', 0, 0, 'SYSTEM');
      update user_permission set level = 'HANDLE' where permission = 'ARCHIVE'
        and user_id = (select id from app_user where login_name = 'quanzong_admin');
      """;

  private static final String BACK =
      """
      select begin_act(now(), 'TEST', 0, 0, 'SYSTEM');
      update archive set filed_on = null where filed_on < current_date - interval '4 years';
      update user_permission set level = 'READ' where permission = 'ARCHIVE'
        and user_id = (select id from app_user where login_name = 'quanzong_admin');
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("BAT-059")
  @Tag("BAT-060")
  @Tag("BAT-061")
  void aDryRunReportsUnionByUnionAndThenTheJobIsSwitchedOnAndOff() throws SQLException {
    try {
      run(LONG_AGO);
      Page page = browser.page();
      Desk national = new Desk(page);
      national.logIn("quanzong_admin");
      national.open("archive/idle.xhtml");
      assertThat(national.text()).contains(Texts.get("archive.idle.state.off"));
      national.press("form:dryRun");
      Locator tried = page.locator("[id='form:runs'] tbody tr").first();
      tried.locator(".bf-open").waitFor();
      for (int i = 0; i < 60 && tried.locator(".bf-badge-DONE").count() == 0; i++) {
        page.waitForTimeout(1_000);
        national.press("form:refresh");
      }
      page.locator("[id='form:runs'] .bf-open").first().click();
      page.locator("[id='form:items'] tbody tr").first().waitFor();
      assertThat(national.text())
          .contains(Texts.get("archive.IdleAction.CANCEL"))
          .contains(Texts.get("archive.IdleOutcome.DRY"));
      page.locator("[id='form:unions'] a").first().click();
      page.locator("[id='form:up']").waitFor();
      browser.screenshot(page, "idle-report");
      national.press("form:enable");
      page.locator(".ui-confirmdialog-yes").last().click();
      national.settled();
      page.getByText(Texts.get("archive.idle.state.on")).first().waitFor();
      national.press("form:disable");
      page.locator(".ui-confirmdialog-yes").last().click();
      national.settled();
      page.getByText(Texts.get("archive.idle.state.off")).first().waitFor();

      Desk clerk = new Desk(browser.page());
      clerk.logOut();
      clerk.logIn("bj_xicheng_clerk");
      clerk.open("archive/idle.xhtml");
      assertThat(browser.page().locator("[id='form:dryRun']").count()).isZero();
      browser.page().locator("[id='form:runs'] .bf-open").first().click();
      browser.page().locator("[id='form:items'] tbody tr").first().waitFor();
      assertThat(clerk.text()).contains(Texts.get("archive.IdleAction.CANCEL"));
      clerk.open("archive/list.xhtml?state=TWO_YEARS_UNASSISTED");
      browser.page().locator(".bf-tab-now[data-state='TWO_YEARS_UNASSISTED']").waitFor();
      browser.screenshot(browser.page(), "idle-list");
    } finally {
      run(BACK);
    }
  }

  @Test
  @Tag("BAT-065")
  @Tag("BAT-071")
  void theOperatorTriesTheConversionTheNationalAdministratorConfirmsAndItIsStarted()
      throws SQLException {
    Account.operator("conversion_operator");
    run(HANDLING);
    try {
      Page page = browser.page();
      Desk operator = new Desk(page);
      operator.logIn("conversion_operator");
      operator.open("job/operate.xhtml");
      start(operator);
      page.getByText(Texts.get("archive.ConversionProblem.NOT_CONFIRMED")).first().waitFor();
      operator.press("form:tryConversion");
      // jobs of the night may be done in the same list
      page.locator("[id='form:list'] tr")
          .filter(
              new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.UPGRADE_CONVERSION")))
          .locator(".bf-badge-DONE")
          .first()
          .waitFor();

      Page other = browser.anotherUser();
      Desk national = new Desk(other);
      national.logIn("quanzong_admin");
      national.open("archive/conversion.xhtml");
      assertThat(national.text()).contains(Texts.get("archive.conversion.dry"));
      browser.screenshot(other, "conversion");
      other.getByText(Texts.get("archive.conversion.confirm")).first().click();
      other.locator(".ui-confirmdialog-yes").last().click();
      other.getByText(Texts.get("archive.conversion.confirmed")).first().waitFor();

      start(operator);
      page.locator("[id='form:list'] tbody tr").nth(1).waitFor();
    } finally {
      run(BACK);
    }
  }

  private static void start(Desk operator) {
    operator.at("form:startConversion").click();
    operator.page().locator(".ui-confirmdialog-yes").last().click();
    operator.settled();
  }

  private static void run(String statements) throws SQLException {
    try (Connection owner = Server.owner();
        Statement sql = owner.createStatement()) {
      sql.execute(statements);
    }
  }
}
