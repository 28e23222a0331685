package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A city asks for help of its branch, chooses its columns and takes the result home. */
class AssistanceQueryWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("AST-009")
  @Tag("AST-012")
  @Tag("AST-057")
  @Tag("AST-058")
  @Tag("AST-097")
  @Tag("AST-101")
  @Tag("AST-102")
  @Tag("AST-104")
  void aQueryIsAskedItsColumnsChosenAndItsResultTakenAsAFile() throws Exception {
    Desk city = new Desk(browser.page());
    city.logIn("jx_nanchang_clerk");
    city.open("assistance/options.xhtml");
    city.page().locator(".bf-pick-offered li[data-code='idNo']").click();
    city.page().locator(".bf-pick-add").click();
    city.press("form:show");
    city.page().locator(".bf-preview th").getByText("身份证号").waitFor();
    browser.screenshot(city.page(), "query-help-1-options");
    city.press("form:save");
    city.open("assistance/list.xhtml?query=true");
    city.page().locator("#totals").getByText(Pattern.compile("共 .* 条,.* 户")).waitFor();
    city.page().locator(".bf-more").first().click();
    city.tick("form:measures", "生活救助");
    city.tick("form:fundYears", String.valueOf(Year.now().getValue()));
    city.tick("form:fundYears", String.valueOf(Year.now().getValue() - 1));
    city.tick("form:reportStates", "下级未上报");
    city.tick("form:reportStates", "未上报");
    browser.screenshot(city.page(), "query-help-1-conditions");
    city.press("form:searchGo");
    assertThat(city.page().locator(".bf-list thead").innerText()).contains("身份证号", "符合条件金额");
    assertThat(city.page().locator("#totals").innerText()).contains("帮扶金额合计", "符合条件金额合计");
    Locator first = city.page().locator(".bf-list tbody tr").first();
    assertThat(first.innerText()).contains("生活救助", "****");
    browser.screenshot(city.page(), "query-help-2-found");
    theRowsOfThePageOrAllThatWereFoundAreTicked(city);
    final String name = first.locator(".bf-open").innerText();
    city.press("form:export");
    city.dialog("exporter");
    assertThat(city.at("exportForm:mode").innerText()).contains("脱敏导出", "完整导出");
    city.radio("exportForm:choice", "打印全部查询结果全部字段");
    Download file = city.page().waitForDownload(() -> city.at("exportForm:save").click());
    assertThat(file.suggestedFilename()).startsWith("帮扶救助信息_").endsWith(".xlsx");
    assertThat(texts(file)).contains("身份证号", "符合条件金额", name, "合计", "导出单位:南昌市总工会", "****");

    city.open("assistance/list.xhtml?query=true");
    city.page().locator(".bf-list tbody .bf-open").first().click();
    city.at("form:paper").waitFor();
    city.press("form:paper");
    city.dialog("paper");
    city.at("paperForm:print").click();
    city.page().locator("main, body").getByText("领取人签字").first().waitFor();
    browser.screenshot(city.page(), "query-help-3-sheet");
    city.open("assistance/list.xhtml?query=true");
    assertThat(city.page().locator(".bf-list thead").innerText())
        .as("the question is still there")
        .contains("符合条件金额");
    city.open("assistance/options.xhtml");
    city.press("form:reset");
  }

  private static void theRowsOfThePageOrAllThatWereFoundAreTicked(Desk city) {
    Matcher number =
        Pattern.compile("所有数据 共(\\d+)条").matcher(city.at("form:recordsTotal").innerText());
    assertThat(number.find()).isTrue();
    final String all = number.group(1);
    assertThat(city.page().locator(".ui-paginator-current").innerText()).matches("第\\d+页 共\\d+页");
    Locator count = city.page().locator(".bf-tick-count");
    city.page().locator("button.bf-tick-all").click();
    int page = city.page().locator(".bf-list tbody .bf-tick").count();
    assertThat(count.innerText()).isEqualTo("已选中 " + page + " 条");
    assertThat(city.page().locator(".bf-list tbody .bf-tick:checked").count()).isEqualTo(page);
    assertThat(city.at("form:tickAll").innerText()).isEqualTo("选中全部查询结果(" + all + " 条)");
    city.press("form:tickAll");
    assertThat(count.innerText()).isEqualTo("已选中 " + all + " 条");
    city.press("form:untickAll");
    assertThat(city.page().locator(".bf-list tbody .bf-tick:checked").count()).isZero();
  }

  /** All texts of the file: cells of text stand in the sheet or in the table of texts. */
  private static String texts(Download file) throws Exception {
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".xml")) {
          all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }
}
