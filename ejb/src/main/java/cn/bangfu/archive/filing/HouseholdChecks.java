package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.Ages;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Head and members against each other (FLD-031 to FLD-035, FLD-042, FLD-043). */
final class HouseholdChecks {

  private static final int FULL_AGE = 18;
  private static final int GENERATION = 15;
  private static final int TWO_GENERATIONS = 30;

  static final List<Check> ALL =
      List.of(
          Check.member(
                  "FLD-031",
                  BLOCKS_SAVE,
                  "relation",
                  ArchiveProblem.RELATION_TWICE,
                  HouseholdChecks::standsTwice)
              .saying((f, s) -> List.of(s.member().getRelation())),
          Check.member(
                  "FLD-032",
                  BLOCKS_REPORT,
                  "relation",
                  ArchiveProblem.RELATION_AGAINST_HEAD,
                  (f, member) ->
                      f.content().getGender() != null
                          && member.getRelation() != null
                          && member
                              .getRelation()
                              .headGender()
                              .filter(gender -> gender != f.content().getGender())
                              .isPresent())
              .saying((f, s) -> List.of(f.content().getGender(), s.member().getRelation())),
          Check.head(
                  "FLD-033",
                  BLOCKS_REPORT,
                  "maritalStatus",
                  ArchiveProblem.SPOUSE_OF_UNMARRIED,
                  (f, head) ->
                      head.getMaritalStatus() != null
                          && head.getMaritalStatus() != MaritalStatus.MARRIED
                          && any(f, Relation::isSpouse))
              .saying((f, s) -> List.of(s.person().getMaritalStatus())),
          Check.head(
              "FLD-033",
              WARNING,
              "maritalStatus",
              ArchiveProblem.MARRIED_WITHOUT_SPOUSE,
              (f, head) ->
                  head.getMaritalStatus() == MaritalStatus.MARRIED && !any(f, Relation::isSpouse)),
          Check.head(
              "FLD-034",
              BLOCKS_REPORT,
              "singleParent",
              ArchiveProblem.SINGLE_PARENT_MARRIED,
              (f, head) ->
                  isSingleParent(head) && head.getMaritalStatus() == MaritalStatus.MARRIED),
          Check.head(
              "FLD-034",
              WARNING,
              "singleParent",
              ArchiveProblem.SINGLE_PARENT_WITHOUT_CHILD,
              (f, head) -> isSingleParent(head) && !any(f, Relation::isChild)),
          Check.head(
                  "FLD-034",
                  WARNING,
                  "singleParent",
                  ArchiveProblem.SINGLE_PARENT_LIKELY,
                  HouseholdChecks::looksLikeSingleParent)
              .saying((f, s) -> List.of(s.person().getMaritalStatus())),
          Check.member(
                  "FLD-035",
                  WARNING,
                  "birthDate",
                  ArchiveProblem.AGE_AGAINST_RELATION,
                  HouseholdChecks::hasWrongAge)
              .saying((f, s) -> List.of(s.name(), s.member().getRelation())),
          Check.head(
                  "FLD-042",
                  BLOCKS_REPORT,
                  "zeroEmployment",
                  ArchiveProblem.EARNERS_IN_ZERO_EMPLOYMENT,
                  (f, head) ->
                      Boolean.TRUE.equals(head.getZeroEmployment()) && !earners(f).isEmpty())
              .saying((f, s) -> List.of(earners(f))),
          Check.head(
              "FLD-043",
              WARNING,
              "members",
              ArchiveProblem.HEAD_ALONE,
              (f, head) -> f.members().isEmpty()));

  private HouseholdChecks() {}

  private static boolean any(FileToCheck file, Predicate<Relation> kind) {
    return file.members().stream()
        .anyMatch(member -> member.getRelation() != null && kind.test(member.getRelation()));
  }

  /** True for the second and every further member in a place that only one can have. */
  private static boolean standsTwice(FileToCheck file, Member member) {
    if (member.getRelation() == null) {
      return false;
    }
    for (Member earlier : file.members()) {
      if (earlier == member) {
        return false;
      }
      if (earlier.getRelation() != null && member.getRelation().excludes(earlier.getRelation())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSingleParent(ArchiveContent head) {
    return Boolean.TRUE.equals(head.getSingleParent());
  }

  private static boolean looksLikeSingleParent(FileToCheck file, ArchiveContent head) {
    return Boolean.FALSE.equals(head.getSingleParent())
        && (head.getMaritalStatus() == MaritalStatus.DIVORCED
            || head.getMaritalStatus() == MaritalStatus.WIDOWED)
        && file.members().stream()
            .anyMatch(
                member ->
                    member.getRelation() != null
                        && member.getRelation().isChild()
                        && member.getBirthDate() != null
                        && member.ageOn(file.today()) < FULL_AGE);
  }

  private static boolean hasWrongAge(FileToCheck file, Member member) {
    LocalDate head = file.content().getBirthDate();
    LocalDate born = member.getBirthDate();
    Relation relation = member.getRelation();
    if (head == null || born == null || relation == null) {
      return false;
    }
    return relation.isChild() && born.isBefore(Ages.reached(GENERATION, head))
        || relation.isParent() && head.isBefore(Ages.reached(GENERATION, born))
        || relation.isGrandchild() && born.isBefore(Ages.reached(TWO_GENERATIONS, head));
  }

  /** Names of those who earn their living. */
  private static List<String> earners(FileToCheck file) {
    List<String> names = new ArrayList<>();
    if (file.lookup().is(file.content().getWorkStatus(), "ON_POST")) {
      names.add(file.content().getName());
    }
    file.members().stream()
        .filter(m -> m.getMemberIdentity() != null && m.getMemberIdentity().earning())
        .forEach(m -> names.add(m.getName()));
    names.removeIf(Objects::isNull);
    return names;
  }
}
