package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ContentBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths, ranges, values of lists (FLD part 2, 3). */
class FormatChecksTest {

  private final CheckedFile file = CheckedFile.ofWorker(2);

  @ParameterizedTest
  @CsvSource({
    "张伟, true",
    "𠮷野䶮, true",
    "阿依古丽·买买提, true",
    "John Smith, true",
    "张3, false",
    "张_伟, false"
  })
  void aNameHasCharactersDotsLettersAndBlanks(String name, boolean allowed) {
    file.content.setName(name);
    assertThat(file.found("FLD §3"))
        .isEqualTo(allowed ? List.of() : List.of("content.name|E|姓名的值无效。"));
  }

  @Test
  void lengthsCountCharactersNotHalvesOfThem() {
    file.content.setName("𠮷".repeat(30));
    assertThat(file.found("FLD §3")).isEmpty();
    file.content.setName("𠮷".repeat(31));
    assertThat(file.found("FLD §3")).containsExactly("content.name|E|姓名不能超过30个字。");
    file.content.setName("𠮷");
    assertThat(file.found("FLD §3")).containsExactly("content.name|E|姓名不能少于2个字。");
  }

  @Test
  void textsKeepTheirLengths() {
    file.content.setHomeAddress("东湖区");
    file.content.setEmployer("厂");
    file.content.setCauseText("贫困");
    file.content.setRemark("一".repeat(1001));
    file.member(0).setRemark("一".repeat(201));
    file.member(0).setUnitOrSchool("一".repeat(101));
    file.member(0).setOtherContact("1".repeat(51));
    assertThat(file.found("FLD §3"))
        .containsExactlyInAnyOrder(
            "content.homeAddress|E|家庭住址不能少于5个字。",
            "content.employer|E|工作单位不能少于2个字。",
            "content.causeText|E|主要致困原因简述(含年度主要支出状况)不能少于10个字。",
            "content.remark|E|备注不能超过1000个字。",
            "content.members[0].remark|E|家庭成员李秀英:备注不能超过200个字。",
            "content.members[0].unitOrSchool|E|家庭成员李秀英:单位或学校不能超过100个字。",
            "content.members[0].otherContact|E|家庭成员李秀英:其他联系方式不能超过50个字。");
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, true",
    "999999.99, true",
    "1000000.00, false",
    "-0.01, false",
    "1.005, false",
    "1.000, true"
  })
  @Tag("FLD-001")
  void monthlyIncomesAreMoney(BigDecimal amount, boolean allowed) {
    file.content.setWorkStatus(file.code("work_status", "病休"));
    file.content.setHeadIncome(amount);
    assertThat(file.found("FLD-001"))
        .isEqualTo(
            allowed
                ? List.of()
                : List.of("content.headIncome|E|本人月平均收入必须是0.00至999999.99之间、最多两位小数的数字。"));
  }

  @Test
  @Tag("FLD-001")
  void otherAmountsAreMoneyToo() {
    file.content.setOtherAnnualIncome(new BigDecimal("100000000.00"));
    file.member(0).setMonthlyIncome(new BigDecimal("-1.00"));
    assertThat(file.found("FLD-001"))
        .containsExactly(
            "content.otherAnnualIncome|E|家庭其他非薪资年收入必须是0.00至99999999.99之间、最多两位小数的数字。",
            "content.members[0].monthlyIncome|E|家庭成员李秀英:月收入必须是0.00至999999.99之间、最多两位小数的数字。");
  }

  @Test
  void daysLieInThePast() {
    file.content.setUnitStartDate(ContentBuilder.TODAY.plusDays(1));
    file.member(0).setContractDate(ContentBuilder.TODAY.plusDays(1));
    assertThat(file.found("FLD §3"))
        .containsExactly(
            "content.members[0].contractTerm|E|家庭成员李秀英:合同期限未填写。",
            "content.unitStartDate|E|本单位工作起始时间不能晚于今天。",
            "content.members[0].contractDate|E|家庭成员李秀英:劳动合同签订时间不能晚于今天。");
  }

  @Test
  @Tag("FLD-073")
  void aDisabledValueIsChosenAnew() {
    file.content.setHousingType(file.codes.disabled("housing_type"));
    assertThat(file.found("FLD-073")).containsExactly("content.housingType|E|所选“住房类型”已停用,请重新选择。");
  }

  @Test
  @Tag("FLD-073")
  void aValueDisabledSinceHindersNoReport() {
    file.content.setHousingType(file.codes.disabled("housing_type"));
    assertThat(FieldChecks.checkStored(file.toCheck())).isEmpty();
  }

  @Test
  void aValueOfAnotherListIsRefused() {
    file.content.setHousingType(file.code("work_status", "ON_POST"));
    file.member(1).setMedicalInsurance(List.of(-5L));
    assertThat(file.found("FLD §3"))
        .containsExactly(
            "content.members[1].medicalInsurance|E|家庭成员张小明:医保状况的值无效。",
            "content.housingType|E|住房类型的值无效。");
  }

  @Test
  @Tag("FLD-076")
  void aDivisionIsChosenDownToTheCounty() {
    file.content.setHomeRegion("360100");
    assertThat(file.found("FLD-076")).containsExactly("content.homeRegion|E|居住地行政区划的值无效。");
  }
}
