package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that are loaded anew, returned to, open twice, or opened by somebody else's clerk. */
class ReturningWalkIT {

  /**
   * Help that its own household may leave hardship with, of a clerk who is not asked to verify his
   * moved union; other walks have their streets.
   */
  private static final String EXITABLE =
      """
      select p.login_name || ' ' || a.id from assistance a join archive h on h.id = a.archive_id
        join app_user p on p.union_id = a.owner_union_id and p.login_name like '%\\_clerk'
       where h.filing_union_id = a.owner_union_id and h.life_state = 'ACTIVE' and a.assisted
         and not h.awaits_conversion and p.union_verified and not p.must_change_password
       order by p.login_name in ('nc_bayi_clerk', 'cd_chunxi_clerk'), a.id desc limit 1
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("AST-083")
  void anExitIsEnteredOnceHoweverOftenItsPageIsOpen() throws SQLException {
    String[] found = Server.one(EXITABLE).split(" ");
    String page = "assistance/exit.xhtml?id=" + found[1];
    Desk first = new Desk(browser.page());
    first.logIn(found[0]);
    first.open(page);
    fill(first, "100");
    first.page().reload();
    first.settled();
    // what was typed is offered again (USR-072)
    first.page().locator(".bf-draft-discard").click();
    first.at("draft").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(first.at("form:leaves").innerText()).contains("未脱困", "已脱困");
    assertThat(first.at("form:annualIncome").count()).as("nothing was entered yet").isZero();
    browser.screenshot(first.page(), "returning-1-exit");

    Desk second = new Desk(first.page().context().newPage());
    second.open(page);
    fill(first, "120000");
    fill(second, "90000");
    first.press("form:save");
    first.page().getByText("脱困办理成功。").first().waitFor();
    second.press("form:save");
    assertThat(second.text())
        .as("the second tab says why not")
        .containsPattern("脱困|返困|修改")
        .doesNotContain("脱困办理成功", "系统出现问题", "Exception");
    browser.screenshot(second.page(), "returning-2-exit-second");
    second.page().close();
    first.page().goBack();
    first.settled();
    assertThat(first.text()).contains("请在档案管理中办理返困。", "120,000.00");
    assertThat(first.at("form:save").count()).isZero();
    browser.screenshot(first.page(), "returning-3-exit-back");
    assertThat(
            Server.one(
                "select count(*) || ' ' || max(annual_income) from archive_exit where archive_id ="
                    + " (select archive_id from assistance where id = ?)",
                Long.valueOf(found[1])))
        .isEqualTo("1 120000.00");
    first.logOut();
    refused(page);
  }

  private static void fill(Desk desk, String income) {
    desk.radio("form:leaves", "已脱困");
    desk.at("form:wayId").waitFor();
    desk.choose("form:wayId", "实现就业");
    desk.type("form:annualIncome", income);
    desk.type("form:annualExpense", "50000");
  }

  @Test
  @Tag("AST-068")
  @Tag("AST-069")
  void aQuickReportBeginsAnewAndTwoTabsDoNotMixTheirWays() {
    Desk county = new Desk(browser.page());
    county.logIn("cd_jinjiang_clerk");
    county.open("assistance/quick.xhtml");
    list(county);
    county.page().reload();
    county.settled();
    assertThat(county.page().locator(".bf-list").count()).as("nothing is chosen anew").isZero();
    list(county);

    Desk back = new Desk(county.page().context().newPage());
    back.open("assistance/quick.xhtml?way=SEND_BACK");
    list(back);
    assertThat(back.at("form:move").innerText()).contains("退回");
    assertThat(county.at("form:move").innerText()).contains("上报");
    browser.screenshot(county.page(), "returning-4-quick");
    browser.screenshot(back.page(), "returning-5-quick-back");
    back.page().close();

    Locator record = county.page().locator(".bf-list tbody .bf-open").first();
    if (record.count() > 0) {
      record.click();
      county.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
      county.settled();
      county.page().goBack();
      county.settled();
    }
    assertThat(county.text()).doesNotContain("系统出现问题");
    county.page().locator(".bf-quick-own").waitFor();
    county.logOut();

    Desk other = new Desk(browser.page());
    other.logIn("nc_donghu_clerk");
    other.open("assistance/quick.xhtml");
    assertThat(other.page().locator(".bf-quick-unions").first().innerText())
        .contains("东湖区总工会")
        .doesNotContain("春熙路", "锦江区");
    other.logOut();
  }

  private static void list(Desk desk) {
    desk.page().locator(".bf-quick-all").check();
    desk.press("form:list");
    desk.page().locator(".bf-list").first().waitFor();
  }

  @Test
  @Tag("FND-067")
  void sourcesStayThoseOfTheirAddressAndAreNobodyElses() {
    Desk province = new Desk(browser.page());
    province.logIn("jiangxi_clerk");
    province.open("realname/progress.xhtml");
    Locator link =
        province.page().locator("#progress .bf-progress-available a[href*='union=']").first();
    String figure = link.innerText();
    link.click();
    province.page().waitForURL(Pattern.compile(".*/realname/sources\\.xhtml.*"));
    province.settled();
    String address = province.page().url();
    String words = province.page().locator(".bf-found").first().innerText();
    browser.screenshot(province.page(), "returning-6-sources");
    Desk second = new Desk(province.page().context().newPage());
    second.page().navigate(address.replaceAll("years=[^&]*", "years=2007"));
    second.settled();
    assertThat(second.page().locator(".bf-found").first().innerText()).isNotEqualTo(words);
    browser.screenshot(second.page(), "returning-7-sources-none");
    second.page().close();
    province.page().reload();
    province.settled();
    assertThat(province.page().locator(".bf-found").first().innerText()).isEqualTo(words);
    assertThat(province.page().locator("#sums").innerText()).contains(figure);
    province.page().goBack();
    province.settled();
    assertThat(province.page().locator("#progress").innerText()).contains(figure);
    province.logOut();
    refused(address.substring(address.indexOf("realname/")));
  }

  /** Somebody of another province asks for the same address. */
  private void refused(String page) {
    for (String account : new String[] {"bj_xicheng_clerk", "bj_jinrong_clerk"}) {
      Desk other = new Desk(browser.page());
      other.logIn(account);
      assertThat(other.page().request().get(Server.url(page)).status())
          .as(account + " " + page)
          .isEqualTo(403);
      other.logOut();
    }
  }
}
