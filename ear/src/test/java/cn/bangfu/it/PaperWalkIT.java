package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form of a household goes to the printer and to Word, and empty forms are fetched. */
class PaperWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-063")
  @Tag("ARC-064")
  @Tag("ARC-066")
  @Tag("ARC-070")
  void aClerkPrintsAHouseholdTakesItsWordFileAndAnEmptyForm() throws SQLException {
    long archive = archive();
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_bayi_clerk");
    clerk.open("archive/view.xhtml?id=" + archive);
    clerk.press("form:paper");
    clerk.dialog("paper");
    assertThat(clerk.at("paperForm:purpose").inputValue()).isEqualTo("建档材料");
    browser.screenshot(clerk.page(), "paper-dialog");
    Download word = clerk.page().waitForDownload(() -> clerk.at("paperForm:save").click());
    assertThat(word.suggestedFilename()).startsWith("困难职工档案_").endsWith(".docx");
    clerk.settled();
    clerk.open("archive/view.xhtml?id=" + archive);
    clerk.press("form:paper");
    clerk.dialog("paper");
    clerk.at("paperForm:print").click();
    clerk.page().locator(".bf-form").first().waitFor();
    assertThat(clerk.text()).contains("困难职工登记表", "个人信息处理告知书", "用途:建档材料");
    clerk.page().waitForFunction("() => window.previewOpened === true");
    browser.screenshot(clerk.page(), "paper-print");
    Page.PdfOptions pdf =
        new Page.PdfOptions()
            .setPath(Path.of("target/screenshots/paper-print.pdf"))
            .setPreferCSSPageSize(true)
            .setPrintBackground(true);
    clerk.page().pdf(pdf);

    clerk.open("archive/list.xhtml");
    menu(clerk, "打印/导出列表");
    clerk.dialog("listPaper");
    clerk.radio("listPaperForm:choice", "打印全部查询结果已显示字段");
    browser.screenshot(clerk.page(), "paper-list-dialog");
    Download excel = clerk.page().waitForDownload(() -> clerk.at("listPaperForm:save").click());
    assertThat(excel.suggestedFilename()).startsWith("职工档案列表_").endsWith(".xlsx");
    clerk.open("archive/list.xhtml");
    menu(clerk, "打印/导出列表");
    clerk.dialog("listPaper");
    clerk.at("listPaperForm:print").click();
    clerk.page().locator(".bf-print-table").waitFor();
    assertThat(clerk.text()).contains("职工档案列表", "徐建国", "导出人");
    browser.screenshot(clerk.page(), "paper-list-print");

    clerk.open("archive/list.xhtml");
    Download blank = clerk.page().waitForDownload(() -> menu(clerk, "填表说明"));
    assertThat(blank.suggestedFilename()).isEqualTo("填表说明.docx");
    browser.screenshot(clerk.page(), "paper-list");
  }

  private static void menu(Desk desk, String item) {
    desk.page().locator("[id$='papers_button']").click();
    desk.page().locator(".ui-menuitem-link").getByText(item).click();
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
