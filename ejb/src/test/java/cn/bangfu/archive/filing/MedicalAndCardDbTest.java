package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.FieldLabels;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HospitalGrade;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.SevereIllness;
import cn.bangfu.archive.StoredPerson;
import cn.bangfu.archive.StoredValue;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.kernel.Gender;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The medical block and the card as they are stored and shown again. */
class MedicalAndCardDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("FLD-053")
  @Tag("ARC-060")
  void illnessesOfHeadAndMembersAreStoredAndTheirChangesAreShown() {
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    ill(form.getContent());
    row(form.getContent(), SevereIllness.CANCER).setPerson(1);
    row(form.getContent(), SevereIllness.UREMIA);
    long id =
        bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
    assertThat(stored(id).getIllnesses())
        .extracting(IllnessRecord::nameOfPerson, IllnessRecord::getSevereIllness)
        .containsExactly(tuple("张小明", SevereIllness.CANCER), tuple("张伟", SevereIllness.UREMIA));

    ArchiveForm again = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    ArchiveContent content = again.getContent();
    content.getIllnesses().get(0).setHospital("江西省人民医院");
    content.removeIllness(content.getIllnesses().get(1));
    content.removeMember(content.getMembers().get(0));
    content.setMaritalStatus(MaritalStatus.DIVORCED);
    row(content, SevereIllness.LUPUS).setMember(daughter(content));
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(again, true)));

    assertThat(stored(id).getIllnesses())
        .extracting(IllnessRecord::nameOfPerson, IllnessRecord::getHospital)
        .containsExactly(tuple("张小明", "江西省人民医院"), tuple("张小红", "南昌大学第一附属医院"));
    List<ArchiveChange> changes = bench.as(bench.street, Archives.class, a -> a.changes(id));
    List<ChangedField> fields =
        bench.as(bench.street, Archives.class, a -> a.changedFields(id, changes.get(0).getActId()));
    assertThat(fields)
        .filteredOn(one -> one.field().startsWith("content.illnesses"))
        .extracting(one -> FieldLabels.text(one.field()), ChangedField::before, ChangedField::after)
        .contains(
            tuple("诊断医院", "南昌大学第一附属医院", "江西省人民医院"),
            tuple("大病病种", "尿毒症", ""),
            tuple("大病病种", "", "系统性红斑狼疮"),
            tuple("人员", "", "张小红"));
    assertThat(valuesOf(id, null)).contains("大病病种: 尿毒症", "每年所需医药费(元): 9000.00");
    long son = stored(id).getMembers().get(0).getId();
    assertThat(valuesOf(id, son)).contains("诊断医院: 江西省人民医院").doesNotContain("大病病种: 尿毒症");
  }

  @Test
  @Tag("ARC-126")
  void theCardIsProposedFromTheArchive() {
    ArchiveContent household = bench.household(3).build();
    household.getMembers().get(2).setSupported(true);
    household.setHousingType(bench.codes.id("housing_type", "租房"));
    household.setSingleParent(true);
    CardProposal proposal =
        bench.as(bench.street, ArchiveForms.class, f -> f.proposeCard(household));
    assertThat(proposal.familySituation())
        .containsExactly(
            bench.codes.id("family_situation", "SINGLE_PARENT"),
            bench.codes.id("family_situation", "STUDENT"),
            bench.codes.id("family_situation", "SUPPORTED_ELDERS"));
    assertThat(proposal.familySituationText())
        .isEqualTo(
            "全家4人,家庭成员有妻子李秀英(46岁,职工)、儿子张小明(14岁,学生)、母亲王桂芳(72岁,无业)。"
                + "家庭年度总收入34800.00元,月人均收入725.00元。致困原因为子女上学。住房为租房,建筑面积20至50平方米。");
  }

  @Test
  @Tag("ARC-126")
  void theCardIsFilledLaterByTheFilingUnion() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    form.getContent().setExitTarget(true);
    form.getContent().setDeadline(ContentBuilder.TODAY.plusYears(1));
    form.getContent().setFamilySituation(List.of(bench.codes.id("family_situation", "STUDENT")));
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    assertThat(stored(id).isTarget()).isTrue();
    List<ArchiveChange> changes = bench.as(bench.street, Archives.class, a -> a.changes(id));
    List<ChangedField> fields =
        bench.as(bench.street, Archives.class, a -> a.changedFields(id, changes.get(0).getActId()));
    assertThat(fields)
        .extracting(one -> FieldLabels.text(one.field()), ChangedField::before, ChangedField::after)
        .contains(
            tuple("是否解困脱困对象", "否", "是"),
            tuple("帮扶任务完成时限", "", "2027-11"),
            tuple("家庭状况", "", "有在校学生家庭"));
    assertThat(ArchiveBench.sentences(bench.report(bench.street, id)))
        .singleElement()
        .asString()
        .startsWith("逻辑校验未通过:解困脱困对象的立卡信息不完整:确定时间、家庭状况说明、");
  }

  private ArchiveContent stored(long id) {
    return bench.as(bench.street, Archives.class, a -> a.view(id)).content();
  }

  private List<String> valuesOf(long id, Long member) {
    List<StoredValue> values =
        bench.services.inTransaction(em -> bench.services.get(StoredPerson.class).of(id, member));
    return values.stream().map(value -> value.label() + ": " + value.value()).toList();
  }

  private static void ill(ArchiveContent content) {
    content.setMainCause(HardshipCause.OWN_ILLNESS);
    content.setNeedPerYear(new BigDecimal("9000.00"));
    content.setOwnPerYear(new BigDecimal("6000.00"));
    content.setAidPerYear(new BigDecimal("1000.00"));
    content.setBasicInsurance(true);
    content.setAidKinds(List.of(MedicalAidKind.UNION));
  }

  private static IllnessRecord row(ArchiveContent content, SevereIllness illness) {
    IllnessRecord row = content.addIllness();
    row.setSevereIllness(illness);
    row.setHospital("南昌大学第一附属医院");
    row.setHospitalGrade(HospitalGrade.THIRD);
    row.setDiagnosedDate(ContentBuilder.TODAY.minusYears(1));
    return row;
  }

  /** A member typed new, so that she and her illness are stored together. */
  private Member daughter(ArchiveContent content) {
    Member pattern = bench.household(4).build().getMembers().get(3);
    Member added = content.addMember();
    added.setName(pattern.getName());
    added.setRelation(Relation.DAUGHTER);
    added.setGender(Gender.FEMALE);
    added.setIdNo(pattern.getIdNo());
    added.setBirthDate(pattern.getBirthDate());
    added.setHealthStatus(pattern.getHealthStatus());
    added.setModelWorker(pattern.getModelWorker());
    added.setMedicalInsurance(pattern.getMedicalInsurance());
    added.setMaritalStatus(pattern.getMaritalStatus());
    added.setMemberIdentity(MemberIdentity.UNEMPLOYED);
    added.setMonthlyIncome(new BigDecimal("0.00"));
    return added;
  }
}
