package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to the form of an archive in which something is wrong. */
class FormErrorsWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-027")
  @Tag("ARC-034")
  void whatIsWrongStandsAtItsFieldAndEverythingTypedStays() throws SQLException {
    final String before = stored();
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    desk.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(desk);
    String good = HouseholdForm.man("19750412");
    String wrong = HouseholdForm.wrong(good);
    form.fillHead("熊志强", wrong);
    assertThat(message(desk, "form:idNo")).as("told when the field is left").contains("校验");
    assertThat(desk.at("form:idNo").inputValue()).isEqualTo(wrong);
    desk.type("form:birthDate", "1975-04-12");
    desk.radio("form:gender", "男");
    desk.type("form:homeAddress", "");
    String wrongWife = HouseholdForm.wrong(HouseholdForm.woman("19770101"));
    form.addWife(0, "胡春花", wrongWife);
    desk.type("form:members:0:birthDate", "1977-01-01");
    form.fillCause("子女上学", "短");
    desk.tick("form:otherCauses", "子女上学");
    desk.press("form:save");

    assertThat(desk.page().url()).doesNotContain("saved=true");
    assertThat(desk.page().locator(".bf-errors").innerText()).contains("身份证号", "家庭住址");
    assertThat(desk.page().evaluate("() => document.activeElement.id")).isEqualTo("form:idNo");
    assertThat(message(desk, "form:idNo")).isNotBlank();
    assertThat(message(desk, "form:members:0:idNo")).isNotBlank();
    assertThat(message(desk, "form:otherCauses")).as("the main cause again").isNotBlank();
    browser.screenshot(desk.page(), "errors-1-wrong");
    everythingIsStillThere(desk, wrong, wrongWife);
    assertThat(stored()).isEqualTo(before);

    desk.press("form:save");
    everythingIsStillThere(desk, wrong, wrongWife);
    assertThat(stored()).isEqualTo(before);

    desk.type("form:idNo", good);
    assertThat(message(desk, "form:idNo")).isBlank();
    desk.type("form:members:0:idNo", HouseholdForm.woman("19770101"));
    desk.type("form:homeAddress", "东湖区爱国路7号");
    desk.tick("form:otherCauses", "子女上学");
    desk.type("form:causeText", "妻子收入低,儿子上大学,每年学费约8000元。");
    form.save();
    assertThat(desk.at("form:idNo").inputValue()).isEqualTo(good);
    assertThat(Integer.parseInt(stored())).isEqualTo(Integer.parseInt(before) + 1);
  }

  private static void everythingIsStillThere(Desk desk, String head, String wife) {
    assertThat(
            List.of(
                    "name",
                    "idNo",
                    "birthDate",
                    "mobile",
                    "workStartDate",
                    "employer",
                    "headIncome",
                    "otherAnnualIncome",
                    "causeText",
                    "members:0:memberName",
                    "members:0:idNo",
                    "members:0:birthDate",
                    "members:0:monthlyIncome",
                    "members:0:unitOrSchool")
                .stream()
                .map(field -> desk.at("form:" + field).inputValue()))
        .containsExactly(
            "熊志强",
            head,
            "1975-04-12",
            "13870012345",
            "1998-07-01",
            "南昌市第一棉纺织厂",
            "2000.00",
            "1200.00",
            "短",
            "胡春花",
            wife,
            "1977-01-01",
            "800.00",
            "南昌市第二百货商店");
    assertThat(
            List.of(
                    "hardshipCategory",
                    "filingStandard",
                    "politicalStatus",
                    "maritalStatus",
                    "healthStatus",
                    "medicalInsurance",
                    "hukouType",
                    "housingType",
                    "floorArea",
                    "workStatus",
                    "employerNature",
                    "mainCause",
                    "members:0:relation",
                    "members:0:memberIdentity",
                    "members:0:healthStatus",
                    "members:0:medicalInsurance",
                    "members:0:maritalStatus",
                    "members:0:hukouType",
                    "members:0:modelWorker",
                    "members:0:employerNature")
                .stream()
                .map(field -> desk.at("form:" + field + "_label").innerText().strip()))
        .containsExactly(
            "低保边缘户", "全国级", "群众", "已婚", "良好", "城镇职工医保", "城镇居民", "租房", "20至50", "在岗", "国有企业", "子女上学",
            "妻子", "职工", "良好", "城镇居民医保", "已婚", "城镇居民", "非劳模", "集体企业");
    for (String field : List.of("hukouRegion", "homeRegion", "industry", "members:0:industry")) {
      assertThat(desk.at("form:" + field + "_input").inputValue()).as(field).isNotBlank();
    }
    for (String field :
        List.of("gender", "singleParent", "selfHelp", "zeroEmployment", "otherCauses")) {
      assertThat(desk.at("form:" + field).locator("input:checked").count()).as(field).isOne();
    }
  }

  @Test
  @Tag("ARC-031")
  @Tag("ARC-025")
  void saveAndAddAnotherLeavesAnEmptyFormThatKeepsWhatIsTheSame() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    desk.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(desk);
    form.fillHead("邹平安", HouseholdForm.man("19790506"));
    desk.choose("form:maritalStatus", "未婚");
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    final String before = stored();
    final String number = desk.at("form:employeeNo").inputValue();
    desk.press("form:saveAndAdd");
    form.confirm();
    assertThat(desk.text()).contains("保存成功");
    browser.screenshot(desk.page(), "errors-2-another");
    assertThat(Integer.parseInt(stored())).isEqualTo(Integer.parseInt(before) + 1);
    assertThat(desk.at("form:name").inputValue()).isEmpty();
    assertThat(desk.at("form:idNo").inputValue()).isEmpty();
    assertThat(desk.at("form:homeAddress").inputValue()).isEmpty();
    assertThat(desk.at("form:causeText").inputValue()).isEmpty();
    assertThat(desk.at("form:headIncome").inputValue()).isEmpty();
    assertThat(desk.at("form:floorArea_label").innerText()).contains("请选择");
    assertThat(desk.at("form:employeeNo").inputValue()).isNotBlank().isNotEqualTo(number);
    assertThat(desk.at("form:filingStandard_label").innerText()).contains("全国级");
    assertThat(desk.at("form:hukouRegion_input").inputValue()).contains("东湖区");
    assertThat(desk.at("form:employer").inputValue()).isEqualTo("南昌市第一棉纺织厂");
    assertThat(desk.at("form:archiveType_label").innerText()).contains("城镇困难职工档案");
  }

  @Test
  @Tag("ARC-033")
  void aDraftNeedsOnlyNameAndNumberAndMarksWhatIsMissing() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    desk.open("archive/edit.xhtml");
    String number = HouseholdForm.man("19810203");
    desk.type("form:name", "闵大海");
    desk.type("form:idNo", number);
    desk.type("form:headIncome", "-5");
    desk.press("form:addMember");
    desk.type("form:members:0:memberName", "闵小海");
    desk.type("form:members:0:monthlyIncome", "两千");
    desk.type("form:workStartDate", "2015-2-30");
    desk.press("form:saveDraft");
    assertThat(desk.text()).contains("草稿已保存。以下标出的内容在保存当前档案前还需补充或修改。");
    assertThat(message(desk, "form:homeAddress")).isNotBlank();
    assertThat(message(desk, "form:headIncome")).isNotBlank();
    unreadTextsStandInTheirFields(desk);
    assertThat(desk.at("form:name").inputValue()).isEqualTo("闵大海");
    assertThat(desk.at("form:idNo").inputValue()).isEqualTo(number);
    browser.screenshot(desk.page(), "errors-3-draft");
    final String address = desk.page().url();
    assertThat(address).matches(".*edit\\.xhtml\\?id=\\d+");
    desk.page().reload();
    desk.settled();
    assertThat(desk.at("form:name").inputValue()).isEqualTo("闵大海");
    assertThat(desk.at("form:headIncome").inputValue()).as("stored as typed").contains("-5");
    unreadTextsStandInTheirFields(desk);
    desk.press("form:save");
    unreadTextsStandInTheirFields(desk);
    desk.type("form:workStartDate", "2015-3-2");
    desk.press("form:saveDraft");
    assertThat(message(desk, "form:workStartDate")).isBlank();
    assertThat(message(desk, "form:members:0:monthlyIncome")).contains("两千");
    assertThat(
            Server.one(
                "select life_state from archive where id = " + address.replaceAll(".*id=", "")))
        .isEqualTo("DRAFT");

    Desk superior = new Desk(browser.anotherUser());
    browser.expectError("403");
    superior.logIn("nc_donghu_clerk");
    int status =
        superior
            .page()
            .navigate(Server.url("archive/view.xhtml?id=" + address.replaceAll(".*id=", "")))
            .status();
    assertThat(status).as("nobody else sees a draft").isEqualTo(403);
  }

  /** What no value can be read from is stored as typed too, and says so. */
  private static void unreadTextsStandInTheirFields(Desk desk) {
    assertThat(desk.at("form:workStartDate").inputValue()).isEqualTo("2015-2-30");
    assertThat(message(desk, "form:workStartDate")).contains("2015-2-30");
    assertThat(desk.at("form:members:0:monthlyIncome").inputValue()).isEqualTo("两千");
    assertThat(message(desk, "form:members:0:monthlyIncome")).contains("两千");
  }

  @Test
  @Tag("ARC-034")
  @Tag("USR-076")
  void aFormWithoutAnyTokenIsToldToBeExpiredAndStoresNothing() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_zhongshan_clerk");
    final String before = stored();
    APIResponse answer =
        desk.page()
            .request()
            .post(
                Server.url("archive/edit.xhtml"),
                RequestOptions.create()
                    .setHeader("Referer", Server.url("archive/edit.xhtml?id=5"))
                    .setForm(
                        FormData.create()
                            .set("form", "form")
                            .set("form:name", "张三")
                            .set("form:saveDraft", "")));
    assertThat(answer.text())
        .contains("页面已失效", "href=\"/bangfu/archive/edit.xhtml?id=5\">重新打开本页")
        .doesNotContain("form:name");
    APIResponse ajax =
        desk.page()
            .request()
            .post(
                Server.url("archive/edit.xhtml"),
                RequestOptions.create()
                    .setHeader("Faces-Request", "partial/ajax")
                    .setForm(
                        FormData.create()
                            .set("jakarta.faces.partial.ajax", "true")
                            .set("jakarta.faces.source", "form:saveDraft")
                            .set("form:name", "张三")));
    assertThat(ajax.text()).contains("<redirect", "kind=expired");
    assertThat(stored()).isEqualTo(before);
  }

  private static String message(Desk desk, String input) {
    return desk.at(input)
        .locator("xpath=ancestor::div[contains(@class,'bf-field')][1]")
        .locator(".bf-message")
        .innerText()
        .strip();
  }

  private static String stored() throws SQLException {
    return Server.one(
        "select count(*) from archive a join app_user u on u.union_id = a.filing_union_id"
            + " where u.login_name in ('nc_baihuazhou_clerk', 'nc_zhongshan_clerk')");
  }
}
