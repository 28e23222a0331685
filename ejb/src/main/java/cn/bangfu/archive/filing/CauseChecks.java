package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Causes of hardship: the choice itself and the household behind it (FLD-050 to FLD-052). */
final class CauseChecks {

  private static final int WORKING_AGE = 16;
  private static final int RETIRING_AGE = 60;
  private static final String MAIN = "mainCause";
  private static final String OTHERS = "otherCauses";

  private static final List<Check> OF_CHOICE =
      List.of(
          Check.head(
              "FLD-050",
              BLOCKS_SAVE,
              OTHERS,
              ArchiveProblem.TOO_MANY_CAUSES,
              (f, c) -> c.getOtherCauses().size() > ArchiveContent.MAX_OTHER_CAUSES),
          Check.head(
              "FLD-050",
              BLOCKS_SAVE,
              OTHERS,
              ArchiveProblem.CAUSE_TWICE,
              (f, c) -> {
                Set<HardshipCause> seen = new HashSet<>();
                return c.allCauses().stream().anyMatch(cause -> !seen.add(cause));
              }),
          Check.head(
                  "FLD-050",
                  BLOCKS_SAVE,
                  OTHERS,
                  ArchiveProblem.INVALID,
                  (f, c) -> c.getOtherCauses().contains(HardshipCause.OTHER))
              .namingField());

  static final List<Check> ALL =
      Stream.of(
              OF_CHOICE,
              demand(HardshipCause.OWN_ILLNESS, CauseGap.HEAD_DISEASE),
              demand(HardshipCause.DEPENDENT_ILLNESS, CauseGap.MEMBER_DISEASE),
              demand(HardshipCause.OWN_DISABILITY, CauseGap.HEAD_DISABLED),
              demand(HardshipCause.FAMILY_DISABILITY, CauseGap.MEMBER_DISABLED),
              demand(HardshipCause.CHILD_EDUCATION, CauseGap.CHILD_STUDENT),
              doubt(HardshipCause.LAID_OFF, CauseGap.LAID_OFF_PERSON),
              doubt(HardshipCause.ABLE_BUT_JOBLESS, CauseGap.JOBLESS_PERSON),
              doubt(HardshipCause.NO_SOCIAL_INSURANCE, CauseGap.HEAD_INSURED))
          .flatMap(Collection::stream)
          .toList();

  private CauseChecks() {}

  private static List<Check> demand(HardshipCause cause, CauseGap gap) {
    return atBothFields("FLD-051", BLOCKS_REPORT, cause, gap);
  }

  private static List<Check> doubt(HardshipCause cause, CauseGap gap) {
    return atBothFields("FLD-052", WARNING, cause, gap);
  }

  /** One check for the cause as main cause, one for it among the others. */
  private static List<Check> atBothFields(
      String number, CheckSeverity severity, HardshipCause cause, CauseGap gap) {
    return List.of(
        Check.head(
                number,
                severity,
                MAIN,
                ArchiveProblem.CAUSE_MISMATCH,
                (f, c) -> c.getMainCause() == cause && hasGap(gap, f))
            .saying((f, s) -> List.of(cause, gap)),
        Check.head(
                number,
                severity,
                OTHERS,
                ArchiveProblem.CAUSE_MISMATCH,
                (f, c) -> c.getOtherCauses().contains(cause) && hasGap(gap, f))
            .saying((f, s) -> List.of(cause, gap)));
  }

  private static boolean hasGap(CauseGap gap, FileToCheck file) {
    ArchiveContent head = file.content();
    Predicate<Person> ill = person -> person.getDiseaseCategory() != null;
    Predicate<Person> disabled = person -> person.getHealthStatus() == HealthStatus.DISABLED;
    return switch (gap) {
      case HEAD_DISEASE -> !ill.test(head);
      case MEMBER_DISEASE -> file.members().stream().noneMatch(ill);
      case HEAD_DISABLED -> !disabled.test(head);
      case MEMBER_DISABLED -> file.members().stream().noneMatch(disabled);
      case CHILD_STUDENT -> file.members().stream().noneMatch(CauseChecks::isStudyingChild);
      case LAID_OFF_PERSON -> !isLaidOff(file) && noJoblessMember(file);
      case JOBLESS_PERSON ->
          !(isLaidOff(file) && isOfWorkingAge(file, head)) && noJoblessMember(file);
      case HEAD_INSURED ->
          head.getMedicalInsurance().stream()
              .anyMatch(id -> file.lookup().is(id, "URBAN_EMPLOYEE"));
    };
  }

  private static boolean isStudyingChild(Member member) {
    return member.getRelation() != null
        && member.getRelation().isChild()
        && member.getMemberIdentity() == MemberIdentity.STUDENT;
  }

  private static boolean isLaidOff(FileToCheck file) {
    Long status = file.content().getWorkStatus();
    return file.lookup().is(status, "LAID_OFF") || file.lookup().is(status, "UNEMPLOYED");
  }

  private static boolean noJoblessMember(FileToCheck file) {
    return file.members().stream()
        .noneMatch(
            member ->
                member.getMemberIdentity() == MemberIdentity.UNEMPLOYED
                    && isOfWorkingAge(file, member));
  }

  /** 16 to 59 years old. */
  private static boolean isOfWorkingAge(FileToCheck file, Person person) {
    Integer age = person.ageOn(file.today());
    return age != null && age >= WORKING_AGE && age < RETIRING_AGE;
  }
}
