package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entry of the directory is printed; the own one leads its administrator to its form. */
class DirectoryPrintWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("INF-098")
  @Tag("INF-099")
  void anAdministratorPrintsEntriesAndEditsHisOwn() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_admin");
    desk.open(
        "crossregion/directory.xhtml?name=%E4%B8%9C%E6%B9%96%E5%8C%BA%E6%80%BB%E5%B7%A5%E4%BC%9A");
    desk.page().locator(".bf-list tbody .bf-open").first().click();
    desk.page().locator("[id$='editOwn']").waitFor();
    browser.screenshot(desk.page(), "directory-own");
    desk.page().locator("[id$='printEntry']").click();
    desk.page().locator(".bf-print-title").waitFor();
    assertThat(desk.text()).contains("联络信息", "东湖区总工会", "办公电话");
    browser.screenshot(desk.page(), "directory-print");
    desk.open(
        "crossregion/directory.xhtml?name=%E4%B8%9C%E6%B9%96%E5%8C%BA%E6%80%BB%E5%B7%A5%E4%BC%9A");
    desk.page().locator(".bf-list tbody .bf-open").first().click();
    desk.page().locator("[id$='editOwn']").click();
    desk.page().waitForURL("**/unionorg/own.xhtml");
  }
}
