package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Person;
import cn.bangfu.kernel.IdNoProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The identity number, and what else it tells (FLD part 6.1). */
final class IdNoChecks {

  private static final List<Check> OF_NUMBER =
      Arrays.stream(IdNoProblem.values()).map(IdNoChecks::check).toList();

  private static final List<Check> AGAINST_NUMBER =
      List.of(
          Check.person(
              "FLD-015",
              WARNING,
              "birthDate",
              ArchiveProblem.BIRTH_DATE_DIFFERS,
              (f, p) ->
                  isValid(f, p)
                      && p.getBirthDate() != null
                      && !p.getIdNo().birthDate().orElseThrow().equals(p.getBirthDate())),
          Check.person(
              "FLD-016",
              WARNING,
              "gender",
              ArchiveProblem.GENDER_DIFFERS,
              (f, p) ->
                  isValid(f, p)
                      && p.getGender() != null
                      && p.getIdNo().gender().orElseThrow() != p.getGender()),
          Check.member(
                  "FLD-017",
                  WARNING,
                  "gender",
                  ArchiveProblem.GENDER_AGAINST_RELATION,
                  (f, m) ->
                      m.getGender() != null
                          && m.getRelation() != null
                          && m.getRelation().gender().filter(g -> g != m.getGender()).isPresent())
              .saying((f, s) -> List.of(s.member().getRelation())));

  static final List<Check> ALL =
      Stream.of(OF_NUMBER, AGAINST_NUMBER).flatMap(Collection::stream).toList();

  /** Only the head's number: what a draft is checked for. */
  static final List<Check> OF_HEAD =
      OF_NUMBER.stream().map(check -> check.on(Check.Scope.HEAD)).toList();

  private IdNoChecks() {}

  private static Check check(IdNoProblem problem) {
    String number =
        switch (problem) {
          case LENGTH, FIFTEEN_DIGITS, CHARACTER -> "FLD-011";
          case PROVINCE -> "FLD-012";
          case BIRTH_DATE -> "FLD-013";
          case CHECK_DIGIT -> "FLD-014";
        };
    return Check.person(
            number,
            BLOCKS_SAVE,
            "idNo",
            problem,
            (f, p) ->
                p.getIdNo() != null
                    && p.getIdNo().problem(f.today()).filter(found -> found == problem).isPresent())
        .saying(
            (f, s) ->
                switch (problem) {
                  case LENGTH -> List.of(s.person().getIdNo().length());
                  case CHARACTER -> List.of(s.person().getIdNo().wrongPosition());
                  default -> List.of();
                });
  }

  private static boolean isValid(FileToCheck file, Person person) {
    return person.getIdNo() != null && person.getIdNo().isValid(file.today());
  }
}
