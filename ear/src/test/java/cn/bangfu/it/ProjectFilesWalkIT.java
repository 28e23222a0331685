package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Pictures;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Receipts of a project: added before it is first shown, looked at by the county, refused to
 * others.
 */
class ProjectFilesWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("AST-111")
  @Tag("AST-116")
  void receiptsAreAddedLookedAtTakenAndRemovedAndNobodyElseGetsThem() throws IOException {
    byte[] picture = Pictures.page();
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    street.open("otherassistance/edit.xhtml");
    fillIn(street);
    browser.screenshot(street.page(), "project-files-new");
    street.press("form:saveAndAttach");
    street.page().waitForURL(Pattern.compile(".*/otherassistance/edit\\.xhtml\\?id=.*"));
    street.settled();
    assertThat(street.text()).contains("保存成功。", "没有附件。");
    street.press("form:addAttachment");
    street.dialog("attachmentDialog");
    street
        .page()
        .locator("#attachmentForm input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("领取签字单.png", "image/png", picture),
              new FilePayload("名单.xlsx", "application/x", bytes("PK")),
              new FilePayload("说明.pdf", "application/pdf", bytes("%PDF-1.4 x"))
            });
    street.press("attachmentForm:save");
    Locator refused = street.page().locator("#attachmentDialog .bf-refusals");
    refused.waitFor();
    assertThat(refused.innerText()).contains("附件“名单.xlsx”格式不支持。");
    browser.screenshot(street.page(), "project-files-refused");
    street.press("attachmentForm:cancel");
    Locator rows = street.page().locator(".bf-attachments tbody tr");
    rows.nth(1).waitFor();
    browser.screenshot(street.page(), "project-files-form");
    rows.nth(1).getByText("删除").click();
    street.page().locator(".ui-confirmdialog-yes").last().click();
    street.page().getByText("附件已删除。").waitFor();
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/otherassistance/view\\.xhtml.*"));
    street.settled();
    assertThat(rows.count()).isEqualTo(1);
    assertThat(rows.first().innerText()).contains("领取签字单");
    assertThat(street.page().locator("#changes, [id='form:changes']").first().innerText())
        .contains("附件", "领取签字单", "说明");
    browser.screenshot(street.page(), "project-files-view");
    String address = rows.first().getByText("下载").getAttribute("href");
    Download file = street.page().waitForDownload(() -> rows.first().getByText("下载").click());
    assertThat(file.suggestedFilename()).isEqualTo("领取签字单.png");
    assertThat(Files.readAllBytes(file.path())).isEqualTo(picture);
    String project = street.page().url();
    street.open("otherassistance/quick.xhtml");
    street.page().locator(".bf-quick-all").check();
    street.press("form:list");
    street.page().locator(".bf-list tbody").getByText("走查送清凉").first().waitFor();
    browser.screenshot(street.page(), "project-files-quick");
    street.logOut();

    Desk county = new Desk(browser.page());
    county.logIn("nc_donghu_clerk");
    county.page().navigate(project);
    county.settled();
    assertThat(county.page().locator("[id='form:addAttachment']").count()).isZero();
    String number = address.substring(address.indexOf("id=") + 3);
    county.open("otherassistance/attachment.xhtml?id=" + number);
    Locator shown = county.page().locator(".bf-preview img");
    shown.waitFor();
    assertThat(shown.evaluate("image => image.naturalWidth")).isEqualTo(Pictures.WIDTH);
    browser.screenshot(county.page(), "project-files-preview");
    county.open("home.xhtml");
    county.logOut();

    Desk other = new Desk(browser.page());
    other.logIn("cd_chunxi_clerk");
    for (String door :
        new String[] {"otherassistance/file?id=", "otherassistance/attachment.xhtml?id="}) {
      assertThat(other.page().request().get(Server.url(door + number)).status()).isEqualTo(403);
    }
    assertThat(other.page().request().get(Server.url("attachment?id=" + number)).status())
        .as("the door of archives does not give it either")
        .isEqualTo(403);
  }

  private static void fillIn(Desk street) {
    street.at("form:projectName").waitFor();
    street.type("form:projectName", "走查送清凉");
    street.type("form:peopleCount", "20");
    street.choose("form:measure", "送物");
    street.type("form:amount", "10.00");
    street.choose("form:fundType", "工会经费");
    street.settled();
    street.at("form:fundYear").click();
    street
        .at("form:fundYear_panel")
        .locator("li.ui-selectonemenu-item:not(.ui-state-disabled)")
        .getByText("可用余额")
        .first()
        .click();
    street.settled();
    street.choose("form:materialType", "防暑降温用品");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
