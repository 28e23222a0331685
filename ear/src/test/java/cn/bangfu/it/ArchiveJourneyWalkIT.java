package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.IdNumbers;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A household's way from a street to the top, and one that comes back. */
class ArchiveJourneyWalkIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-016")
  @Tag("ARC-019")
  @Tag("ARC-023")
  @Tag("ARC-027")
  @Tag("ARC-030")
  @Tag("ARC-095")
  @Tag("INF-001")
  @Tag("INF-002")
  @Tag("INF-007")
  @Tag("INF-052")
  @Tag("USR-025")
  void aHouseholdFiledByAStreetIsReportedUpToTheNationalFederation() throws SQLException {
    Desk street = new Desk(browser.page());
    street.page().navigate(Server.url(""));
    browser.screenshot(street.page(), "journey-1-login");
    street.logIn("nc_baihuazhou_clerk");
    assertThat(street.text()).contains("百花洲街道总工会", TODAY.toString());
    String menu = street.page().locator(".bf-menu").innerText();
    assertThat(menu).containsSubsequence("首页", "职工档案管理", "增加新的档案", "提醒信息");
    assertThat(menu).doesNotContain("用户管理");
    browser.screenshot(street.page(), "journey-2-home");

    street.page().locator(".bf-menu a").getByText("增加新的档案").first().click();
    street.settled();
    String name = "程" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").substring(0, 4);
    fill(street, name);
    browser.screenshot(street.page(), "journey-3-form");
    street.press("form:save");
    if (street.at("warningsForm:go").isVisible()) {
      street.press("warningsForm:go");
    }
    street.page().locator(".bf-saved").waitFor();
    assertThat(street.page().locator(".bf-saved").innerText()).contains("保存成功", "上报", "关闭");
    long id = Long.parseLong(Server.one("select id from archive where head_name = ?", name));

    street.press("form:report");
    confirmReport(street, "同意上报");
    assertThat(state(id)).isEqualTo("COUNTY");

    for (String clerk : List.of("nc_donghu_clerk", "jx_nanchang_clerk", "jiangxi_clerk")) {
      Desk desk = new Desk(browser.anotherUser());
      desk.logIn(clerk);
      assertThat(desk.reminders()).isPositive();
      desk.open("archive/list.xhtml");
      Locator row = desk.page().locator("tr", new Page.LocatorOptions().setHasText(name));
      assertThat(row.innerText()).contains("未上报");
      row.locator(".bf-tick").check();
      if (clerk.equals("nc_donghu_clerk")) {
        assertThat(desk.page().locator(".bf-list thead").innerText())
            .containsSubsequence("职工编号", "姓名", "性别", "出生日期", "建档日期");
        assertThat(desk.text()).contains("所有数据 共", "上报职工档案", "退回职工档案", "取消选中");
        browser.screenshot(desk.page(), "journey-4-list");
      }
      desk.press("form:report");
      if (clerk.equals("nc_donghu_clerk")) {
        browser.screenshot(desk.page(), "journey-5-dialog");
      }
      confirmReport(desk, null);
      desk.page().context().close();
    }

    Desk top = new Desk(browser.anotherUser());
    top.logIn("quanzong_clerk");
    top.open("archive/view.xhtml?id=" + id);
    assertThat(top.at("archiveLevel").innerText()).isEqualTo("全国级");
    assertThat(top.text()).contains(name, "百花洲街道总工会").doesNotContain("上报职工档案");
    browser.screenshot(top.page(), "journey-6-national");
  }

  @Test
  @Tag("ARC-061")
  @Tag("ARC-101")
  @Tag("INF-007")
  @Tag("INF-057")
  void whatTheProvinceReturnsTheCitySeesWithReasonAndReminder() throws SQLException {
    long id =
        Long.parseLong(
            Server.one(
                """
                select min(a.id) from archive a join app_user u on u.union_id = a.holder_union_id
                where u.login_name = 'jiangxi_clerk' and a.life_state = 'ACTIVE'
                  and not a.sent_back and a.archive_type = 'URBAN_WORKER' and exists (
                    select from app_user c where c.login_name = 'jx_nanchang_clerk'
                      and c.union_id = a.prefecture_id)"""));
    Desk city = new Desk(browser.anotherUser());
    city.logIn("jx_nanchang_clerk");
    final int before = city.reminders();

    Desk province = new Desk(browser.page());
    province.logIn("jiangxi_clerk");
    province.open("archive/view.xhtml?id=" + id);
    browser.screenshot(province.page(), "return-1-view");
    province.press("form:sendBack");
    province.at("reportDialog").waitFor();
    province.press("reportForm:save");
    assertThat(province.at("reportDialog").innerText()).contains("请填写退回原因。");
    province.at("reportForm:reason").fill("家庭收入证明已过期");
    browser.screenshot(province.page(), "return-2-dialog");
    province.press("reportForm:save");
    province.at("reportDialog").waitFor(hidden());

    city.open("home.xhtml");
    assertThat(city.reminders()).isEqualTo(before + 1);
    city.open("archive/view.xhtml?id=" + id);
    assertThat(city.text()).contains("被退回");
    Locator reason = city.at("sendBackReason");
    assertThat(reason.innerText()).contains("家庭收入证明已过期");
    assertThat(reason.evaluate("e => getComputedStyle(e).color").toString())
        .matches("rgb\\((1[5-9]\\d|2\\d\\d), ([0-9]|[1-6]\\d), ([0-9]|[1-6]\\d)\\)");
    browser.screenshot(city.page(), "return-3-view");
    city.page().getByText("上报退回记录").first().click();
    city.at("steps").waitFor();
    assertThat(city.page().locator("#steps tbody tr").first().innerText())
        .contains("退回", "江西省总工会", "南昌市总工会", "家庭收入证明已过期");

    city.open("reminder/list.xhtml");
    Locator first = city.page().locator(".bf-list tbody tr").first();
    assertThat(first.innerText()).contains("职工档案退回数据", "家庭收入证明已过期", "江西省总工会");
    browser.screenshot(city.page(), "return-4-reminders");
    first.locator("a.bf-open").click();
    city.settled();
    browser.screenshot(city.page(), "return-5-reminder");
  }

  /** A head, his wife and their son at school. */
  private void fill(Desk desk, String name) {
    LocalDate birth = TODAY.minusYears(48).minusDays(3);
    LocalDate son = TODAY.minusYears(14).minusDays(3);
    desk.choose("form:hardshipCategory", "低保边缘户");
    desk.choose("form:filingStandard", "全国级");
    desk.type("form:name", name);
    desk.type("form:idNo", IdNumbers.of(birth, true));
    assertThat(desk.at("form:birthDate").inputValue()).isEqualTo(birth.toString());
    assertThat(desk.at("form:gender").locator("input:checked").inputValue()).isEqualTo("MALE");
    desk.choose("form:ethnicity", "汉族");
    desk.choose("form:politicalStatus", "群众");
    desk.choose("form:maritalStatus", "已婚");
    desk.choose("form:healthStatus", "良好");
    desk.tick("form:medicalInsurance", "城镇职工医保");
    desk.type("form:mobile", "13812345678");
    desk.choose("form:hukouType", "城镇居民");
    desk.find("form:hukouRegion", "东湖区");
    desk.choose("form:housingType", "租房");
    desk.type("form:homeAddress", "东湖区阳明路1号2栋301室");
    desk.find("form:homeRegion", "东湖区");
    desk.choose("form:floorArea", "20至50");
    desk.choose("form:workStatus", "在岗");
    desk.type("form:workStartDate", birth.plusYears(20).toString());
    desk.choose("form:modelWorker", "非劳模");
    desk.radio("form:singleParent", "否");
    desk.type("form:employer", "南昌市第一棉纺织厂");
    desk.find("form:employerRegion", "东湖区");
    desk.choose("form:employerNature", "国有企业");
    desk.choose("form:employerStatus", "正常");
    desk.find("form:industry", "纺织业");
    desk.type("form:headIncome", "2000");
    desk.type("form:otherAnnualIncome", "1200");
    desk.radio("form:selfHelp", "是");
    desk.radio("form:zeroEmployment", "否");

    member(desk, 0, "李秀英", "妻子", IdNumbers.of(birth.plusYears(2), false), "无业", "已婚");
    member(desk, 1, "程小明", "儿子", IdNumbers.of(son, true), "学生", "未婚");
    String of = "form:members:1:";
    desk.choose(of + "education", "初中");
    desk.type(of + "unitOrSchool", "南昌市第三中学");
    desk.type(of + "enrollmentYear", String.valueOf(TODAY.getYear() - 2));
    desk.type(of + "schoolYears", "3");
    desk.choose("form:mainCause", "子女上学");
    desk.type("form:causeText", "子女上学费用较高,每年学费和生活费约12000元。");
  }

  private static void member(
      Desk desk,
      int at,
      String name,
      String relation,
      String idNo,
      String identity,
      String marital) {
    desk.press("form:addMember");
    String of = "form:members:" + at + ":";
    desk.type(of + "memberName", name);
    desk.choose(of + "relation", relation);
    desk.type(of + "idNo", idNo);
    assertThat(desk.at(of + "birthDate").inputValue()).isNotEmpty();
    desk.choose(of + "memberIdentity", identity);
    desk.type(of + "monthlyIncome", "0");
    desk.choose(of + "healthStatus", "良好");
    desk.tick(of + "medicalInsurance", "城镇居民医保");
    desk.choose(of + "maritalStatus", marital);
    desk.choose(of + "ethnicity", "汉族");
    desk.choose(of + "hukouType", "城镇居民");
    desk.choose(of + "modelWorker", "非劳模");
  }

  private static void confirmReport(Desk desk, String opinion) {
    desk.at("reportForm:save").waitFor();
    assertThat(desk.at("reportDialog").innerText()).contains("可上报 1 份");
    if (opinion != null) {
      desk.at("reportForm:opinion").fill(opinion);
    }
    desk.press("reportForm:save");
    desk.at("reportDialog").waitFor(hidden());
    assertThat(desk.text()).contains("上报成功 1 份");
  }

  private static String state(long id) throws SQLException {
    return Server.one("select archive_level from archive where id = ?", id);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
