package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.Member;
import cn.bangfu.standard.DeductionBase;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The category of hardship against the income (FLD-055 to FLD-061, E-FLD-3 to E-FLD-5). */
class CategoryChecksTest {

  private static final String CITY = "360102";
  private static final String COUNTY = "360121";

  private CheckedFile file = CheckedFile.ofWorker(2);

  @ParameterizedTest
  @CsvSource({"SUBSISTENCE_ALLOWANCE, FLD-055, 低保户", "ELIGIBLE_UNCOVERED, FLD-056, 应保未保"})
  @Tag("FLD-055")
  @Tag("FLD-056")
  void eFld3TheIncomeIsLowerThanTheStandardOfTheRegister(
      HardshipCategory category, String number, String name) {
    standards();
    file.category = category;
    file.certificate = category == HardshipCategory.SUBSISTENCE_ALLOWANCE;
    perHead("509.99");
    assertThat(file.found(number)).isEmpty();
    perHead("510.00");
    assertThat(file.found(number))
        .containsExactly("hardshipCategory|R|困难类别为“" + name + "”,家庭月人均收入510.00元不低于低保标准510.00元。");
    file.content.setHukouRegion(COUNTY);
    perHead("479.99");
    assertThat(file.found(number)).isEmpty();
    perHead("480.00");
    assertThat(file.found(number)).hasSize(1);
  }

  @Test
  @Tag("FLD-055")
  @Tag("FLD-056")
  void eFld3TheCertificateDecidesBetweenTheTwo() {
    standards();
    perHead("300.00");
    file.category = HardshipCategory.SUBSISTENCE_ALLOWANCE;
    assertThat(file.found("FLD-055")).containsExactly("hardshipCategory|R|困难类别为“低保户”,请上传低保证。");
    file.certificate = true;
    assertThat(file.found("FLD-055")).isEmpty();
    file.category = HardshipCategory.ELIGIBLE_UNCOVERED;
    assertThat(file.found("FLD-056")).containsExactly("hardshipCategory|R|已上传低保证,困难类别应为“低保户”。");
    file.certificate = false;
    assertThat(file.found("FLD-056")).isEmpty();
    file.content.setExitTarget(true);
    file.content.setKeyGroup(KeyGroup.EXPENSE_HARDSHIP);
    assertThat(file.found("FLD-056"))
        .containsExactly("hardshipCategory|W|困难类别为“应保未保”,重点群体不是“收入或生活水平低于低保线而未纳入低保”,请核对。");
    file.content.setKeyGroup(KeyGroup.UNCOVERED);
    assertThat(file.found("FLD-056")).isEmpty();
  }

  @Test
  @Tag("FLD-057")
  @Tag("FLD-006")
  void eFld4TheBorderIsThatOfTheHome() {
    standards();
    file.category = HardshipCategory.BORDERLINE;
    file.content.setHomeRegion(COUNTY);
    perHead("750.00");
    assertThat(file.found("FLD-057"))
        .containsExactly("hardshipCategory|R|困难类别为“低保边缘户”,家庭月人均收入750.00元超过低保边缘标准720.00元。");
    file.content.setHomeRegion(CITY);
    assertThat(file.found("FLD-057")).isEmpty();
    perHead("765.00");
    assertThat(file.found("FLD-057")).isEmpty();
    perHead("765.01");
    assertThat(file.found("FLD-057"))
        .containsExactly("hardshipCategory|R|困难类别为“低保边缘户”,家庭月人均收入765.01元超过低保边缘标准765.00元。");
  }

  @ParameterizedTest
  @EnumSource(HardshipCause.class)
  @Tag("FLD-057")
  void eFld4BorderlineNeedsOneOfItsCauses(HardshipCause cause) {
    standards();
    file.category = HardshipCategory.BORDERLINE;
    perHead("700.00");
    file.content.setMainCause(cause);
    boolean fits =
        switch (cause) {
          case OWN_ILLNESS, DEPENDENT_ILLNESS, CHILD_EDUCATION, NATURAL_DISASTER, MAJOR_ACCIDENT ->
              true;
          default -> false;
        };
    assertThat(file.found("FLD-057"))
        .isEqualTo(fits ? List.of() : List.of("hardshipCategory|R|低保边缘户须有大病、子女上学或意外灾害之一的致困原因。"));
    if (!fits) {
      file.content.setOtherCauses(List.of(HardshipCause.CHILD_EDUCATION));
      assertThat(file.found("FLD-057")).isEmpty();
    }
  }

  @Test
  @Tag("FLD-058")
  void anIncomeBelowTheStandardIsDoubtfulForBorderline() {
    standards();
    file.category = HardshipCategory.BORDERLINE;
    perHead("509.99");
    assertThat(file.found("FLD-058"))
        .containsExactly("hardshipCategory|W|家庭月人均收入低于低保标准,请核对是否为低保户或应保未保。");
    perHead("510.00");
    assertThat(file.found("FLD-058")).isEmpty();
  }

  @Test
  @Tag("FLD-059")
  @Tag("FLD-005")
  void eFld5WhatIsLeftAfterTheExpenseIsMeasuredAtThePlaceOfWork() {
    standards();
    sudden("18000.00", "9000.00");
    assertThat(file.content.getMembers()).hasSize(2);
    assertThat(file.found("FLD-059")).isEmpty();
    assertThat(file.content.getNetMonthly()).isEqualByComparingTo("750.00");
    file.content.setEmployerRegion(COUNTY);
    assertThat(file.found("FLD-059"))
        .containsExactly("hardshipCategory|R|扣减刚性支出后家庭月人均收入750.00元,超过低保边缘标准720.00元,不符合意外致困户条件。");
    file.content.setEmployerRegion(CITY);
    sudden("18000.00", "20000.00");
    assertThat(file.found("FLD-059")).isEmpty();
    assertThat(file.content.getNetMonthly()).isEqualByComparingTo("-166.67");
  }

  @Test
  @Tag("FLD-059")
  @Tag("FLD-005")
  void eFld5PerHeadTheSameHouseholdFails() {
    BigDecimal net =
        IncomeRules.netMonthly(
            new BigDecimal("54000.00"), 3, new BigDecimal("9000.00"), DeductionBase.PER_CAPITA);
    assertThat(net).isEqualByComparingTo("1250.00");
    assertThat(net)
        .isGreaterThan(
            IncomeRules.borderStandard(new BigDecimal("510.00"), RuleParameters.A.borderFactor()));
  }

  @Test
  @Tag("FLD-059")
  void eFld5WithoutExpenseItIsNotSaved() {
    standards();
    sudden("18000.00", "0.00");
    assertThat(file.found("FLD-059"))
        .contains("content.rigidExpense|E|困难类别为“意外致困户”时,刚性支出必须填写且大于0。");
    file.content.setRigidExpense(null);
    assertThat(file.found("FLD-059"))
        .containsExactly("content.rigidExpense|E|困难类别为“意外致困户”时,刚性支出必须填写且大于0。");
  }

  @Test
  @Tag("FLD-059")
  void suddenHardshipComesFromIllnessDisasterOrAccident() {
    standards();
    sudden("18000.00", "9000.00");
    file.content.setMainCause(HardshipCause.LAID_OFF);
    file.content.setOtherCauses(List.of(HardshipCause.MAJOR_ACCIDENT));
    assertThat(file.found("FLD-059"))
        .containsExactly("hardshipCategory|R|意外致困户的主要致困原因应为大病、自然灾害或重大事故。");
  }

  @Test
  @Tag("FLD-060")
  void theExpenseOfIllnessIsWhatItCosts() {
    standards();
    sudden("18000.00", "9000.00");
    file.content.setOwnPerYear(new BigDecimal("8999.99"));
    assertThat(file.found("FLD-060")).containsExactly("hardshipCategory|W|刚性支出与每年个人自付医药费不一致,请核对。");
    file.content.setOwnPerYear(new BigDecimal("9000.00"));
    assertThat(file.found("FLD-060")).isEmpty();
    file.content.setMainCause(HardshipCause.MAJOR_ACCIDENT);
    file.content.setRigidExpense(new BigDecimal("100.00"));
    assertThat(file.found("FLD-060")).isEmpty();
  }

  @Test
  @Tag("FLD-061")
  void migrantWorkersAreMeasuredInTheSameWay() {
    file = CheckedFile.ofMigrantWorker(2);
    standards();
    file.category = HardshipCategory.BORDERLINE;
    perHead("765.01");
    assertThat(file.found("FLD-057")).hasSize(1);
    sudden("30000.00", "9000.00");
    assertThat(file.found("FLD-059")).hasSize(1);
    file.category = HardshipCategory.SUBSISTENCE_ALLOWANCE;
    file.certificate = true;
    perHead("300.00");
    assertThat(file.found("FLD-055")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SUBSISTENCE_ALLOWANCE, FLD-055",
    "ELIGIBLE_UNCOVERED, FLD-056",
    "BORDERLINE, FLD-057",
    "SUDDEN_HARDSHIP, FLD-059"
  })
  @Tag("FLD-055")
  @Tag("FLD-057")
  void withoutAStandardNothingButThatIsTold(HardshipCategory category, String number) {
    file.codes.noStandard(CITY);
    file.category = category;
    file.certificate = category == HardshipCategory.SUBSISTENCE_ALLOWANCE;
    sudden("90000.00", "9000.00");
    file.category = category;
    assertThat(file.found(number)).containsExactly("hardshipCategory|W|未维护360102的低保标准,无法校验困难类别。");
  }

  private void standards() {
    file.codes.keep(CITY, "510.00");
    file.codes.keep(COUNTY, "480.00");
  }

  /** An income per head and month, all of it of the head. */
  private void perHead(String income) {
    ArchiveContent content = file.content;
    content.getMembers().forEach(member -> member.setMonthlyIncome(new BigDecimal("0.00")));
    int size = content.getMembers().size() + 1;
    content.setHeadIncome(new BigDecimal(income).multiply(BigDecimal.valueOf(size)));
    content.setOtherAnnualIncome(new BigDecimal("0.00"));
  }

  /** A household of three with an income per head and year, ill people, and their costs. */
  private void sudden(String annualPerHead, String expense) {
    file.category = HardshipCategory.SUDDEN_HARDSHIP;
    for (Member member : file.content.getMembers()) {
      member.setMonthlyIncome(new BigDecimal("0.00"));
    }
    file.content.setHeadIncome(new BigDecimal("0.00"));
    file.content.setOtherAnnualIncome(
        new BigDecimal(annualPerHead).multiply(BigDecimal.valueOf(3)));
    file.content.setMainCause(HardshipCause.OWN_ILLNESS);
    file.content.setRigidExpense(new BigDecimal(expense));
    file.content.setOwnPerYear(new BigDecimal(expense));
    file.content.setNeedPerYear(new BigDecimal("50000.00"));
    file.content.setAidPerYear(new BigDecimal("0.00"));
    file.content.setBasicInsurance(true);
    file.content.setAidKinds(List.of(MedicalAidKind.UNION));
  }
}
