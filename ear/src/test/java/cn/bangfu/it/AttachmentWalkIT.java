package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Pictures;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Papers of a household: added by the street, looked at by the district, refused to others. */
class AttachmentWalkIT {

  private static final byte[] PDF = "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-149")
  @Tag("ARC-150")
  @Tag("ARC-151")
  @Tag("ARC-152")
  @Tag("USR-123")
  @Tag("USR-139")
  void papersAreAddedLookedAtTakenAndRemovedAndNobodyElseGetsThem()
      throws SQLException, IOException {
    long archive = archive();
    byte[] picture = Pictures.page();
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_bayi_clerk");
    clerk.open("archive/view.xhtml?id=" + archive);
    card(clerk).getByText("没有附件。").waitFor();
    clerk.press("form:cards:addAttachment");
    clerk.dialog("attachmentDialog");
    clerk.choose("attachmentForm:kind", "身份材料");
    clerk.type("attachmentForm:name", "户口本");
    clerk.type("attachmentForm:remark", "原件已核对");
    clerk
        .page()
        .locator("#attachmentForm input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("户口本 𠮷䶮.png", "image/png", picture),
              new FilePayload("照片.jpg.jsp", "image/jpeg", PDF),
              new FilePayload("假的.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8)),
              new FilePayload("低保证.pdf", "application/pdf", PDF)
            });
    clerk.press("attachmentForm:save");
    Locator refused = clerk.page().locator("#attachmentDialog .bf-refusals");
    refused.waitFor();
    assertThat(refused.innerText()).contains("附件“照片.jpg.jsp”格式不支持。", "附件“假的.jpg”内容与扩展名不符。");
    assertThat(clerk.at("attachmentForm:name").inputValue()).isEqualTo("户口本");
    assertThat(clerk.at("attachmentForm:remark").inputValue()).isEqualTo("原件已核对");
    browser.screenshot(clerk.page(), "attachment-refused");
    clerk.press("attachmentForm:cancel");
    Locator rows = clerk.page().locator(".bf-attachments tbody tr");
    rows.nth(1).waitFor();
    assertThat(rows.first().innerText()).contains("身份材料", "户口本 𠮷䶮");
    browser.screenshot(clerk.page(), "attachment-card");
    String address = rows.first().getByText("下载").getAttribute("href");
    Download download = clerk.page().waitForDownload(() -> rows.first().getByText("下载").click());
    assertThat(download.suggestedFilename()).isEqualTo("户口本 𠮷䶮.png");
    assertThat(Files.readAllBytes(download.path())).isEqualTo(picture);

    String number = address.substring(address.indexOf("id=") + 3);
    clerk.open("archive/attachment.xhtml?id=" + number);
    Locator shown = clerk.page().locator(".bf-preview img");
    shown.waitFor();
    assertThat(shown.evaluate("image => image.naturalWidth")).isEqualTo(Pictures.WIDTH);
    assertThat(clerk.page().locator(".bf-watermark span").first().innerText())
        .contains("nc_bayi_clerk");
    browser.screenshot(clerk.page(), "attachment-preview");
    APIResponse raw = clerk.page().request().get(Server.url("attachment?id=" + number));
    assertThat(raw.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("cache-control", "no-store");
    assertThat(raw.headers().get("content-type")).startsWith("image/png");
    assertThat(raw.headers().get("content-disposition")).startsWith("attachment;");

    clerk.open("archive/edit.xhtml?id=" + archive);
    Locator part = clerk.page().locator("#form\\:attachmentPart");
    part.scrollIntoViewIfNeeded();
    browser.screenshot(clerk.page(), "attachment-form");
    part.locator("tbody tr").nth(1).getByText("删除").click();
    clerk.page().locator(".ui-confirmdialog-yes").last().click();
    clerk.page().getByText("附件已删除。").waitFor();
    assertThat(part.locator("tbody tr").count()).isEqualTo(1);

    clerk.open("archive/view.xhtml?id=" + archive);
    clerk.page().getByText("职工历史信息", exactly()).click();
    clerk.page().getByText("附件删除").first().click();
    clerk.page().locator(".bf-attached").getByText("下载").waitFor();
    browser.screenshot(clerk.page(), "attachment-history");
    clerk.logOut();

    Desk other = new Desk(browser.page());
    other.logIn("cd_chunxi_clerk");
    assertThat(other.page().request().get(Server.url("attachment?id=" + number)).status())
        .isEqualTo(403);
    assertThat(other.page().request().get(Server.url("attachment?id=999999999")).status())
        .isEqualTo(403);
    assertThat(other.page().request().get(Server.url("attachment?id=../x")).status())
        .isEqualTo(404);
    APIResponse page =
        other.page().request().get(Server.url("archive/attachment.xhtml?id=" + number));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).doesNotContain("bf-preview");
  }

  private static Locator card(Desk desk) {
    desk.page().locator("#form\\:cards").getByText("附件", inside()).first().click();
    desk.settled();
    return desk.page().locator(".bf-attachments");
  }

  private static Locator.GetByTextOptions inside() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
  }

  private static long archive() throws SQLException {
    try (Connection owner = Server.owner();
        Statement sql = owner.createStatement();
        ResultSet found =
            sql.executeQuery(
                """
                select a.id from archive a
                join app_user p on p.union_id = a.filing_union_id and p.login_name = 'nc_bayi_clerk'
                where a.life_state = 'ACTIVE' order by a.id limit 1""")) {
      found.next();
      return found.getLong(1);
    }
  }
}
