package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ContentBuilder.TODAY;
import static cn.bangfu.archive.builders.ContentBuilder.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveContentTest {

  private final ArchiveContent content = aHousehold().withMembers(3).build();

  @Test
  @Tag("ARC-027")
  void aValidNumberFillsDayOfBirthAndSex() {
    content.setIdNo(IdNo.of("360100198305120024"));
    content.fillFromIdNo(TODAY);
    assertThat(content.getBirthDate()).isEqualTo(LocalDate.of(1983, 5, 12));
    assertThat(content.getGender()).isEqualTo(Gender.FEMALE);
  }

  @Test
  @Tag("ARC-027")
  void aWrongNumberFillsNothing() {
    LocalDate before = content.getBirthDate();
    content.setIdNo(IdNo.of("360100198305120025"));
    content.fillFromIdNo(TODAY);
    assertThat(content.getBirthDate()).isEqualTo(before);
    assertThat(content.getGender()).isEqualTo(Gender.MALE);
  }

  @Test
  @Tag("ARC-027")
  void aRelationThatFixesTheSexSetsIt() {
    Member member = content.addMember();
    member.setRelation(Relation.DAUGHTER);
    member.fillFromRelation();
    assertThat(member.getGender()).isEqualTo(Gender.FEMALE);
    member.setRelation(Relation.PATERNAL_GRANDPARENT);
    member.fillFromRelation();
    assertThat(member.getGender()).isEqualTo(Gender.FEMALE);
  }

  @Test
  @Tag("ARC-029")
  void membersAreAddedRemovedAndReordered() {
    List<String> names = content.getMembers().stream().map(Person::getName).toList();
    content.moveMember(content.getMembers().get(2), -1);
    assertThat(content.getMembers())
        .extracting(Person::getName)
        .containsExactly(names.get(0), names.get(2), names.get(1));
    content.moveMember(content.getMembers().get(0), 9);
    content.removeMember(content.getMembers().get(0));
    assertThat(content.getMembers())
        .extracting(Person::getName)
        .containsExactly(names.get(1), names.get(0));
    assertThat(content.getMembers()).extracting(Member::getPosition).containsExactly(0, 1);
    Member added = content.addMember();
    assertThat(added.getPosition()).isEqualTo(2);
    assertThat(added.getHukouType()).isEqualTo(content.getHukouType());
    assertThat(added.getEthnicity()).isEqualTo(content.getEthnicity());
  }

  @Test
  @Tag("FLD-020")
  void goodHealthEmptiesBothCategories() {
    content.setHealthStatus(HealthStatus.GOOD);
    content.setDiseaseCategory(1L);
    content.setDisabilityCategory(new Disability(DisabilityKind.HEARING, DisabilityDegree.FIRST));
    normalize();
    assertThat(content.getDiseaseCategory()).isNull();
    assertThat(content.getDisabilityCategory()).isNull();
    assertThat(content.getDisabilityKind()).isNull();
  }

  @Test
  @Tag("FLD-020")
  void illnessKeepsTheDiseaseAndDisabilityKeepsBoth() {
    Member member = content.getMembers().get(0);
    member.setDiseaseCategory(1L);
    member.setDisabilityCategory(new Disability(DisabilityKind.HEARING, DisabilityDegree.FIRST));
    member.setHealthStatus(HealthStatus.DISABLED);
    normalize();
    assertThat(member.getDiseaseCategory()).isEqualTo(1L);
    assertThat(member.getDisabilityCategory().kind()).isEqualTo(DisabilityKind.HEARING);
    member.setHealthStatus(HealthStatus.ILL);
    normalize();
    assertThat(member.getDiseaseCategory()).isEqualTo(1L);
    assertThat(member.getDisabilityCategory()).isNull();
  }

  @ParameterizedTest
  @EnumSource(MemberIdentity.class)
  @Tag("FLD-036")
  @Tag("FLD-038")
  @Tag("FLD-039")
  void aMemberKeepsOnlyTheFieldsOfWhatHeDoes(MemberIdentity identity) {
    Member member = content.getMembers().get(0);
    member.setMemberIdentity(identity);
    member.setUnitOrSchool("某单位");
    member.setEmployerNature(1L);
    member.setEmployerStatus(2L);
    member.setIndustry(3L);
    member.setContractDate(TODAY);
    member.setContractTerm(ContractTerm.TWO_YEARS);
    member.setEnlistedDate(TODAY);
    member.setEducation(4L);
    member.setEnrollmentYear(2020);
    member.setSchoolYears(4);
    normalize();
    boolean works = identity == MemberIdentity.WORKER || identity == MemberIdentity.MIGRANT_WORKER;
    boolean studies = identity == MemberIdentity.STUDENT;
    boolean serves = identity == MemberIdentity.SOLDIER;
    assertThat(member.getUnitOrSchool() != null).isEqualTo(works || studies || serves);
    assertThat(member.getEmployerNature() != null).isEqualTo(works);
    assertThat(member.getEmployerStatus() != null).isEqualTo(works);
    assertThat(member.getIndustry() != null).isEqualTo(works);
    assertThat(member.getContractDate() != null).isEqualTo(works);
    assertThat(member.getContractTerm() != null).isEqualTo(works);
    assertThat(member.getEnlistedDate() != null).isEqualTo(serves);
    assertThat(member.getEnrollmentYear() != null).isEqualTo(studies);
    assertThat(member.getSchoolYears() != null).isEqualTo(studies);
    assertThat(member.getGraduationYear()).isEqualTo(studies ? Integer.valueOf(2024) : null);
    assertThat(member.getEducation()).isEqualTo(4L);
  }

  @Test
  @Tag("FLD-027")
  void onlyAMigrantWorkersArchiveCarriesAContract() {
    content.setContractDate(TODAY);
    content.setContractMonths(24);
    content.normalize(ArchiveType.MIGRANT_WORKER, HardshipCategory.BORDERLINE);
    assertThat(content.getContractTerm()).isEqualTo(ContractTerm.TWO_YEARS);
    normalize();
    assertThat(content.getContractDate()).isNull();
    assertThat(content.getContractMonths()).isNull();
    assertThat(content.getContractTerm()).isNull();
  }

  @Test
  @Tag("FLD-008")
  void anOpenEndedContractChosenByHandHasNoMonths() {
    content.setContractTerm(ContractTerm.OPEN_ENDED);
    content.setContractMonths(24);
    content.normalize(ArchiveType.MIGRANT_WORKER, HardshipCategory.BORDERLINE);
    assertThat(content.getContractMonths()).isNull();
    content.setContractMonths(121);
    content.normalize(ArchiveType.MIGRANT_WORKER, HardshipCategory.BORDERLINE);
    assertThat(content.getContractMonths()).isEqualTo(121);
  }

  @Test
  @Tag("FLD-065")
  void aCardIsHeldByTheHeadUnlessAnotherNameIsTyped() {
    content.setBankCardNo("6222 0215-0201 2345 678");
    normalize();
    assertThat(content.getBankCardNo()).isEqualTo("6222021502012345678");
    assertThat(content.getBankCardHolder()).isEqualTo("张伟");
    content.setBankCardNo(null);
    normalize();
    assertThat(content.getBankCardHolder()).isNull();
  }

  @Test
  void textsAreTrimmedAndNumbersHalfWidth() {
    content.setName(" 张\u3000三\u3000");
    content.setMobile(" \uff11\uff13812345678 ");
    content.setPostcode("\uff13\uff13\uff10006");
    content.setRemark("   ");
    assertThat(content.getName()).isEqualTo("张\u3000三");
    assertThat(content.getMobile()).isEqualTo("13812345678");
    assertThat(content.getPostcode()).isEqualTo("330006");
    assertThat(content.getRemark()).isNull();
  }

  @Test
  void whatIsUsualIsProposedWhereNothingIsTyped() {
    Member child = content.addMember();
    child.setRelation(Relation.SON);
    child.setBirthDate(TODAY.minusYears(10));
    child.setMemberIdentity(MemberIdentity.STUDENT);
    child.propose(TODAY);
    assertThat(child.getMonthlyIncome()).isEqualTo("0.00");
    assertThat(child.getMaritalStatus()).isEqualTo(MaritalStatus.SINGLE);
    assertThat(child.getSupported()).isTrue();
    child.setMonthlyIncome(new BigDecimal("5.00"));
    child.setSupported(false);
    child.propose(TODAY);
    assertThat(child.getMonthlyIncome()).isEqualTo("5.00");
    assertThat(child.getSupported()).isFalse();
  }

  @Test
  void contentBelongsToOneArchiveForEver() {
    content.setArchiveId(7L);
    content.setArchiveId(7L);
    assertThatThrownBy(() -> content.setArchiveId(8L)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Tag("ARC-036")
  void theFormSurvivesTheSession() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(content);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ArchiveContent read = (ArchiveContent) in.readObject();
      assertThat(read.getIdNo()).isEqualTo(content.getIdNo());
      assertThat(read.getMembers()).hasSize(3);
      assertThat(read.getMembers().get(1).getContent()).isSameAs(read);
    }
  }

  private void normalize() {
    content.normalize(ArchiveType.URBAN_WORKER, HardshipCategory.BORDERLINE);
  }
}
