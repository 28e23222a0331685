package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.AnginaGrade;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HospitalGrade;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.SevereIllness;
import cn.bangfu.archive.builders.ContentBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Medical costs, aid and severe illnesses (FLD-046 to FLD-049, FLD-053). */
class MedicalChecksTest {

  private final CheckedFile file = CheckedFile.ofWorker(2);

  @ParameterizedTest
  @EnumSource(
      value = HardshipCause.class,
      names = {"OWN_ILLNESS", "DEPENDENT_ILLNESS", "OWN_DISABILITY", "FAMILY_DISABILITY"})
  @Tag("FLD-047")
  void aCauseOfIllnessAsksForTheCosts(HardshipCause cause) {
    file.content.setOtherCauses(List.of(cause));
    assertThat(file.found("FLD-047"))
        .containsExactly(
            "content.needPerYear|E|每年所需医药费(元)未填写。",
            "content.ownPerYear|E|每年个人自付医药费(元)未填写。",
            "content.aidPerYear|E|每年所得医疗救助款(元)未填写。",
            "content.basicInsurance|E|是否参加基本医疗保险未填写。",
            "content.aidKinds|E|医疗救助情况未填写。");
    costs("9000.00", "6000.00", "0.00");
    assertThat(file.found("FLD-047")).isEmpty();
  }

  @Test
  @Tag("FLD-047")
  @Tag("ARC-024")
  void withoutSuchACauseNothingOfTheBlockIsStored() {
    costs("9000.00", "6000.00", "0.00");
    illness();
    assertThat(file.found("FLD-047")).isEmpty();
    assertThat(file.content.getNeedPerYear()).isNull();
    assertThat(file.content.getAidKinds()).isEmpty();
    assertThat(file.content.getIllnesses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, true, true",
    "NONE, false, false",
    "URBAN_EMPLOYEE, true, false",
    "URBAN_EMPLOYEE, false, true",
    "URBAN_RESIDENT, false, true",
    "RURAL_COOPERATIVE, false, true",
    "URBAN_RURAL_RESIDENT, false, true",
    "PUBLIC_FUNDED, false, true",
    "商业医疗保险, false, false"
  })
  @Tag("FLD-046")
  void basicInsuranceAgreesWithTheInsurancesOfTheHead(
      String insurance, boolean answered, boolean contradicts) {
    ill();
    file.content.setMedicalInsurance(List.of(file.code("medical_insurance", insurance)));
    file.content.setBasicInsurance(answered);
    assertThat(file.found("FLD-046"))
        .isEqualTo(
            contradicts ? List.of("content.basicInsurance|R|是否参加基本医疗保险与医保状况不一致。") : List.of());
  }

  @Test
  @Tag("FLD-048")
  void ownCostsAreAPartOfTheNeed() {
    ill();
    costs("9000.00", "9000.01", "0.00");
    assertThat(file.found("FLD-048"))
        .containsExactly(
            "content.ownPerYear|R|每年个人自付医药费不能大于每年所需医药费。",
            "content.aidPerYear|W|个人自付医药费与医疗救助款之和大于每年所需医药费,请核对。");
    costs("9000.00", "9000.00", "0.00");
    assertThat(file.found("FLD-048")).isEmpty();
    costs("9000.00", "8000.00", "1000.01");
    assertThat(file.found("FLD-048")).hasSize(1);
  }

  @Test
  @Tag("FLD-049")
  void noAidExcludesOtherKindsAndOtherAidIsExplained() {
    ill();
    file.content.setAidKinds(List.of(MedicalAidKind.UNION, MedicalAidKind.NONE));
    assertThat(file.found("FLD-049")).containsExactly("content.aidKinds|E|医疗救助情况“无”不能与其他救助情况同时选择。");
    file.content.setAidKinds(List.of(MedicalAidKind.OTHER_SOCIAL));
    assertThat(file.found("FLD-049")).containsExactly("content.aidRemark|E|选择“其他社会力量救助”时请在备注中说明。");
    file.content.setAidRemark("市慈善总会");
    assertThat(file.found("FLD-049")).isEmpty();
  }

  @Test
  @Tag("FLD-053")
  void aSevereIllnessAsCauseHasItsRow() {
    ill();
    assertThat(file.found("FLD-053"))
        .containsExactly("content.illnesses|W|致困原因为“本人大病”,大病信息中没有相应人员,请补充。");
    IllnessRecord row = illness();
    assertThat(file.found("FLD-053")).isEmpty();
    file.content.setMainCause(HardshipCause.DEPENDENT_ILLNESS);
    assertThat(file.found("FLD-053"))
        .containsExactly("content.illnesses|W|致困原因为“供养直系亲属大病”,大病信息中没有相应人员,请补充。");
    row.setPerson(0);
    assertThat(file.found("FLD-053")).isEmpty();
    assertThat(row.nameOfPerson()).isEqualTo("李秀英");
  }

  @Test
  @Tag("FLD-053")
  void injuryAndAnginaHaveTheirGrades() {
    ill();
    IllnessRecord row = illness();
    row.setSevereIllness(SevereIllness.WORK_INJURY);
    row.setAnginaGrade(AnginaGrade.THIRD);
    assertThat(file.found("FLD-053"))
        .containsExactly("content.illnesses[0].injuryGrade|W|大病信息第1行:工伤致残的工伤等级未填写,请补充。");
    assertThat(row.getAnginaGrade()).isNull();
    row.setInjuryGrade(11);
    assertThat(file.found("FLD §3"))
        .containsExactly("content.illnesses[0].injuryGrade|E|大病信息第1行:工伤等级应在1至10之间。");
    row.setSevereIllness(SevereIllness.ANGINA);
    assertThat(file.found("FLD-053"))
        .containsExactly("content.illnesses[0].anginaGrade|W|大病信息第1行:冠心病心绞痛的分级未填写,请补充。");
  }

  @Test
  @Tag("FLD-047")
  void aRowIsFilledAndNoMoreThanFiveOfThemFit() {
    ill();
    file.content.addIllness();
    assertThat(file.found("FLD §3"))
        .containsExactly(
            "content.illnesses[0].severeIllness|E|大病信息第1行:大病病种未填写。",
            "content.illnesses[0].hospital|E|大病信息第1行:诊断医院未填写。",
            "content.illnesses[0].hospitalGrade|E|大病信息第1行:医院等级未填写。",
            "content.illnesses[0].diagnosedDate|E|大病信息第1行:诊断日期未填写。");
    file.content.removeIllness(file.content.getIllnesses().get(0));
    for (int i = 0; i < 6; i++) {
      illness();
    }
    assertThat(file.found("FLD §3")).containsExactly("content.illnesses|E|大病信息最多5行。");
  }

  @Test
  @Tag("FLD-053")
  void whoLeavesTheFormTakesHisIllnessesAlong() {
    ill();
    illness().setPerson(1);
    illness();
    file.content.removeMember(file.member(1));
    assertThat(file.content.getIllnesses())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getMember()).isNull();
              assertThat(row.getPosition()).isZero();
            });
  }

  private void ill() {
    ArchiveContent content = file.content;
    content.setMainCause(HardshipCause.OWN_ILLNESS);
    costs("9000.00", "6000.00", "1000.00");
  }

  private void costs(String need, String own, String aid) {
    file.content.setNeedPerYear(new BigDecimal(need));
    file.content.setOwnPerYear(new BigDecimal(own));
    file.content.setAidPerYear(new BigDecimal(aid));
    file.content.setBasicInsurance(true);
    file.content.setAidKinds(List.of(MedicalAidKind.UNION));
  }

  private IllnessRecord illness() {
    IllnessRecord row = file.content.addIllness();
    row.setSevereIllness(SevereIllness.CANCER);
    row.setHospital("南昌大学第一附属医院");
    row.setHospitalGrade(HospitalGrade.THIRD);
    row.setDiagnosedDate(ContentBuilder.TODAY.minusYears(1));
    return row;
  }
}
