package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import cn.bangfu.kernel.Gender;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fields that must be filled, always or under their condition (FLD part 3). */
final class RequiredChecks {

  private static final String TABLE = "FLD §3";

  private static final List<Check> OF_PERSONS =
      List.of(
          person("name", Person::getName),
          person("ethnicity", Person::getEthnicity),
          person("gender", Person::getGender),
          person("idNo", Person::getIdNo),
          person("birthDate", Person::getBirthDate),
          person("healthStatus", Person::getHealthStatus),
          person("modelWorker", Person::getModelWorker),
          person("maritalStatus", Person::getMaritalStatus),
          person("hukouType", Person::getHukouType),
          person("medicalInsurance", Person::getMedicalInsurance));

  private static final List<Check> OF_HEAD =
      List.of(
          head(TABLE, "politicalStatus", Person::getPoliticalStatus),
          Check.head(
                  TABLE,
                  BLOCKS_SAVE,
                  "staffKind",
                  ArchiveProblem.MISSING,
                  (f, head) -> head.getGender() == Gender.FEMALE && head.getStaffKind() == null)
              .namingField(),
          head(TABLE, "workStatus", ArchiveContent::getWorkStatus),
          head(TABLE, "housingType", ArchiveContent::getHousingType),
          head(TABLE, "floorArea", ArchiveContent::getFloorArea),
          head(TABLE, "workStartDate", ArchiveContent::getWorkStartDate),
          head("FLD-025", "industry", Person::getIndustry),
          head(TABLE, "hukouRegion", ArchiveContent::getHukouRegion),
          head(TABLE, "homeAddress", ArchiveContent::getHomeAddress),
          head(TABLE, "homeRegion", ArchiveContent::getHomeRegion),
          head(TABLE, "employer", ArchiveContent::getEmployer),
          head(TABLE, "employerRegion", ArchiveContent::getEmployerRegion),
          head(TABLE, "employerNature", Person::getEmployerNature),
          head(TABLE, "employerStatus", Person::getEmployerStatus),
          head(TABLE, "singleParent", ArchiveContent::getSingleParent),
          head(TABLE, "headIncome", ArchiveContent::getHeadIncome),
          head(TABLE, "otherAnnualIncome", ArchiveContent::getOtherAnnualIncome),
          head(TABLE, "selfHelp", ArchiveContent::getSelfHelp),
          head(TABLE, "zeroEmployment", ArchiveContent::getZeroEmployment),
          head("FLD-050", "mainCause", ArchiveContent::getMainCause),
          head(TABLE, "causeText", ArchiveContent::getCauseText));

  private static final List<Check> OF_MEMBERS =
      List.of(
          member(TABLE, "relation", Member::getRelation, all -> true),
          member(TABLE, "monthlyIncome", Member::getMonthlyIncome, all -> true),
          member(TABLE, "memberIdentity", Member::getMemberIdentity, all -> true),
          member("FLD-036", "education", Member::getEducation, RequiredChecks::student),
          member("FLD-036", "enrollmentYear", Member::getEnrollmentYear, RequiredChecks::student),
          member("FLD-036", "schoolYears", Member::getSchoolYears, RequiredChecks::student),
          member("FLD-036", "unitOrSchool", Member::getUnitOrSchool, RequiredChecks::student),
          member("FLD-038", "enlistedDate", Member::getEnlistedDate, RequiredChecks::soldier),
          member(TABLE, "unitOrSchool", Member::getUnitOrSchool, RequiredChecks::soldier),
          member("FLD-039", "unitOrSchool", Member::getUnitOrSchool, RequiredChecks::employed),
          member("FLD-039", "employerNature", Person::getEmployerNature, RequiredChecks::employed),
          member("FLD-039", "employerStatus", Person::getEmployerStatus, RequiredChecks::employed),
          member("FLD-039", "industry", Person::getIndustry, RequiredChecks::employed),
          member(TABLE, "contractTerm", Person::getContractTerm, m -> m.getContractDate() != null));

  static final List<Check> ALL =
      Stream.of(OF_PERSONS, OF_HEAD, OF_MEMBERS).flatMap(Collection::stream).toList();

  private RequiredChecks() {}

  static boolean isEmpty(Object value) {
    return value == null || value instanceof Collection<?> several && several.isEmpty();
  }

  private static Check person(String field, Function<Person, ?> value) {
    return Check.person(
            TABLE,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MISSING,
            (f, person) -> isEmpty(value.apply(person)))
        .namingField();
  }

  private static Check head(String number, String field, Function<ArchiveContent, ?> value) {
    return Check.head(
            number,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MISSING,
            (f, head) -> isEmpty(value.apply(head)))
        .namingField();
  }

  private static Check member(
      String number, String field, Function<Member, ?> value, Predicate<Member> condition) {
    return Check.member(
            number,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MISSING,
            (f, member) -> condition.test(member) && isEmpty(value.apply(member)))
        .namingField();
  }

  private static boolean student(Member member) {
    return member.getMemberIdentity() == MemberIdentity.STUDENT;
  }

  private static boolean soldier(Member member) {
    return member.getMemberIdentity() == MemberIdentity.SOLDIER;
  }

  private static boolean employed(Member member) {
    return member.getMemberIdentity() != null && member.getMemberIdentity().employed();
  }
}
