package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.ImportFile;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A clerk fills the template, mends what the error report tells, imports it and takes it back. */
class AssistanceImportWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @TempDir Path directory;

  @Test
  @Tag("AST-085")
  @Tag("AST-087")
  @Tag("AST-090")
  @Tag("AST-091")
  @Tag("AST-095")
  @Tag("BAT-073")
  @Tag("BAT-075")
  void aFileIsCheckedItsErrorsMendedImportedAndTakenBack() throws IOException {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_bayi_clerk");
    String number = HouseholdForm.man("19711109");
    ImportFile.fileHousehold(clerk, "涂建平", number);

    clerk.open("assistance/import.xhtml");
    assertThat(clerk.page().locator(".bf-menu").innerText())
        .containsSubsequence("选择人员批量帮扶", "EXCEL批量导入");
    Download template = clerk.page().waitForDownload(() -> clerk.at("importForm:template").click());
    assertThat(template.suggestedFilename()).isEqualTo("批量帮扶导入模板.xlsx");
    Path filled = directory.resolve("帮扶名单.xlsx");
    try (InputStream in = Files.newInputStream(template.path());
        Workbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(filled)) {
      Sheet page = book.getSheet("帮扶信息");
      ImportFile.row(page.createRow(2), number, "涂建平", "120.5");
      ImportFile.row(page.createRow(3), number, "涂建国", "80");
      ImportFile.row(page.createRow(4), "110101199001010015", "查无此人", "abc");
      book.write(out);
    }
    ImportFile.upload(clerk, filled);
    clerk.at("form:confirm").waitFor();
    assertThat(clerk.text())
        .contains("检查完毕:合格 1 行,不合格 2 行。", "导入合格行(1 行,120.50 元)", "工会经费")
        .contains("职工姓名:姓名与档案不一致", "未找到档案,请先建档")
        .doesNotContain(number);
    browser.screenshot(clerk.page(), "assistance-import-1-checked");

    clerk.press("form:errors");
    clerk.dialog("fileDialog");
    assertThat(clerk.at("fileForm:purpose").inputValue()).isEqualTo("批量帮扶导入");
    browser.screenshot(clerk.page(), "assistance-import-2-report");
    Download report = clerk.page().waitForDownload(() -> clerk.at("fileForm:save").click());
    Path mended = directory.resolve("更正.xlsx");
    try (InputStream in = Files.newInputStream(report.path());
        Workbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(mended)) {
      Row wrong = book.getSheet("帮扶信息").getRow(1);
      assertThat(wrong.getCell(1).getStringCellValue()).isEqualTo(number);
      wrong.createCell(2).setCellValue("涂建平");
      book.write(out);
    }
    confirm(clerk);
    assertThat(clerk.text()).contains("成功 1 行、失败 0 行(成功金额 120.50 元,失败金额 0.00 元)。");
    browser.screenshot(clerk.page(), "assistance-import-3-done");
    clerk.press("form:records");
    clerk.page().locator(".bf-list tbody").getByText("生活救助(工会经费)").first().waitFor();
    assertThat(clerk.page().locator(".bf-list tbody").innerText()).contains("涂建平", "120.50");

    clerk.open("assistance/import.xhtml");
    ImportFile.upload(clerk, mended);
    clerk.at("form:confirm").waitFor();
    assertThat(clerk.text()).contains("检查完毕:合格 1 行,不合格 1 行。");
    confirm(clerk);

    clerk.press("form:undo");
    clerk.page().locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
    clerk.page().getByText("已撤销本次导入,删除 1 条帮扶救助信息。").first().waitFor();
    clerk.open("assistance/import.xhtml");
    Locator list = clerk.page().locator("[id='form:list']");
    list.getByText("已撤销").first().waitFor();
    assertThat(list.innerText()).contains("更正.xlsx", "帮扶名单.xlsx", "已导入", "120.50");
    browser.screenshot(clerk.page(), "assistance-import-4-list");
  }

  private void confirm(Desk clerk) {
    if (clerk.at("fileDialog").isVisible()) {
      clerk.press("fileForm:cancel");
    }
    clerk.press("form:confirm");
    clerk.page().locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
    clerk.at("form:undo").waitFor();
    clerk.settled();
  }
}
