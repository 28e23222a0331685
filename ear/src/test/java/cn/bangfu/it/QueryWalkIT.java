package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody asks for archives by many conditions and sees them with the columns he likes. */
class QueryWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-145")
  @Tag("ARC-147")
  @Tag("ARC-148")
  void aUserChoosesColumnsAndTheListShowsThemUntilHeGoesBack() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    desk.open("archive/options.xhtml");
    shown(desk, "家庭住址").click();
    desk.page().locator(".bf-pick-remove").click();
    offered(desk, "困难类别").click();
    desk.page().locator(".bf-pick-add").click();
    shown(desk, "困难类别").click();
    desk.page().locator(".bf-pick-up").click();
    offered(desk, "身份证号").dragTo(shown(desk, "性别"));
    desk.choose("form:sorts:0:field", "困难类别");
    desk.at("form:pageSize").fill("201");
    desk.press("form:save");
    assertThat(desk.text()).contains("每页显示记录数必须是1至200之间的整数。");
    desk.at("form:pageSize").fill("5");
    desk.press("form:show");
    assertThat(desk.page().locator(".bf-preview thead").innerText())
        .containsSubsequence("职工编号", "姓名", "身份证号", "性别", "困难类别", "上报状态")
        .doesNotContain("家庭住址");
    browser.screenshot(desk.page(), "query-1-options");
    desk.press("form:save");
    assertThat(desk.text()).contains("保存成功。");

    desk.open("archive/list.xhtml");
    desk.at("form:subordinates").locator(".ui-chkbox-box").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-list thead").innerText())
        .contains("困难类别", "身份证号")
        .doesNotContain("家庭住址");
    assertThat(rows(desk).count()).isBetween(1, 5);
    assertThat(rows(desk).first().innerText()).contains("********");
    browser.screenshot(desk.page(), "query-2-list");

    desk.open("archive/options.xhtml");
    desk.press("form:reset");
    assertThat(desk.page().locator(".bf-pick-shown").innerText()).contains("家庭住址");
    desk.open("archive/list.xhtml");
    assertThat(desk.page().locator(".bf-list thead").innerText()).contains("家庭住址");
  }

  @Test
  @Tag("ARC-137")
  @Tag("ARC-138")
  @Tag("ARC-140")
  @Tag("FLD-081")
  void aQueryIsFilledInRefinedKeptAndFilledInAgain() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.page().locator(".bf-menu a").getByText("职工档案查询").first().click();
    desk.settled();
    desk.page().locator(".bf-conditions summary").getByText("户主信息").click();
    desk.at("form:ageFrom").fill("60");
    desk.at("form:ageTo").fill("20");
    desk.press("form:go");
    assertThat(desk.text()).contains("起始值不能大于结束值。");
    desk.at("form:ageFrom").fill("16");
    desk.at("form:ageTo").fill("99");
    desk.page().locator(".bf-conditions summary").getByText("家庭成员").click();
    desk.tick("form:member_memberIdentity", "学生");
    browser.screenshot(desk.page(), "query-3-conditions");
    desk.press("form:keep");
    desk.dialog("setDialog");
    desk.at("setForm:name").fill("有学生的家庭");
    desk.press("setForm:save");
    desk.page().locator(".bf-set").getByText("有学生的家庭").waitFor();
    desk.at("form:go").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    desk.settled();
    assertThat(desk.page().locator(".bf-asked").innerText())
        .contains("年龄:16~99", "成员身份:学生", "修改查询条件");
    assertThat(desk.page().locator(".bf-totals").innerText())
        .matches("档案数 [1-9]\\d*,供养人口数 [1-9]\\d*\\s*");
    assertThat(rows(desk).count()).isPositive();
    browser.screenshot(desk.page(), "query-4-found");

    rows(desk).first().locator("a.bf-open").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/view\\.xhtml.*"));
    desk.settled();
    desk.at("form:back").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*query=true.*"));
    desk.settled();
    assertThat(desk.page().locator(".bf-asked").innerText()).contains("成员身份:学生");

    desk.at("form:again").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/query\\.xhtml.*"));
    desk.settled();
    assertThat(desk.at("form:ageFrom").inputValue()).isEqualTo("16");
    desk.press("form:clear");
    assertThat(desk.at("form:ageFrom").inputValue()).isEmpty();
    desk.page().locator(".bf-set").getByText("有学生的家庭").click();
    desk.settled();
    assertThat(desk.at("form:ageTo").inputValue()).isEqualTo("99");
    desk.page().locator(".bf-set a[title='删除']").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-set").count()).isZero();
  }

  private static Locator rows(Desk desk) {
    return desk.page().locator(".bf-list tbody tr[data-rk]");
  }

  private static Locator shown(Desk desk, String title) {
    return desk.page().locator(".bf-pick-shown li").getByText(title, exactly());
  }

  private static Locator offered(Desk desk, String title) {
    return desk.page().locator(".bf-pick-offered li").getByText(title, exactly());
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
