package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A city sets what it wants to be warned of, has it counted, and handles the warning. */
class WarningWalkIT {

  private static final String CITY =
      "(select union_id from app_user where login_name = 'jx_nanchang_admin')";

  private static final String CANCELLED =
      """
      with new_ones as (
        insert into archive (employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
          prefecture_id, county_id, holder_union_id, holder_depth, filing_date, entered_at, entered_by,
          changed_at, changed_by)
        select 'warn' || i, '走查甲' || i, 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', u.union_level,
          'STOCK', 'DEREGISTERED', u.id, u.path, p.province_id, p.prefecture_id, p.county_id, u.id, u.depth,
          current_date - 400, now(), 'test', now(), 'test'
        from generate_series(1, 3) i, union_org u
          join archive p on p.filing_union_id = u.id
        where u.id = (select union_id from app_user where login_name = 'nc_bayi_clerk')
          and p.id = (select min(a.id) from archive a where a.filing_union_id = u.id)
        returning id, filing_union_id, head_name)
      insert into archive_deregistration (archive_id, reason_id, deregistered_date, way, by_union_id,
        by_union_name, entered_at, entered_by, changed_at, changed_by)
      select n.id, v.id, (now() at time zone 'Asia/Shanghai')::date, 'MANUAL', n.filing_union_id, 'test', now(),
        '走查', now(), '走查'
      from new_ones n, code_value v
      where v.table_key = 'deregistration_reason' and v.constant = case when n.head_name like '%1' then 'DEATH' else 'MISSING' end
      """;

  private static final String BACK =
      """
      update archive_deregistration set in_force = false where entered_by = '走查';
      update archive set life_state = 'DELETED', employee_no = null where head_name like '走查甲%';
      update reminder set state = 'HANDLED', handled_by = 'test', handled_at = now(), note = 'test'
        where subject = '档案注销预警' and state = 'OPEN';
      delete from warning_part;
      delete from warning;
      delete from warning_setting_union;
      delete from warning_setting_reason;
      delete from warning_setting where union_id =""";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("INF-008")
  @Tag("INF-067")
  @Tag("INF-068")
  @Tag("INF-070")
  @Tag("INF-074")
  @Tag("INF-077")
  @Tag("INF-078")
  @Tag("INF-079")
  @Tag("INF-081")
  @Tag("INF-085")
  void aCityIsWarnedLooksAtTheArchivesAndHandlesIt() throws SQLException {
    Server.change(CANCELLED);
    try {
      Page page = browser.page();
      Desk city = new Desk(page);
      city.logIn("jx_nanchang_admin");
      city.open("warning/list.xhtml");
      assertThat(city.text()).contains("尚未进行预警设置。", "近12个月注销情况");
      page.locator("#first").click();
      page.waitForURL(Pattern.compile(".*/setting-edit\\.xhtml.*"));
      city.settled();
      set(city);

      city.press("form:count");
      page.getByText("计算完成,新增预警1条。").first().waitFor();
      browser.screenshot(page, "warning-2-settings");
      city.open("home.xhtml");
      Locator waiting = page.getByText("您有1条未处理预警");
      assertThat(waiting.evaluate("one => getComputedStyle(one).textDecorationLine"))
          .isEqualTo("underline");
      waiting.click();
      page.waitForURL(Pattern.compile(".*/warning/list\\.xhtml"));
      city.settled();
      Locator row = page.locator("[id='form:list'] tbody tr[data-rk]");
      assertThat(row.innerText()).contains("东湖区", "本月", "未处理", "3");
      assertThat(page.locator("[id='form:list'] thead").innerText())
          .containsSubsequence(
              "预警日期", "设置名称", "监测单位", "统计周期", "预警数量", "注销数量", "死亡", "失踪", "最高数量", "状态", "操作");
      assertThat(page.locator("[id='monthsForm:shapes'] svg rect").count()).isGreaterThan(1);
      row.locator("[id$='figure']").click();
      page.locator("[id='form:archives'] tbody tr[data-rk]").first().waitFor();
      city.settled();
      assertThat(page.locator("[id='form:archives'] tbody tr[data-rk]").count()).isEqualTo(3);
      assertThat(city.text()).contains("走查甲1", "注销档案3份");
      browser.screenshot(page, "warning-3-list");
      city.at("monthsForm:shapes").getByText("表格").click();
      city.settled();
      browser.screenshot(page, "warning-4-months");

      row.locator("[id$='passOn']").click();
      city.dialog("passOnDialog");
      city.press("passOnForm:save");
      assertThat(city.at("passOnDialog").innerText()).contains("请填写2至500个字。");
      city.at("passOnForm:words").fill("请核查本月注销原因。");
      city.press("passOnForm:save");
      city.at("passOnDialog").waitFor(hidden());
      assertThat(city.text()).contains("已向“", "”发送提醒。");
      assertThat(
              Server.one(
                  "select count(*) from reminder where subject = '档案注销预警' and content like '%请核查本月注销原因。'"))
          .isEqualTo("1");

      row.locator("[id$='handle']").click();
      city.dialog("handleDialog");
      city.at("handleForm:note").fill("已与东湖区核实。");
      browser.screenshot(page, "warning-5-handle");
      city.press("handleForm:save");
      city.at("handleDialog").waitFor(hidden());
      city.settled();
      assertThat(page.locator("[id='form:list'] tbody").innerText()).contains("没有符合条件的预警信息。");
      city.choose("form:state", "已处理");
      city.press("form:searchGo");
      assertThat(page.locator("[id='form:list'] tbody").innerText()).contains("已与东湖区核实。");
      city.press("form:export");
      city.dialog("exporter");
      city.at("exportForm:print").click();
      page.locator(".bf-print-table").waitFor();
      assertThat(city.text()).contains("预警列表", "东湖区", "已处理");
      city.open("home.xhtml");
      assertThat(page.locator("#openWarnings").count()).as("nothing waits any more").isZero();
    } finally {
      Server.change(BACK + CITY);
    }
  }

  /** Everything is wrong first, then one union below and the number 2. */
  private void set(Desk city) {
    city.at("form:threshold").fill("0");
    city.press("form:save");
    assertThat(city.page().locator(".bf-message:visible").allInnerTexts().toString())
        .contains("设置名称应为2至40个字。", "预警数量应为1至999999的整数。");
    city.type("form:name", "每月注销预警");
    city.type("form:threshold", "2");
    city.radio("form:allDirect", "选择的下级单位");
    city.at("form:union_input").waitFor();
    city.find("form:union", "东湖");
    city.press("form:add");
    assertThat(city.page().locator("#chosenUnions").innerText()).contains("东湖区");
    browser.screenshot(city.page(), "warning-1-setting");
    city.at("form:save").click();
    city.page().waitForURL(Pattern.compile(".*/warning/settings\\.xhtml.*"));
    city.settled();
    assertThat(city.text()).contains("每月注销预警", "东湖区", "保存成功。");
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
