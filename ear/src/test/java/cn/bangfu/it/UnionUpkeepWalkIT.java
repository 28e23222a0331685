package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.sheet.xlsx.XlsxReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator keeps the unions below his own, by mouse and by keyboard. */
class UnionUpkeepWalkIT {

  private static final String TAG = Long.toString(System.nanoTime() % 1_000_000);
  private static final String TOP = "走查镇总工会" + TAG;

  @RegisterExtension final Browser browser = new Browser();

  private Desk admin;

  @BeforeEach
  void atTheTree() {
    admin = new Desk(browser.page());
    admin.logIn("nc_donghu_admin");
    admin.open("unionorg/tree.xhtml");
  }

  @Test
  @Tag("ORG-024")
  @Tag("ORG-035")
  @Tag("ORG-038")
  @Tag("ORG-039")
  @Tag("ORG-040")
  @Tag("ORG-042")
  @Tag("ORG-043")
  @Tag("ORG-045")
  @Tag("ORG-047")
  @Tag("ORG-048")
  @Tag("ORG-073")
  @Tag("ORG-074")
  @Tag("ORG-077")
  void aUnionIsMadeArrangedCorrectedDisabledAndDeletedByItsMenu() {
    menuByKeyboard();
    assertThat(admin.at("menuForm:edit").isDisabled()).as("the own union is not edited").isTrue();
    assertThat(admin.at("menuForm:delete").isDisabled()).isTrue();
    browser.screenshot(admin.page(), "union-1-menu");
    admin.page().keyboard().press("ArrowDown");
    admin.page().keyboard().press("Escape");
    assertThat(admin.at("menuForm:menu").isVisible()).isFalse();

    menuByKeyboard();
    admin.page().keyboard().press("Enter");
    admin.dialog("editDialog");
    admin.settled();
    assertThat(admin.at("editForm").innerText()).contains("中华全国总工会->江西省总工会->南昌市总工会->东湖区总工会");
    assertThat(admin.at("editForm:unionLevel_label").innerText())
        .as("one level is allowed, it is chosen")
        .isEqualTo("4-基层工会");
    admin.at("editForm:officePhone").fill("abc");
    admin.press("editForm:save");
    assertThat(admin.text()).contains("单位名称应为2至60个字", "基层工会类别未填写。", "办公电话格式不正确,例如 0791-12345678。");
    assertThat(admin.at("editForm:officePhone").inputValue()).isEqualTo("abc");
    browser.screenshot(admin.page(), "union-2-wrong");
    admin.at("editForm:officePhone").fill("0791-86221234");
    made(TOP, "乡镇(街道)工会");
    assertThat(admin.page().locator(".bf-chosen-head").innerText()).contains(TOP, "未确认");
    browser.screenshot(admin.page(), "union-3-made");

    below("走查甲工会");
    chooseTop();
    below("走查乙工会");
    chooseTop();
    assertThat(row("走查甲工会").innerText()).contains("企业工会", "正常", "未确认");

    rightClick(admin.page().locator(".bf-chosen-head h2"));
    admin.at("menuForm:sort").click();
    admin.dialog("sortDialog");
    admin.settled();
    admin
        .page()
        .locator("[id='sortForm:order'] tr", new Page.LocatorOptions().setHasText("走查乙工会"))
        .click();
    admin.settled();
    admin.press("sortForm:top");
    browser.screenshot(admin.page(), "union-4-sort");
    admin.press("sortForm:save");
    assertThat(names()).containsSubsequence("走查乙工会", "走查甲工会");
    rightClick(admin.page().locator(".bf-chosen-head h2"));
    admin.at("menuForm:resetOrder").click();
    assertThat(admin.page().locator(".ui-confirm-dialog").innerText()).contains("确定恢复为新建单位时的顺序吗?");
    admin.page().locator(".ui-confirmdialog-yes").click();
    admin.settled();
    assertThat(names()).containsSubsequence("走查甲工会", "走查乙工会");

    rightClick(row("走查甲工会"));
    admin.at("menuForm:edit").click();
    admin.dialog("editDialog");
    admin.settled();
    admin.at("editForm:name").fill("走查丙工会");
    admin.press("editForm:save");
    assertThat(admin.text()).contains("单位信息修改成功!");
    assertThat(names()).contains("走查丙工会").doesNotContain("走查甲工会");

    rightClick(row("走查丙工会"));
    admin.at("menuForm:disable").click();
    admin.dialog("disableDialog");
    admin.settled();
    admin.press("disableForm:save");
    assertThat(admin.text()).contains("请用不超过200个字说明停用原因。");
    admin.at("disableForm:reason").fill("企业已注销");
    admin.press("disableForm:save");
    assertThat(row("走查丙工会").innerText()).contains("停用");
    browser.screenshot(admin.page(), "union-5-disabled");
    rightClick(row("走查丙工会"));
    admin.press("menuForm:enable");
    assertThat(row("走查丙工会").innerText()).contains("正常");

    rightClick(row("走查丙工会"));
    admin.at("menuForm:info").click();
    admin.page().waitForURL("**/unionorg/info.xhtml*");
    admin.settled();
    assertThat(admin.text()).contains("单位变更记录", "新建", "编辑", "停用", "企业已注销", "启用");
    browser.screenshot(admin.page(), "union-6-info");
    admin.press("form:back");
    admin.page().waitForURL("**/unionorg/tree.xhtml*");
    admin.settled();

    chooseTop();
    rightClick(
        admin.page().locator(".ui-treenode-content", new Page.LocatorOptions().setHasText(TOP)));
    admin.at("menuForm:delete").click();
    admin.dialog("unionDeleteDialog");
    admin.settled();
    assertThat(admin.at("unionDeleteForm").innerText()).contains("确定要删除单位“" + TOP + "”吗?");
    admin.press("unionDeleteForm:first");
    assertThat(admin.at("unionDeleteForm").innerText())
        .contains("将同时删除其下属的2个单位和0名人员,删除后不能恢复,确定继续吗?");
    browser.screenshot(admin.page(), "union-7-delete");
    admin.press("unionDeleteForm:second");
    assertThat(admin.text()).contains("单位删除成功!");
    assertThat(admin.page().locator(".bf-union-tree").innerText()).doesNotContain(TOP);
  }

  @Test
  @Tag("ORG-026")
  @Tag("ORG-028")
  void theListOfLowerUnionsIsSortedForLookingAndGoesOut() throws IOException {
    assertThat(admin.page().locator("[id='form:children'] thead input").count())
        .as("no boxes under the headings")
        .isZero();
    assertThat(admin.page().locator("[id='form:children'] thead").innerText())
        .containsSubsequence("单位名称", "单位编号", "工会层级", "基层工会类别", "行政区划", "是否帮扶中心", "用户管理员", "人员数")
        .containsSubsequence("直接下级单位数", "单位状态", "单位信息确认");
    String stored = names();
    admin.page().locator("[id='form:children:NAME'] .ui-column-title").click();
    admin.settled();
    assertThat(names()).isNotEqualTo(stored);
    browser.screenshot(admin.page(), "union-8-sorted");

    admin.press("form:childrenColumns");
    admin
        .page()
        .locator("[id='form:childrenToggler'] li", new Page.LocatorOptions().setHasText("基层工会类别"))
        .locator(".ui-chkbox-box")
        .click();
    admin.settled();
    admin.press("form:childrenColumns");
    admin.press("form:toExport");
    admin.dialog("exporter");
    admin.radio("exportForm:reach", "全部下级单位");
    browser.screenshot(admin.page(), "union-9-export");
    Download file = admin.page().waitForDownload(() -> admin.at("exportForm:save").click());
    assertThat(file.suggestedFilename()).startsWith("下级单位_").endsWith(".xlsx");
    List<String> written = new ArrayList<>();
    XlsxReader.read(file.path(), row -> written.add(row.toString()));
    assertThat(String.join("\n", written))
        .as("the columns that are shown, all unions below")
        .contains("单位名称", "上级单位", "行政区划", "百花洲街道", "八一")
        .doesNotContain("基层工会类别");
  }

  private void menuByKeyboard() {
    admin.page().locator(".bf-chosen-head .bf-operate").focus();
    admin.page().keyboard().press("Enter");
    admin.at("menuForm:create").waitFor();
    admin.settled();
    assertThat(admin.at("menuForm:create").evaluate("item => item === document.activeElement"))
        .as("the first entry has the cursor")
        .isEqualTo(true);
  }

  private void rightClick(Locator place) {
    place.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    admin.at("menuForm:info").waitFor();
    admin.settled();
  }

  private void below(String name) {
    rightClick(admin.page().locator(".bf-chosen-head h2"));
    admin.at("menuForm:create").click();
    admin.dialog("editDialog");
    admin.settled();
    made(name, "企业工会");
  }

  private void made(String name, String type) {
    admin.at("editForm:name").fill(name);
    admin.choose("editForm:grassrootsType", type);
    admin.press("editForm:save");
    assertThat(admin.text()).contains("新建单位成功!单位编号:");
  }

  private void chooseTop() {
    admin.at("tree:unionsText").fill(TOP);
    admin.press("tree:unionsFind");
    admin.page().locator(".bf-hits a:has-text('" + TOP + "')").first().click();
    admin.settled();
  }

  private Locator row(String name) {
    return admin
        .page()
        .locator("[id='form:children'] tbody tr", new Page.LocatorOptions().setHasText(name))
        .first();
  }

  private String names() {
    return admin.page().locator("[id='form:children_data']").innerText();
  }
}
