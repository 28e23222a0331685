package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.builders.ContentBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FLD-036 to FLD-041. */
class MemberChecksTest {

  private static final LocalDate TODAY = ContentBuilder.TODAY;

  private final CheckedFile file = CheckedFile.ofWorker(2);
  private final Member student = file.member(1);

  @Test
  @Tag("FLD-036")
  void aStudentNamesSchoolLevelYearAndLength() {
    student.setUnitOrSchool(null);
    student.setEducation(null);
    student.setEnrollmentYear(null);
    student.setSchoolYears(null);
    assertThat(file.found("FLD-036"))
        .containsExactly(
            "content.members[1].education|E|家庭成员张小明:当前学历未填写。",
            "content.members[1].enrollmentYear|E|家庭成员张小明:入学年份未填写。",
            "content.members[1].schoolYears|E|家庭成员张小明:年制未填写。",
            "content.members[1].unitOrSchool|E|家庭成员张小明:单位或学校未填写。");
  }

  @ParameterizedTest
  @CsvSource({"2014, false", "2015, true", "2026, true", "2027, false"})
  @Tag("FLD-036")
  void theYearOfEnrollmentFitsTheAge(int year, boolean allowed) {
    student.setBirthDate(LocalDate.of(2012, 5, 1));
    student.setEnrollmentYear(year);
    assertThat(file.found("FLD-036"))
        .isEqualTo(
            allowed
                ? List.of()
                : List.of("content.members[1].enrollmentYear|E|家庭成员张小明:入学年份应在2015至2026之间。"));
  }

  @ParameterizedTest
  @CsvSource({"2017-08-31, false", "2017-09-01, true"})
  @Tag("FLD-037")
  void aStudentGraduatesOnTheFirstOfSeptember(LocalDate today, boolean graduated) {
    file.today = today;
    student.setBirthDate(LocalDate.of(1995, 1, 1));
    student.setEnrollmentYear(2013);
    student.setSchoolYears(4);
    assertThat(file.found("FLD-037"))
        .isEqualTo(
            graduated
                ? List.of("content.members[1].memberIdentity|W|张小明按入学年份和年制应已毕业,请核对身份。")
                : List.of());
  }

  @Test
  @Tag("FLD-038")
  void aSoldierNamesTheDayOfJoiningUp() {
    Member soldier = file.member(1);
    soldier.setBirthDate(LocalDate.of(2005, 1, 1));
    soldier.setMemberIdentity(MemberIdentity.SOLDIER);
    assertThat(file.found("FLD-038"))
        .containsExactly("content.members[1].enlistedDate|E|家庭成员张小明:入伍时间未填写。");
    soldier.setEnlistedDate(TODAY.plusDays(1));
    assertThat(file.found("FLD-038"))
        .containsExactly("content.members[1].enlistedDate|E|家庭成员张小明:入伍时间不能晚于今天。");
    soldier.setEnlistedDate(LocalDate.of(2021, 12, 31));
    assertThat(file.found("FLD-038"))
        .containsExactly("content.members[1].enlistedDate|W|家庭成员张小明:入伍时间早于年满17周岁。");
    soldier.setEnlistedDate(LocalDate.of(2022, 1, 1));
    assertThat(file.found("FLD-038")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WORKER, 4", "MIGRANT_WORKER, 4", "FARMER, 0", "FREELANCE, 0"})
  @Tag("FLD-039")
  void aWorkerNamesHisUnit(MemberIdentity identity, int missing) {
    Member worker = file.member(0);
    worker.setMemberIdentity(identity);
    worker.setUnitOrSchool(null);
    worker.setEmployerNature(null);
    worker.setEmployerStatus(null);
    worker.setIndustry(null);
    assertThat(file.found("FLD-039")).hasSize(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "PRESCHOOL, 7, true",
    "PRESCHOOL, 8, false",
    "STUDENT, 4, false",
    "STUDENT, 5, true",
    "STUDENT, 35, true",
    "STUDENT, 36, false",
    "WORKER, 15, false",
    "WORKER, 16, true",
    "MIGRANT_WORKER, 15, false",
    "SOLDIER, 15, false",
    "SOLDIER, 16, true",
    "FARMER, 3, true",
    "UNEMPLOYED, 3, true"
  })
  @Tag("FLD-040")
  void whatSomebodyDoesFitsHisAge(MemberIdentity identity, int age, boolean fits) {
    student.setMemberIdentity(identity);
    student.setBirthDate(TODAY.minusYears(age));
    assertThat(file.found("FLD-040")).hasSize(fits ? 0 : 1);
  }

  @Test
  @Tag("FLD-040")
  void theDoubtNamesIdentityAndPerson() {
    student.setMemberIdentity(MemberIdentity.PRESCHOOL);
    assertThat(file.found("FLD-040"))
        .containsExactly("content.members[1].memberIdentity|W|张小明的身份“学龄前”与年龄不符,请核对。");
  }

  @ParameterizedTest
  @CsvSource({
    "UNEMPLOYED, 0.01, true",
    "STUDENT, 100.00, true",
    "PRESCHOOL, 1.00, true",
    "UNEMPLOYED, 0.00, false",
    "WORKER, 0.00, true",
    "MIGRANT_WORKER, 0.00, true",
    "SOLDIER, 0.00, true",
    "WORKER, 800.00, false",
    "FARMER, 0.00, false",
    "FREELANCE, 0.00, false",
    "FARMER, 500.00, false"
  })
  @Tag("FLD-041")
  void anIncomeFitsWhatSomebodyDoes(MemberIdentity identity, BigDecimal income, boolean doubtful) {
    student.setMemberIdentity(identity);
    student.setMonthlyIncome(income);
    assertThat(file.found("FLD-041"))
        .isEqualTo(
            doubtful ? List.of("content.members[1].monthlyIncome|W|张小明的月收入与身份不符,请核对。") : List.of());
  }

  @Test
  @Tag("FLD-041")
  void aHeadOnHisPostUsuallyEarns() {
    file.content.setHeadIncome(new BigDecimal("0.00"));
    assertThat(file.found("FLD-041"))
        .containsExactly("content.headIncome|W|户主在岗,本人月平均收入为0.00,请核对。");
    file.content.setWorkStatus(file.code("work_status", "UNEMPLOYED"));
    assertThat(file.found("FLD-041")).isEmpty();
  }
}
