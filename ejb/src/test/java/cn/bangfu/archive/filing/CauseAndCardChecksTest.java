package cn.bangfu.archive.filing;

import static cn.bangfu.archive.HardshipCause.CHILD_EDUCATION;
import static cn.bangfu.archive.HardshipCause.LAID_OFF;
import static cn.bangfu.archive.HardshipCause.MAJOR_ACCIDENT;
import static cn.bangfu.archive.HardshipCause.NATURAL_DISASTER;
import static cn.bangfu.archive.HardshipCause.UNABLE_TO_WORK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.Disability;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.builders.ContentBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FLD part 6.4 to 6.6, as far as the fields are there. */
class CauseAndCardChecksTest {

  private static final LocalDate TODAY = ContentBuilder.TODAY;

  private final CheckedFile file = CheckedFile.ofWorker(2);

  @Test
  @Tag("FLD-050")
  void thereIsOneMainCauseAndAtMostThreeOthers() {
    file.content.setMainCause(null);
    assertThat(file.found("FLD-050")).containsExactly("content.mainCause|E|主要致困原因未填写。");
    file.content.setMainCause(CHILD_EDUCATION);
    file.content.setOtherCauses(
        List.of(NATURAL_DISASTER, MAJOR_ACCIDENT, UNABLE_TO_WORK, LAID_OFF));
    assertThat(file.found("FLD-050")).containsExactly("content.otherCauses|E|次要致困原因最多选择3项。");
    file.content.setOtherCauses(List.of(NATURAL_DISASTER, MAJOR_ACCIDENT, UNABLE_TO_WORK));
    assertThat(file.found("FLD-050")).isEmpty();
  }

  @Test
  @Tag("FLD-050")
  void noCauseIsChosenTwice() {
    file.content.setOtherCauses(List.of(CHILD_EDUCATION));
    assertThat(file.found("FLD-050")).containsExactly("content.otherCauses|E|次要致困原因不能与主要致困原因相同。");
    file.content.setOtherCauses(List.of(LAID_OFF, LAID_OFF));
    assertThat(file.found("FLD-050")).hasSize(1);
    file.content.setOtherCauses(List.of(HardshipCause.OTHER));
    assertThat(file.found("FLD-050")).containsExactly("content.otherCauses|E|次要致困原因的值无效。");
  }

  @ParameterizedTest
  @CsvSource({
    "OWN_ILLNESS, 本人大病, 户主未填写疾病类别",
    "DEPENDENT_ILLNESS, 供养直系亲属大病, 家庭成员均未填写疾病类别",
    "OWN_DISABILITY, 本人残疾, 户主健康状况不是“残疾”",
    "FAMILY_DISABILITY, 家属残疾, 家庭成员中没有健康状况为“残疾”的人员"
  })
  @Tag("FLD-051")
  void aCauseNeedsItsPerson(HardshipCause cause, String name, String gap) {
    String sentence = "R|致困原因“" + name + "”与家庭情况不符:" + gap + "。";
    file.content.setMainCause(cause);
    assertThat(file.found("FLD-051")).containsExactly("content.mainCause|" + sentence);
    file.content.setMainCause(CHILD_EDUCATION);
    file.content.setOtherCauses(List.of(cause));
    assertThat(file.found("FLD-051")).containsExactly("content.otherCauses|" + sentence);
    makeIllAndDisabled(file.content);
    makeIllAndDisabled(file.member(0));
    assertThat(file.found("FLD-051")).isEmpty();
  }

  @Test
  @Tag("FLD-051")
  void childEducationNeedsAStudyingChild() {
    file.member(1).setMemberIdentity(MemberIdentity.FARMER);
    assertThat(file.found("FLD-051"))
        .containsExactly("content.mainCause|R|致困原因“子女上学”与家庭情况不符:家庭成员中没有身份为“学生”的儿子或女儿。");
  }

  @Test
  @Tag("FLD-052")
  void beingLaidOffNeedsSomebodyWithoutWork() {
    file.content.setMainCause(LAID_OFF);
    assertThat(file.found("FLD-052"))
        .containsExactly("content.mainCause|W|致困原因“下岗失业”与家庭情况不符:户主不是下(待)岗或失(无)业,也没有16至59周岁的无业成员。");
    file.content.setWorkStatus(file.code("work_status", "LAID_OFF"));
    assertThat(file.found("FLD-052")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"15, 1", "16, 0", "59, 0", "60, 1"})
  @Tag("FLD-052")
  void workingAgeIsSixteenToFiftyNine(int age, int findings) {
    file.content.setMainCause(HardshipCause.ABLE_BUT_JOBLESS);
    file.member(1).setMemberIdentity(MemberIdentity.UNEMPLOYED);
    file.member(1).setBirthDate(TODAY.minusYears(age));
    assertThat(file.found("FLD-052")).hasSize(findings);
  }

  @Test
  @Tag("FLD-052")
  void whoIsInsuredHasSocialInsurance() {
    file.content.setMainCause(HardshipCause.NO_SOCIAL_INSURANCE);
    assertThat(file.found("FLD-052")).hasSize(1);
    file.content.setMedicalInsurance(List.of(file.code("medical_insurance", "RURAL_COOPERATIVE")));
    assertThat(file.found("FLD-052")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-11-22, false", "2025-11-21, true"})
  @Tag("FLD-054")
  void incomesAreConfirmedEveryYear(LocalDate confirmed, boolean outdated) {
    file.content.confirmIncomes(confirmed);
    assertThat(file.found("FLD-054"))
        .isEqualTo(outdated ? List.of("content.headIncome|W|家庭收入信息已超过一年未更新。") : List.of());
  }

  /** E-FLD-5: empty or 0.00 is not saved. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"0.00", "0"})
  @Tag("FLD-059")
  void suddenHardshipNeedsRigidExpense(BigDecimal expense) {
    file.category = HardshipCategory.SUDDEN_HARDSHIP;
    file.content.setMainCause(NATURAL_DISASTER);
    file.content.setRigidExpense(expense);
    assertThat(file.found("FLD-059"))
        .containsExactly("content.rigidExpense|E|困难类别为“意外致困户”时,刚性支出必须填写且大于0。");
    file.content.setRigidExpense(new BigDecimal("0.01"));
    assertThat(file.found("FLD-059")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "6222021502012345678, true",
    "6222 0215-0201 2345 678, true",
    "1234567890, true",
    "123456789, false",
    "1234567890123456789012345678901, false",
    "62220215a2012345678, false"
  })
  @Tag("FLD-063")
  void aCardNumberHasTenToThirtyDigits(String number, boolean allowed) {
    file.content.setBank("中国工商银行");
    file.content.setBankBranch("南昌东湖支行");
    file.content.setBankCardNo(number);
    assertThat(file.found("FLD-063"))
        .isEqualTo(allowed ? List.of() : List.of("content.bankCardNo|E|银行卡号必须是10至30位数字。"));
  }

  @Test
  @Tag("FLD-063")
  void bankBranchAndNumberComeTogether() {
    file.content.setBank("中国工商银行");
    assertThat(file.found("FLD-063")).containsExactly("content.bank|E|开户银行、支行名称、银行卡号须同时填写。");
  }

  @ParameterizedTest
  @CsvSource({"张伟, true", "李秀英, true", "王五, false"})
  @Tag("FLD-065")
  void theCardBelongsToTheHousehold(String holder, boolean known) {
    file.content.setBank("中国工商银行");
    file.content.setBankBranch("南昌东湖支行");
    file.content.setBankCardNo("6222021502012345678");
    file.content.setBankCardHolder(holder);
    assertThat(file.found("FLD-065"))
        .isEqualTo(known ? List.of() : List.of("content.bankCardHolder|W|户名不是户主或家庭成员,请核对。"));
  }

  private void makeIllAndDisabled(Person person) {
    person.setHealthStatus(HealthStatus.DISABLED);
    person.setDisabilityCategory(new Disability(DisabilityKind.PHYSICAL, DisabilityDegree.SECOND));
    person.setDiseaseCategory(file.code("disease_category", "恶性肿瘤"));
  }
}
