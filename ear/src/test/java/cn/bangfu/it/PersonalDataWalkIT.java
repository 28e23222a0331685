package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker asks for a copy of his data: recorded, printed, closed. */
class PersonalDataWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-133")
  void aCopyOfEverythingStoredIsPrintedForTheWorker() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    desk.open("archive/list.xhtml");
    desk.page().locator(".bf-list tbody tr[data-rk]").first().locator("td").nth(2).click();
    desk.page().waitForURL(Pattern.compile(".*/archive/view\\.xhtml.*"));
    desk.settled();
    desk.at("form:rights").click();
    desk.page().waitForURL(Pattern.compile(".*/privacy/requests\\.xhtml.*"));
    desk.settled();
    desk.press("form:add");
    desk.dialog("requestDialog");
    desk.press("requestForm:save");
    assertThat(desk.at("requestDialog").innerText()).contains("请选择申请事项", "请填写身份核验人");
    desk.choose("requestForm:askedRight", "复制");
    desk.type("requestForm:identityCheckedBy", "李华");
    browser.screenshot(desk.page(), "rights-request");
    desk.press("requestForm:save");
    Locator row = desk.page().locator(".bf-list tbody tr[data-rk]").first();
    row.getByText("办理中").waitFor();
    assertThat(row.innerText()).contains("复制", "李华");
    browser.screenshot(desk.page(), "rights-list");

    row.getByText("打印").click();
    desk.page().locator(".bf-print-title").waitFor();
    assertThat(desk.text())
        .contains("个人信息副本", "现存信息", "身份证号", "提供给其他工会的情况")
        .doesNotContain("???")
        .containsPattern("\\d{17}[0-9X]");
    browser.screenshot(desk.page(), "rights-copy");
    desk.page().locator(".bf-print-back").click();
    desk.page().locator(".bf-list tbody tr[data-rk]").first().getByText("办结").click();
    desk.dialog("finishDialog");
    desk.type("finishForm:result", "已当面交付副本");
    desk.press("finishForm:save");
    desk.page().locator(".bf-list tbody").getByText("已同意").first().waitFor();
  }
}
