package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A street's clerk looks for the unions of another province. */
class DirectoryWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("INF-087")
  @Tag("INF-088")
  @Tag("INF-089")
  @Tag("INF-093")
  @Tag("ORG-037")
  void aClerkFindsUnionsOfAnotherProvinceByQueryAndByTree() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    desk.page().locator(".bf-menu a").getByText("跨区域维权").click();
    desk.settled();
    Locator tree = desk.page().locator(".bf-union-tree");
    assertThat(tree.innerText()).startsWith("0").contains("中华全国总工会", "北京市总工会", "四川省总工会");

    desk.press("form:searchGo");
    assertThat(desk.text()).contains("请至少输入行政区划或工会名称中的一项。");

    desk.at("form:division_input").pressSequentially("成都");
    desk.page().locator("[id='form:division_panel'] li").first().waitFor();
    desk.page().keyboard().press("Escape");
    desk.type("form:name", "锦江");
    desk.press("form:searchGo");
    assertThat(desk.text()).contains("共找到", "锦江区总工会(", "四川省成都市锦江区");
    browser.screenshot(desk.page(), "directory-result");

    desk.page().locator("[id='form:unions'] .bf-open").first().click();
    desk.settled();
    Locator right = desk.page().locator("#right");
    assertThat(right.innerText()).contains("联络信息", "锦江区总工会(", "成都市总工会(", "办公电话");
    assertThat(tree.locator(".ui-state-highlight, [aria-selected='true']").first().innerText())
        .contains("锦江区总工会");
    browser.screenshot(desk.page(), "directory-entry");

    right.locator("a").getByText("成都市总工会").click();
    desk.settled();
    assertThat(right.innerText()).contains("四川省成都市").contains("四川省总工会(");
    right.locator("a").getByText("返回查询结果").click();
    desk.settled();
    assertThat(right.innerText()).contains("共找到");
  }
}
