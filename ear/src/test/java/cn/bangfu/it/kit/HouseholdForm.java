package cn.bangfu.it.kit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The form of an archive, filled in field by field as a clerk does it. */
public final class HouseholdForm {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int PLACES = 500;
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (System.currentTimeMillis() / 1000 % PLACES));

  private final Desk desk;

  public HouseholdForm(Desk desk) {
    this.desk = desk;
  }

  /** A man's number that nobody has yet. */
  public static String man(String birth) {
    return number(birth, 2 * NEXT.getAndIncrement() % (2 * PLACES) + 1);
  }

  /** A woman's number that nobody has yet. */
  public static String woman(String birth) {
    return number(birth, 2 * NEXT.getAndIncrement() % (2 * PLACES));
  }

  private static String number(String birth, int place) {
    String body = "360103" + birth + String.format("%03d", place);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** Another last digit, which makes any number a wrong one. */
  public static String wrong(String number) {
    char last = number.charAt(number.length() - 1);
    return number.substring(0, number.length() - 1) + (last == '1' ? '2' : '1');
  }

  /** A man of Nanchang with a job, everything that is required of him; no member yet. */
  public void fillHead(String name, String idNo) {
    desk.choose("form:hardshipCategory", "低保边缘户");
    desk.choose("form:filingStandard", "全国级");
    desk.type("form:name", name);
    desk.type("form:idNo", idNo);
    desk.choose("form:politicalStatus", "群众");
    desk.choose("form:maritalStatus", "已婚");
    desk.choose("form:healthStatus", "良好");
    desk.tick("form:medicalInsurance", "城镇职工医保");
    desk.type("form:mobile", "13870012345");
    desk.choose("form:hukouType", "城镇居民");
    desk.find("form:hukouRegion", "东湖区");
    desk.choose("form:housingType", "租房");
    desk.type("form:homeAddress", "东湖区八一大道36号2栋301室");
    desk.choose("form:floorArea", "20至50");
    desk.choose("form:workStatus", "在岗");
    desk.type("form:workStartDate", "1998-07-01");
    desk.radio("form:singleParent", "否");
    desk.type("form:employer", "南昌市第一棉纺织厂");
    desk.choose("form:employerNature", "国有企业");
    desk.choose("form:employerStatus", "正常");
    desk.find("form:industry", "纺织业");
    desk.type("form:headIncome", "2000");
    desk.type("form:otherAnnualIncome", "1200");
    desk.radio("form:selfHelp", "是");
    desk.radio("form:zeroEmployment", "否");
    consent();
  }

  /** What the worker was told and agreed to. */
  public void consent() {
    desk.type("form:informedDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    desk.radio("form:consent", "是");
  }

  /** Why the household is in hardship. */
  public void fillCause(String cause, String text) {
    desk.choose("form:mainCause", cause);
    desk.type("form:causeText", text);
  }

  /** A new last member, his wife, who sells clothes. */
  public void addWife(int index, String name, String idNo) {
    desk.press("form:addMember");
    String row = row(index);
    desk.type(row + "memberName", name);
    desk.choose(row + "relation", "妻子");
    desk.type(row + "idNo", idNo);
    desk.choose(row + "memberIdentity", "职工");
    desk.type(row + "monthlyIncome", "800");
    usual(row, "已婚", "城镇居民医保");
    desk.type(row + "unitOrSchool", "南昌市第二百货商店");
    desk.choose(row + "employerNature", "集体企业");
    desk.choose(row + "employerStatus", "正常");
    desk.find(row + "industry", "零售业");
  }

  /** A new last member, his son, who goes to school. */
  public void addSon(int index, String name, String idNo) {
    desk.press("form:addMember");
    String row = row(index);
    desk.type(row + "memberName", name);
    desk.choose(row + "relation", "儿子");
    desk.type(row + "idNo", idNo);
    desk.choose(row + "memberIdentity", "学生");
    usual(row, "未婚", "城乡居民医保");
    desk.choose(row + "education", "初中");
    desk.type(row + "unitOrSchool", "南昌市第三中学");
    desk.type(row + "enrollmentYear", "2025");
    desk.type(row + "schoolYears", "3");
  }

  private void usual(String row, String maritalStatus, String insurance) {
    desk.choose(row + "healthStatus", "良好");
    desk.tick(row + "medicalInsurance", insurance);
    desk.choose(row + "maritalStatus", maritalStatus);
    desk.choose(row + "ethnicity", "汉族");
    desk.choose(row + "hukouType", "城镇居民");
    desk.choose(row + "modelWorker", "非劳模");
  }

  /** Where the fields of a member stand; the first has the index 0. */
  public static String row(int index) {
    return "form:members:" + index + ":";
  }

  /** Saves what is in order, doubts confirmed; returns the number of the archive. */
  public long save() {
    desk.press("form:save");
    confirm();
    return saved();
  }

  /** Saves a household that is filed to be helped; the form of its help opens (AST-021). */
  public long saveForHelp() {
    desk.press("form:save");
    confirm();
    desk.page().waitForURL(Pattern.compile(".*/assistance/edit\\.xhtml\\?.*archive=\\d+.*"));
    desk.settled();
    return Long.parseLong(desk.page().url().replaceAll(".*archive=(\\d+).*", "$1"));
  }

  /** The number of the archive that has just been saved. */
  public long saved() {
    desk.page().waitForURL(Pattern.compile(".*[?&]saved=true.*"));
    desk.settled();
    return Long.parseLong(desk.page().url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
  }

  /** Says yes if something doubtful is asked for. */
  public void confirm() {
    if (desk.at("warningsDialog").isVisible()) {
      desk.at("warningsForm:go").click();
      desk.settled();
    }
  }
}
