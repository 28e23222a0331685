package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do all day: look for a union, filter a list, open a file and come back. */
class EverydayWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ORG-023")
  @Tag("ORG-024")
  @Tag("ORG-033")
  @Tag("ORG-035")
  void anAdministratorFindsAUnionInTheTreeAndSeesWhatBelongsToIt() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_admin");
    desk.page().locator(".bf-menu a").getByText("用户管理").last().click();
    desk.settled();
    assertThat(desk.text()).contains("东湖区总工会", "下级单位", "人员");
    desk.at("tree:unionsText").fill("百花洲");
    desk.press("tree:unionsFind");
    desk.page().locator(".bf-hits li a").first().click();
    desk.settled();
    assertThat(desk.page().locator("#chosen").innerText()).contains("百花洲", "江西省南昌市东湖区");
    browser.screenshot(desk.page(), "everyday-tree");
  }

  @Test
  @Tag("ORG-023")
  void aClerkDoesNotReachUserAdministration() {
    Desk desk = new Desk(browser.page());
    browser.expectError("403");
    desk.logIn("nc_donghu_clerk");
    assertThat(desk.page().navigate(Server.url("unionorg/tree.xhtml")).status()).isEqualTo(403);
    assertThat(desk.text()).contains("权限").doesNotContain("下级单位");
  }

  @Test
  @Tag("INF-009")
  void eachLineOfWhatIsToBeDoneOpensTheListOfItsNumber() {
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    Locator lines = street.page().locator(".bf-tile");
    List<String> labels = lines.locator(".bf-tile-label").allInnerTexts();
    browser.screenshot(street.page(), "everyday-to-do");
    assertThat(labels).contains("未上报的档案", "未上报的帮扶救助");
    for (String label : labels) {
      Locator line = lines.filter(new Locator.FilterOptions().setHasText(label));
      String number = line.locator(".bf-tile-number").innerText();
      line.click();
      street.settled();
      assertThat(street.page().locator(".bf-total").first().innerText())
          .as(label)
          .contains("共" + number + "条");
      street.open("home.xhtml");
    }
  }

  @Test
  @Tag("ORG-036")
  @Tag("ARC-010")
  @Tag("ARC-016")
  @Tag("ARC-017")
  @Tag("ARC-018")
  @Tag("ARC-019")
  @Tag("ARC-020")
  @Tag("ARC-059")
  @Tag("INF-009")
  void aListIsFilteredAFileOpenedAndTheListIsAsItWas() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    assertThat(desk.page().locator(".bf-tile").count()).isPositive();
    desk.open("archive/list.xhtml");
    desk.page().locator(".bf-scope .bf-union-open").click();
    desk.settled();
    assertThat(desk.page().locator(".ui-dialog:visible .ui-tree").innerText()).contains("南昌市总工会");
    desk.page().keyboard().press("Escape");

    desk.at("form:subordinates").locator(".ui-chkbox-box").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-list thead").innerText())
        .containsSubsequence("职工编号", "姓名", "性别", "出生日期", "家庭住址", "工作单位", "致困原因", "建档日期", "状态");
    assertThat(desk.text()).contains("选中所有", "增加新的职工档案", "上报职工档案", "退回职工档案", "删除选中的职工档案", "所有数据 共");
    browser.screenshot(desk.page(), "everyday-list");
    Locator rows = desk.page().locator(".bf-list tbody tr[data-rk]");
    assertThat(rows.count()).isPositive();
    desk.page().locator(".bf-tab[data-state='SUBORDINATE_UNREPORTED']").click();
    desk.settled();
    String count = desk.page().locator(".bf-tab-now .bf-tab-count").innerText();
    assertThat(rows.count()).isEqualTo(Math.min(20, Integer.parseInt(count)));
    assertThat(desk.page().locator(".bf-list tbody .pi-pencil").count())
        .as("lower archives cannot be edited")
        .isZero();
    assertThat(rows.first().locator("[title='打印/另存为Word']").count()).as("but printed").isEqualTo(1);

    rows.last().locator(".bf-tick").check();
    rows.last().locator("td").nth(2).scrollIntoViewIfNeeded();
    Number left = (Number) desk.page().evaluate("window.scrollY");
    assertThat(left.intValue()).as("the list is longer than the window").isPositive();
    String last = rows.last().getAttribute("data-rk");
    rows.last().locator("td").nth(2).click();
    desk.page().waitForURL(Pattern.compile(".*/archive/view\\.xhtml.*"));
    desk.settled();
    assertThat(desk.at("form:edit").count()).isZero();
    desk.at("form:back").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    desk.settled();
    assertThat(desk.page().locator(".bf-tab-now").innerText()).contains("下级未上报", count);
    assertThat(desk.page().locator(".bf-tick:checked").count()).isEqualTo(1);
    assertThat(desk.page().locator(".bf-tick:checked").getAttribute("value")).isEqualTo(last);
    desk.page().waitForFunction("y => Math.abs(window.scrollY - y) < 50", left);

    desk.open("archive/list.xhtml?type=MIGRANT_WORKER");
    assertThat(desk.page().title()).contains("农民工档案列表");
  }

  @Test
  @Tag("ARC-037")
  @Tag("ARC-070")
  void theArchiveToBeChangedIsAskedForAndListedWithWhatCanBeDone() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    desk.open("home.xhtml");
    desk.page().locator(".bf-menu a").getByText("修改职工档案").click();
    desk.settled();
    Locator rows = desk.page().locator(".bf-list tbody tr[data-rk]");
    assertThat(desk.text()).contains("请输入条件查询本单位要修改的档案。");
    assertThat(rows.count()).isZero();
    desk.press("form:searchGo");
    assertThat(rows.count()).isPositive();
    for (String act : List.of("编辑", "打印/另存为Word", "注销职工", "增加帮扶救助信息")) {
      assertThat(desk.page().locator(".bf-list tbody [title='" + act + "']").count())
          .as(act)
          .isPositive();
    }
    browser.screenshot(desk.page(), "everyday-change");
    desk.page().locator(".bf-list tbody [title='编辑']").first().click();
    desk.page().waitForURL(Pattern.compile(".*/archive/edit\\.xhtml.*"));
    desk.open("archive/forms.xhtml");
    assertThat(desk.text()).contains("困难职工登记表", "困难职工公示", "填表说明");
    browser.screenshot(desk.page(), "everyday-forms");
  }

  @Test
  @Tag("FIL-005")
  @Tag("FIL-006")
  void anAdministratorCopiesASetOfRulesAndChoosesIt() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_admin");
    desk.open("standard/rules.xhtml");
    assertThat(desk.text()).contains("困难职工建档标准(2016)", "男1957-01-01", "本单位执行");
    desk.at("form:rows:0:copy").click();
    Locator rules = desk.dialog("ruleDialog");
    desk.type("ruleForm:name", "东湖区认定标准");
    desk.type("ruleForm:ruleName", "东湖区困难职工认定办法");
    desk.type("ruleForm:noticeDays", "4");
    desk.press("ruleForm:save");
    rules.getByText("公示工作日不能少于5天。").first().waitFor();
    desk.type("ruleForm:noticeDays", "7");
    browser.screenshot(desk.page(), "everyday-rules-1");
    desk.press("ruleForm:save");
    rules.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    desk.at("form:rows:2:choose").click();
    Locator choice = desk.dialog("choiceDialog");
    desk.press("choiceForm:go");
    choice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(desk.at("choices").innerText()).contains("东湖区认定标准");
    browser.screenshot(desk.page(), "everyday-rules-2");
  }

  @Test
  @Tag("INF-001")
  @Tag("INF-002")
  @Tag("USR-025")
  @Tag("USR-038")
  void theHomePageTellsWhoWhereAndWhenAndTheMenuShowsWhatIsPermitted() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    assertThat(desk.text())
        .contains("全国工会帮扶工作管理系统", "中华全国总工会->江西省总工会->南昌市总工会->东湖区总工会", "待办事项", "全总通知");
    assertThat(desk.page().locator(".bf-menu").innerText())
        .containsSubsequence("首页", "职工档案管理", "提醒信息")
        .doesNotContain("用户管理");
    assertThat(desk.page().context().cookies())
        .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
        .singleElement()
        .satisfies(
            cookie -> {
              assertThat(cookie.httpOnly).isTrue();
              assertThat(cookie.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
            });
    browser.screenshot(desk.page(), "everyday-home");
  }

  @Test
  @Tag("USR-036")
  @Tag("USR-037")
  void theLogInPageNamesItsBrowsersAndTellsWhoHasNone() {
    Page page = browser.page();
    page.navigate(Server.url("login.xhtml"));
    assertThat(page.locator("body").innerText())
        .contains("用户名", "密码", "支持当前版本的 Chromium 内核浏览器和 Firefox 浏览器", "忘记密码请联系");
    assertThat(page.content())
        .contains("<noscript>", "本系统支持当前版本的 Chromium 内核浏览器和 Firefox 浏览器,请更换后访问。");
    assertThat(page.locator("#oldBrowser").isVisible()).isFalse();
  }

  @Test
  @Tag("INF-010")
  void askingForTheCountersIsNoActivity() throws InterruptedException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    int first = secondsLeft(desk);
    Thread.sleep(8_000);
    int second = secondsLeft(desk);
    assertThat(second).as("the idle time runs on").isLessThan(first);
    desk.open("home.xhtml");
    assertThat(secondsLeft(desk)).as("a page is activity").isGreaterThan(second);
  }

  @Test
  @Tag("INF-010")
  void theNumbersOfTheHomePageAreAskedForAgainAfterFiveMinutesWhichIsNoActivity()
      throws InterruptedException {
    Desk desk = new Desk(browser.page());
    desk.page().clock().install();
    desk.logIn("nc_bayi_clerk");
    desk.open("home.xhtml");
    Locator number = desk.page().locator(".bf-tile-number").first();
    String shown = number.innerText();
    number.evaluate("n => n.textContent = 'old'");
    int first = secondsLeft(desk);
    Thread.sleep(3_000);
    desk.page().clock().runFor(301_000);
    desk.page()
        .locator(".bf-tile-number", new Page.LocatorOptions().setHasText(shown))
        .first()
        .waitFor();
    assertThat(desk.page().locator(".bf-tile-number").allInnerTexts()).doesNotContain("old");
    assertThat(secondsLeft(desk)).as("the idle time runs on").isLessThan(first);
  }

  private static int secondsLeft(Desk desk) {
    String answer =
        desk.page()
            .evaluate("() => fetch('/bangfu/session').then(answer => answer.text())")
            .toString();
    return Integer.parseInt(answer.replaceAll(".*\"secondsLeft\":(\\d+).*", "$1"));
  }
}
