package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The national administrator takes over a new edition of the divisions. */
class RegionUpkeepWalkIT {

  /** A county of the demonstration that no household and no other walk has to do with. */
  private static final String ABOLISHED = "360105";

  private static final String NEW = "360197";

  @RegisterExtension final Browser browser = new Browser();
  @TempDir Path dir;

  @Test
  @Tag("ORG-097")
  @Tag("ORG-098")
  @Tag("ORG-099")
  void anEditionIsComparedRefusedMendedAndTakenOver() throws SQLException, IOException {
    Map<String, String> lines = stored();
    Desk national = new Desk(browser.page());
    national.logIn("quanzong_admin");
    national.page().locator(".bf-menu").getByText("行政区划维护").click();
    national.settled();
    assertThat(national.text()).contains("2017年2月", "3219", "系统自带");

    national.at("form:edition").fill("2018年1月");
    lines.put("36019", "错区,");
    choose(national, lines);
    assertThat(national.text()).contains("整个文件没有载入", "行政区划代码“36019”不是6位数字。");
    browser.screenshot(national.page(), "region-1-refused");

    lines.remove("36019");
    lines.put(NEW, "湾里新区,");
    lines.put(ABOLISHED, lines.get(ABOLISHED) + NEW);
    choose(national, lines);
    assertThat(national.text()).contains("废止(1)", "更名(0)", "新增(1)", "湾里新区", NEW);
    assertThat(national.at("form:abolished").innerText()).contains(ABOLISHED);
    browser.screenshot(national.page(), "region-2-preview");
    national.at("form:takeOver").click();
    assertThat(national.page().locator(".ui-confirm-dialog").innerText())
        .contains("确定启用版本“2018年1月”吗?将废止1个代码");
    national.page().locator(".ui-confirmdialog-yes").click();
    national.settled();
    assertThat(national.text()).contains("版本“2018年1月”已启用。");
    browser.screenshot(national.page(), "region-3-done");
    national.press("form:lookUp");
    assertThat(national.at("form:correspondence").innerText()).contains(ABOLISHED, NEW, "湾里新区");
    assertThat(national.at("form:replace").isVisible()).isTrue();
    browser.screenshot(national.page(), "region-3-replaceable");
    national.press("form:forgetTable");
    assertThat(Server.one("select state from region where code = ?", ABOLISHED))
        .isEqualTo("ABOLISHED");

    Desk city = new Desk(browser.anotherUser());
    city.logIn("jx_nanchang_admin");
    String union =
        Server.one(
            "select id from union_org where region_code = ? and union_level = 'COUNTY'", ABOLISHED);
    city.open("unionorg/tree.xhtml?union=" + union);
    assertThat(city.page().locator(".bf-chosen-head").innerText()).contains("待核对", "(废止)");
    city.page().locator(".bf-chosen-head .bf-operate").click();
    city.at("menuForm:edit").click();
    city.dialog("editDialog");
    city.settled();
    assertThat(city.at("editForm").innerText()).contains("原行政区划代码" + ABOLISHED + "已废止,请重新选择。");
    city.press("editForm:save");
    assertThat(city.at("editDialog").isVisible()).as("not saved without a choice").isTrue();
    browser.screenshot(city.page(), "region-4-to-choose");
    city.find("editForm:regionCode", "湾里新区");
    city.press("editForm:save");
    assertThat(city.text()).contains("单位信息修改成功!");
    assertThat(city.page().locator(".bf-chosen-head").innerText()).doesNotContain("待核对");
  }

  private void choose(Desk desk, Map<String, String> lines) throws IOException {
    StringBuilder text = new StringBuilder("行政区划代码,名称,新代码\n");
    lines.forEach((code, rest) -> text.append(code).append(',').append(rest).append('\n'));
    Path file = Files.writeString(dir.resolve("divisions.csv"), text);
    desk.page().locator("input[type=file][id^='form:file']").setInputFiles(file);
    desk.press("form:upload");
  }

  private static Map<String, String> stored() throws SQLException {
    Map<String, String> lines = new TreeMap<>();
    try (Connection connection = Server.owner();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select code, name from region where state = 'VALID'")) {
      while (rows.next()) {
        lines.put(rows.getString(1), rows.getString(2) + ",");
      }
    }
    return lines;
  }
}
