package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.Disability;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FLD part 6.1 and 6.2. */
class HeadChecksTest {

  private static final LocalDate TODAY = ContentBuilder.TODAY;

  private final CheckedFile file = CheckedFile.ofWorker(2);

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, FLD-014, '身份证号校验位错误,请核对。'",
    "440524188001010014, FLD-013, 身份证号中的出生日期无效。",
    "990100198001010010, FLD-012, 身份证号前两位不是有效的省级代码。",
    "3601001980O1010010, FLD-011, 身份证号第11位不是有效字符。",
    "36010019800101001, FLD-011, 身份证号必须是18位。现有17位。",
    "360100197902290019, FLD-013, 身份证号中的出生日期无效。"
  })
  @Tag("FLD-011")
  @Tag("FLD-012")
  @Tag("FLD-013")
  @Tag("FLD-014")
  void aWrongNumberIsRefused(String typed, String number, String sentence) {
    file.content.setIdNo(IdNo.of(typed));
    assertThat(file.found(number)).containsExactly("content.idNo|E|" + sentence);
    assertThat(file.findings()).hasSize(1);
  }

  @Test
  @Tag("FLD-011")
  @Tag("ARC-131")
  void aNumberOf15DigitsIsRefusedWithTheWayOut() {
    file.member(1).setIdNo(IdNo.of("110105491231002"));
    assertThat(file.found("FLD-011"))
        .containsExactly("content.members[1].idNo|E|家庭成员张小明:身份证号必须是18位。现有15位,可转换为18位。");
  }

  @Test
  @Tag("FLD-015")
  @Tag("FLD-016")
  void birthDateAndSexAreComparedWithTheNumber() {
    file.content.setBirthDate(LocalDate.of(1980, 1, 2));
    file.content.setIdNo(IdNo.of("360100198001010010"));
    assertThat(file.found("FLD-015")).containsExactly("content.birthDate|W|出生日期与身份证号不一致。");
    assertThat(file.found("FLD-016")).isEmpty();
    file.content.setBirthDate(LocalDate.of(1980, 1, 1));
    assertThat(file.found("FLD-015")).isEmpty();
  }

  @Test
  @Tag("FLD-017")
  void aMembersSexIsComparedWithHisRelation() {
    file.member(1).setGender(Gender.FEMALE);
    assertThat(file.found("FLD-017"))
        .containsExactly("content.members[1].gender|W|家庭成员张小明:性别与关系“儿子”不一致。");
  }

  @ParameterizedTest
  @CsvSource({"2010-11-22, true", "2010-11-23, false"})
  @Tag("FLD-019")
  void theHeadIsAtLeastSixteen(LocalDate birth, boolean allowed) {
    file.content.setBirthDate(birth);
    assertThat(file.found("FLD-019"))
        .isEqualTo(allowed ? List.of() : List.of("content.birthDate|R|户主未满16周岁。"));
  }

  @Test
  @Tag("FLD-020")
  void illnessAndDisabilityNeedTheirCategory() {
    file.content.setHealthStatus(HealthStatus.ILL);
    assertThat(file.found("FLD-020"))
        .containsExactly("content.diseaseCategory|E|健康状况为“疾病”时,疾病类别必须填写。");
    file.content.setHealthStatus(HealthStatus.DISABLED);
    file.content.setDisabilityKind(DisabilityKind.HEARING);
    assertThat(file.found("FLD-020"))
        .containsExactly("content.disabilityCategory|E|健康状况为“残疾”时,残疾类别必须填写。");
    file.content.setDisabilityCategory(
        new Disability(DisabilityKind.HEARING, DisabilityDegree.FIRST));
    assertThat(file.found("FLD-020")).isEmpty();
    file.member(1).setHealthStatus(HealthStatus.ILL);
    assertThat(file.found("FLD-020"))
        .containsExactly("content.members[1].diseaseCategory|E|家庭成员张小明:健康状况为“疾病”时,疾病类别必须填写。");
  }

  @Test
  @Tag("FLD-021")
  void oneWayToReachTheHeadIsEnough() {
    file.content.setMobile(null);
    assertThat(file.found("FLD-021")).containsExactly("content.mobile|E|手机号码和其他联系方式至少填写一项。");
    file.content.setOtherContact("0791-12345678");
    assertThat(file.found("FLD-021")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345678901", "1381234567", "138123456789", "0791-12345678", "23812345678"})
  @Tag("FLD-022")
  void aMobileNumberHasElevenDigitsFrom13To19(String mobile) {
    file.content.setMobile(mobile);
    assertThat(file.found("FLD-022")).containsExactly("content.mobile|E|手机号码格式不正确。");
  }

  @Test
  @Tag("FLD-022")
  void aMembersMobileNumberIsNamedWithTheMember() {
    file.member(1).setMobile("23812345678");
    assertThat(file.found("FLD-022"))
        .containsExactly("content.members[1].mobile|E|家庭成员张小明:手机号码格式不正确。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13012345678", "19912345678", "16612345678"})
  @Tag("FLD-022")
  void mobileNumbersInUsePass(String mobile) {
    file.content.setMobile(mobile);
    assertThat(file.found("FLD-022")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"330006, true", "33000, false", "33000a, false", "3300066, false"})
  @Tag("FLD-023")
  void aPostcodeHasSixDigits(String postcode, boolean allowed) {
    file.content.setPostcode(postcode);
    assertThat(file.found("FLD-023"))
        .isEqualTo(allowed ? List.of() : List.of("content.postcode|E|邮政编码必须是6位数字。"));
  }

  @Test
  @Tag("FLD-024")
  void workStartsBetweenSixteenAndToday() {
    file.content.setWorkStartDate(TODAY.plusDays(1));
    assertThat(file.found("FLD-024")).containsExactly("content.workStartDate|E|工作时间不能晚于今天。");
    file.content.setWorkStartDate(file.content.getBirthDate().plusYears(16).minusDays(1));
    assertThat(file.found("FLD-024")).containsExactly("content.workStartDate|W|工作时间早于年满16周岁。");
    file.content.setWorkStartDate(file.content.getBirthDate().plusYears(16));
    assertThat(file.found("FLD-024")).isEmpty();
  }

  @Test
  @Tag("FLD-025")
  void anIndustryIsChosenDownToTheDivision() {
    file.content.setIndustry(file.codes.section());
    assertThat(file.found("FLD-025")).containsExactly("content.industry|E|所属行业请选择到二级分类。");
    file.content.setIndustry(null);
    assertThat(file.found("FLD-025")).containsExactly("content.industry|E|所属行业未填写。");
  }

  @Test
  @Tag("FLD-027")
  void aMigrantWorkerNamesHisContract() {
    CheckedFile migrant = CheckedFile.ofMigrantWorker(2);
    migrant.content.setContractDate(null);
    migrant.content.setContractMonths(null);
    migrant.content.setContractTerm(null);
    assertThat(migrant.found("FLD-027"))
        .containsExactly("content.contractDate|E|劳动合同签订时间未填写。", "content.contractTerm|E|合同期限未填写。");
    assertThat(migrant.found("FLD-028")).isEmpty();
    assertThat(file.found("FLD-027")).isEmpty();
  }

  @Test
  @Tag("FLD-008")
  void theTermAgreesWithTheMonths() {
    CheckedFile migrant = CheckedFile.ofMigrantWorker(2);
    migrant.content.setContractTerm(ContractTerm.TWO_YEARS);
    assertThat(migrant.found("FLD-008")).containsExactly("content.contractTerm|E|合同期限的值无效。");
    migrant.content.setContractMonths(601);
    migrant.content.setContractTerm(null);
    assertThat(migrant.found("FLD-008")).containsExactly("content.contractMonths|E|合同月数应在1至600之间。");
  }

  @Test
  @Tag("FLD-028")
  void aShortContractStopsReporting() {
    CheckedFile migrant = CheckedFile.ofMigrantWorker(2);
    migrant.content.setContractDate(TODAY.minusYears(1).plusDays(1));
    assertThat(migrant.found("FLD-028"))
        .containsExactly("content.contractTerm|R|困难农民工须签订一年以上劳动合同或在本单位工作满一年。");
    migrant.content.setUnitStartDate(TODAY.minusYears(1));
    assertThat(migrant.found("FLD-028")).hasSize(1);
    migrant.incomePapers = true;
    assertThat(migrant.found("FLD-028")).isEmpty();
  }

  @Test
  @Tag("FLD-029")
  void anExpiredContractIsDoubtful() {
    CheckedFile migrant = CheckedFile.ofMigrantWorker(2);
    migrant.content.setContractDate(TODAY.minusYears(3).minusDays(1));
    assertThat(migrant.found("FLD-029")).containsExactly("content.contractDate|W|劳动合同已到期,请核对。");
  }

  @ParameterizedTest
  @CsvSource({"RETIRED, 1", "VETERAN_RETIRED, 1", "UNEMPLOYED, 0"})
  @Tag("FLD-030")
  void aRetiredHeadMakesZeroEmploymentDoubtful(String status, int findings) {
    file.content.setWorkStatus(file.code("work_status", status));
    file.content.setZeroEmployment(true);
    assertThat(file.found("FLD-030"))
        .hasSize(findings)
        .allMatch("content.zeroEmployment|W|户主已退休,请核对是否为零就业家庭。"::equals);
  }

  @Test
  @Tag("FLD-045")
  void noInsuranceExcludesTheOthers() {
    file.content.setMedicalInsurance(
        List.of(file.code("medical_insurance", "NONE"), file.code("medical_insurance", "其他")));
    file.member(0).setMedicalInsurance(List.of(file.code("medical_insurance", "NONE")));
    assertThat(file.found("FLD-045"))
        .containsExactly("content.medicalInsurance|E|“无医保”不能与其他医保状况同时选择。");
    file.content.setMedicalInsurance(List.of(file.code("medical_insurance", "NONE")));
    file.member(0)
        .setMedicalInsurance(
            List.of(file.code("medical_insurance", "NONE"), file.code("medical_insurance", "其他")));
    assertThat(file.found("FLD-045"))
        .containsExactly("content.members[0].medicalInsurance|E|家庭成员李秀英:“无医保”不能与其他医保状况同时选择。");
  }

  @Test
  void aWomanNamesHerStaffKind() {
    file.content.setGender(Gender.FEMALE);
    assertThat(file.found("FLD §3")).containsExactly("content.staffKind|E|职工干部类别未填写。");
  }
}
