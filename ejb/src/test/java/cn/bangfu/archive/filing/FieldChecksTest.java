package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all checks together. */
class FieldChecksTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 20})
  void aHouseholdInOrderHasNoFindings(int members) {
    CheckedFile file = CheckedFile.ofWorker(members);
    file.codes.keep("360102", file.content.getMonthlyPerCapita().toString());
    assertThat(file.findings().stream().map(CheckedFile::show)).isEmpty();
  }

  @Test
  void aMigrantWorkersHouseholdInOrderHasNoFindings() {
    assertThat(CheckedFile.ofMigrantWorker(2).findings().stream().map(CheckedFile::show)).isEmpty();
  }

  @Test
  @Tag("ARC-034")
  void allThatIsMissingIsFoundAtOnce() {
    FileToCheck empty =
        new FileToCheck(
            new ArchiveHeader(null, null, null, null, null, null, null, null),
            new ArchiveContent(),
            ArchiveLevel.GRASSROOTS,
            AttachedPapers.UNKNOWN,
            ContentBuilder.TODAY,
            TestCodes.madeUp());
    List<String> fields =
        new ArrayList<>(FieldChecks.check(empty).stream().map(Finding::field).toList());
    assertThat(fields)
        .contains(
            "archiveType",
            "employeeNo",
            "hardshipCategory",
            "filingStandard",
            "filingDate",
            "content.name",
            "content.ethnicity",
            "content.gender",
            "content.politicalStatus",
            "content.idNo",
            "content.birthDate",
            "content.healthStatus",
            "content.workStatus",
            "content.modelWorker",
            "content.housingType",
            "content.floorArea",
            "content.workStartDate",
            "content.industry",
            "content.maritalStatus",
            "content.hukouType",
            "content.hukouRegion",
            "content.homeAddress",
            "content.homeRegion",
            "content.employer",
            "content.employerRegion",
            "content.employerNature",
            "content.employerStatus",
            "content.singleParent",
            "content.medicalInsurance",
            "content.headIncome",
            "content.otherAnnualIncome",
            "content.selfHelp",
            "content.zeroEmployment",
            "content.mainCause",
            "content.causeText",
            "content.mobile");
    // beside them only the warning that the head is alone: other checks wait for their inputs
    fields.remove("content.members");
    assertThat(fields).doesNotHaveDuplicates().hasSize(36);
  }

  @Test
  void aMembersSentenceBeginsWithHisName() {
    CheckedFile file = CheckedFile.ofWorker(2);
    file.member(1).setMobile("12345");
    assertThat(file.found("FLD-022"))
        .containsExactly("content.members[1].mobile|E|家庭成员张小明:手机号码格式不正确。");
    file.member(1).setName(null);
    assertThat(file.found("FLD-022"))
        .containsExactly("content.members[1].mobile|E|第2位家庭成员:手机号码格式不正确。");
  }

  @Test
  void aMissingFieldOfAMemberIsNamed() {
    CheckedFile file = CheckedFile.ofWorker(2);
    file.member(0).setRelation(null);
    assertThat(file.found("FLD §3"))
        .containsExactly("content.members[0].relation|E|家庭成员李秀英:关系未填写。");
  }

  @Test
  @Tag("ARC-033")
  void aDraftNeedsOnlyNameAndValidNumber() {
    ArchiveContent content = new ArchiveContent();
    FileToCheck draft =
        new FileToCheck(
            new ArchiveHeader(null, null, null, null, null, null, null, null),
            content,
            ArchiveLevel.GRASSROOTS,
            AttachedPapers.UNKNOWN,
            ContentBuilder.TODAY,
            TestCodes.madeUp());
    assertThat(FieldChecks.checkDraft(draft))
        .extracting(Finding::field)
        .containsExactly("content.name", "content.idNo");
    content.setName("张伟");
    content.setIdNo(IdNo.of("110105194912310021"));
    assertThat(FieldChecks.checkDraft(draft))
        .extracting(Finding::number)
        .containsExactly("FLD-014");
    content.setIdNo(IdNo.of("11010519491231002X"));
    content.addMember().setIdNo(IdNo.of("1"));
    content.setMobile("1");
    assertThat(FieldChecks.checkDraft(draft)).isEmpty();
  }

  /** E-FLD-7. */
  @Test
  @Tag("FLD-016")
  @Tag("FLD-020")
  @Tag("FLD-034")
  void theThreeSeverities() {
    CheckedFile file = CheckedFile.ofWorker(2);
    file.content.setIdNo(IdNo.of("360100198305120024"));
    file.content.setGender(Gender.MALE);
    file.content.setSingleParent(true);
    file.member(0).setHealthStatus(HealthStatus.DISABLED);
    assertThat(file.found("FLD-016")).containsExactly("content.gender|W|性别与身份证号不一致。");
    assertThat(file.found("FLD-034"))
        .containsExactly("content.singleParent|R|婚姻状况为“已婚”,是否单亲不应为“是”。");
    assertThat(file.found("FLD-020"))
        .containsExactly("content.members[0].disabilityCategory|E|家庭成员李秀英:健康状况为“残疾”时,残疾类别必须填写。");
  }

  @Test
  @Tag("ARC-029")
  void thereAreAtMostTwentyMembers() {
    CheckedFile file = CheckedFile.ofWorker(20);
    file.content.addMember();
    assertThat(file.found("ARC-029")).containsExactly("content.members|E|家庭成员最多20人。");
  }

  @Test
  void everyRequirementOfThisPartIsChecked() {
    Set<String> numbers = new TreeSet<>();
    FieldChecks.all().forEach(check -> numbers.add(check.number()));
    List<String> expected = IntStream.rangeClosed(11, 43).mapToObj("FLD-%03d"::formatted).toList();
    // shown, not checked; asked of other archives or attachments
    Set<String> elsewhere = Set.of("FLD-018");
    assertThat(numbers)
        .containsAll(expected.stream().filter(n -> !elsewhere.contains(n)).toList())
        .contains("FLD-045", "FLD-050", "FLD-051", "FLD-052", "FLD-054", "FLD-059", "FLD-062")
        .contains("FLD-063", "FLD-065", "FLD-070", "FLD-071", "FLD-073");
  }

  @ParameterizedTest
  @CsvSource({
    "FLD-020, BLOCKS_SAVE",
    "FLD-021, BLOCKS_SAVE",
    "FLD-019, BLOCKS_REPORT",
    "FLD-028, BLOCKS_REPORT",
    "FLD-029, WARNING",
    "FLD-032, BLOCKS_REPORT",
    "FLD-042, BLOCKS_REPORT",
    "FLD-051, BLOCKS_REPORT",
    "FLD-054, WARNING"
  })
  void aRequirementHasItsSeverity(String number, CheckSeverity severity) {
    assertThat(FieldChecks.all())
        .filteredOn(check -> check.number().equals(number))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.severity()).isEqualTo(severity));
  }
}
