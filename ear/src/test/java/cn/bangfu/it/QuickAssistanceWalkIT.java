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

/** A county reports all help of its streets at once, in the background, and its city returns it. */
class QuickAssistanceWalkIT {

  private static final double JOB_LIMIT = 120_000;

  /** Help of a street below the county: records of an archive at this level, held by the county. */
  private static final String HELP =
      """
      insert into assistance select p.* from
        (select a as one, c.id as county, c.depth from assistance a join archive h on h.id = a.archive_id
          join union_org s on s.id = a.owner_union_id join union_org c on c.id = s.parent_id
          where c.id = (select union_id from app_user where login_name = 'cd_jinjiang_clerk')
          order by h.archive_level %1$s ('NATIONAL', 'PROVINCIAL', 'PREFECTURAL') desc, a.id limit 1) x,
        generate_series(1, %2$d) i,
        lateral jsonb_populate_record(x.one, jsonb_build_object('id', nextval('assistance_seq'),
          'record_no', '%3$s' || i, 'submission', gen_random_uuid(), 'holder_union_id', x.county,
          'holder_depth', x.depth)) p
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("AST-068")
  @Tag("AST-069")
  @Tag("AST-070")
  @Tag("AST-071")
  @Tag("AST-072")
  @Tag("AST-073")
  void aCountyReportsAllHelpOfItsStreetsAndTheCityReturnsIt() throws SQLException {
    Server.change(HELP.formatted("in", 250, "WALK-A"));
    Server.change(HELP.formatted("not in", 5, "WALK-B"));
    Desk county = new Desk(browser.page());
    county.logIn("cd_jinjiang_clerk");
    county.page().locator(".bf-menu a[href*='assistance/quick']").getByText("快速上报").first().click();
    county.settled();
    assertThat(county.page().locator(".bf-quick-unions").first().innerText())
        .contains("可上报", "可上报金额", "不可上报", "可退回", "(本单位)");
    browser.screenshot(county.page(), "quick-help-1-unions");
    county.page().locator("[id$=':refused']").first().click();
    county.settled();
    county.page().locator(".bf-list tbody .bf-quick-reason").first().waitFor();
    assertThat(county.page().locator(".bf-list tbody").innerText()).contains("请先上报档案。");
    browser.screenshot(county.page(), "quick-help-2-refused");

    county.page().locator(".bf-quick-all").check();
    county.press("form:list");
    Locator open = county.page().locator(".bf-quick-keep:not([disabled])");
    open.first().uncheck();
    browser.screenshot(county.page(), "quick-help-3-list");
    county.press("form:move");
    assertThat(county.dialog("moveDialog").innerText()).contains("将上报已勾选的帮扶救助信息", "合计", "元。");
    browser.screenshot(county.page(), "quick-help-4-dialog");
    county.press("moveForm:save");
    Locator result = county.page().locator(".bf-quick-result");
    result.waitFor();
    assertThat(result.innerText()).contains("正在后台办理");
    browser.screenshot(county.page(), "quick-help-5-running");
    county
        .page()
        .locator(".bf-quick-result progress")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED)
                .setTimeout(JOB_LIMIT));
    assertThat(result.innerText()).contains("已上报", "未上报", "请先上报档案。");
    browser.screenshot(county.page(), "quick-help-6-reported");
    int reported =
        Integer.parseInt(
            Server.one(
                "select count(*) from reporting_record g join assistance a on a.id = g.record_id"
                    + " where g.record_kind = 'ASSISTANCE' and g.via_quick and g.action = 'REPORT'"));
    assertThat(reported).isGreaterThanOrEqualTo(249);
    county.open("reminder/list.xhtml");
    county.page().getByText("快速上报退回").first().waitFor();
    browser.screenshot(county.page(), "quick-help-7-reminder");
    county.open("otherassistance/quick.xhtml");
    county.page().locator(".bf-quick-own").waitFor();
    browser.screenshot(county.page(), "quick-help-8-other");
    county.logOut();

    Desk city = new Desk(browser.page());
    city.logIn("sc_chengdu_clerk");
    city.open("assistance/quick.xhtml?way=SEND_BACK");
    assertThat(city.text()).contains("本单位的帮扶救助信息没有快速退回。");
    assertThat(city.page().locator(".bf-quick-own .bf-quick-union").isDisabled()).isTrue();
    city.page().locator(".bf-quick-all").check();
    city.press("form:list");
    city.press("form:move");
    city.dialog("moveDialog");
    city.press("moveForm:save");
    assertThat(city.at("moveDialog").innerText()).contains("请填写退回原因。");
    browser.screenshot(city.page(), "quick-help-9-reason");
    city.at("moveForm:reason").fill("缺少领取人签字,请补充。");
    city.press("moveForm:save");
    city.page().locator(".bf-quick-result").waitFor();
    city.page()
        .locator(".bf-quick-result progress")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED)
                .setTimeout(JOB_LIMIT));
    browser.screenshot(city.page(), "quick-help-10-returned");
    assertThat(
            Server.one(
                "select count(*) from reminder where content like '缺少领取人签字,请补充。 %退回帮扶救助信息%条,合计%元。'"))
        .as("one reminder for all")
        .isEqualTo("1");
    city.logOut();
    county.logIn("cd_jinjiang_clerk");
    county.open("assistance/list.xhtml");
    county.at("form:subordinates").click();
    county.settled();
    county.page().locator("main").getByText(Pattern.compile("被退回")).first().waitFor();
    county.logOut();
  }
}
