package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.Ages;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** What a member does against his age, his studies and his income (FLD-036 to FLD-041). */
final class MemberChecks {

  private static final int ENLISTING_AGE = 17;
  private static final int EARLIEST_SCHOOL_AGE = 3;
  private static final int PRESCHOOL_UP_TO = 7;
  private static final int STUDENT_FROM = 5;
  private static final int STUDENT_UP_TO = 35;
  private static final int WORKING_AGE = 16;

  static final List<Check> ALL =
      List.of(
          Check.member(
                  "FLD-036",
                  BLOCKS_SAVE,
                  "enrollmentYear",
                  ArchiveProblem.ENROLLMENT_YEAR,
                  MemberChecks::enrolledInWrongYear)
              .saying((f, s) -> List.of(firstSchoolYear(s.member()), f.today().getYear())),
          Check.member(
                  "FLD-037",
                  WARNING,
                  "memberIdentity",
                  ArchiveProblem.GRADUATED,
                  (f, m) -> m.getMemberIdentity() == MemberIdentity.STUDENT && graduated(f, m))
              .saying((f, s) -> List.of(s.name())),
          Check.member(
              "FLD-038",
              WARNING,
              "enlistedDate",
              ArchiveProblem.ENLISTED_BEFORE_17,
              (f, m) ->
                  m.getEnlistedDate() != null
                      && m.getBirthDate() != null
                      && m.getEnlistedDate()
                          .isBefore(Ages.reached(ENLISTING_AGE, m.getBirthDate()))),
          Check.member(
                  "FLD-040",
                  WARNING,
                  "memberIdentity",
                  ArchiveProblem.AGE_AGAINST_IDENTITY,
                  (f, m) ->
                      m.getMemberIdentity() != null
                          && m.getBirthDate() != null
                          && !fits(m.getMemberIdentity(), m.ageOn(f.today())))
              .saying((f, s) -> List.of(s.name(), s.member().getMemberIdentity())),
          Check.member(
                  "FLD-041",
                  WARNING,
                  "monthlyIncome",
                  ArchiveProblem.INCOME_AGAINST_IDENTITY,
                  (f, m) -> hasUnlikelyIncome(m))
              .saying((f, s) -> List.of(s.name())));

  private MemberChecks() {}

  private static int firstSchoolYear(Member member) {
    return member.getBirthDate().getYear() + EARLIEST_SCHOOL_AGE;
  }

  private static boolean enrolledInWrongYear(FileToCheck file, Member member) {
    return member.getEnrollmentYear() != null
        && member.getBirthDate() != null
        && (member.getEnrollmentYear() < firstSchoolYear(member)
            || member.getEnrollmentYear() > file.today().getYear());
  }

  private static boolean graduated(FileToCheck file, Member member) {
    return member.getGraduationYear() != null
        && !file.today().isBefore(LocalDate.of(member.getGraduationYear(), Month.SEPTEMBER, 1));
  }

  private static boolean fits(MemberIdentity identity, int age) {
    return switch (identity) {
      case PRESCHOOL -> age <= PRESCHOOL_UP_TO;
      case STUDENT -> age >= STUDENT_FROM && age <= STUDENT_UP_TO;
      case WORKER, MIGRANT_WORKER, SOLDIER -> age >= WORKING_AGE;
      default -> true;
    };
  }

  private static boolean hasUnlikelyIncome(Member member) {
    MemberIdentity identity = member.getMemberIdentity();
    if (identity == null || member.getMonthlyIncome() == null) {
      return false;
    }
    boolean earns = member.getMonthlyIncome().signum() > 0;
    boolean paid = identity.employed() || identity == MemberIdentity.SOLDIER;
    return earns ? identity.withoutIncome() : paid;
  }
}
