package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Member;
import cn.bangfu.security.SecurityParameter.ConsentCheck;
import java.util.List;

/** Notice and consent (USR-132); a parameter says how hard they are asked for. */
final class ConsentChecks {

  /** Younger ones are children whose guardians have to agree. */
  static final int CHILD_BELOW = 14;

  private static final String NUMBER = "USR-132";

  private static final Check IN_FUTURE =
      Check.head(
              NUMBER,
              BLOCKS_SAVE,
              "informedDate",
              ArchiveProblem.IN_FUTURE,
              (f, head) ->
                  head.getInformedDate() != null && head.getInformedDate().isAfter(f.today()))
          .namingField();

  private static final List<Check> ASKED_FOR =
      List.of(
          Check.head(
              NUMBER,
              WARNING,
              "informedDate",
              ArchiveProblem.NOT_INFORMED,
              (f, head) -> head.getInformedDate() == null),
          Check.head(
              NUMBER,
              WARNING,
              "consent",
              ArchiveProblem.CONSENT_MISSING,
              (f, head) -> !Boolean.TRUE.equals(head.getConsent())),
          Check.head(
                  NUMBER,
                  WARNING,
                  "guardianConsent",
                  ArchiveProblem.GUARDIAN_CONSENT_MISSING,
                  (f, head) ->
                      !children(f).isEmpty() && !Boolean.TRUE.equals(head.getGuardianConsent()))
              .saying((f, s) -> List.of(children(f))));

  private ConsentChecks() {}

  /** What is found, as hard as the parameter says. */
  static List<Finding> check(FileToCheck file, ConsentCheck mode) {
    List<Finding> found = FieldChecks.run(List.of(IN_FUTURE), file);
    if (mode != ConsentCheck.OFF) {
      CheckSeverity severity = mode == ConsentCheck.ENFORCED ? BLOCKS_SAVE : WARNING;
      FieldChecks.run(ASKED_FOR, file).stream()
          .map(finding -> finding.as(severity))
          .forEach(found::add);
    }
    return found;
  }

  /** Names of the members whose guardians have to agree; a child without a name yet as blank. */
  private static List<String> children(FileToCheck file) {
    return file.members().stream()
        .filter(member -> member.getBirthDate() != null)
        .filter(member -> member.ageOn(file.today()) < CHILD_BELOW)
        .map(ConsentChecks::nameOf)
        .toList();
  }

  private static String nameOf(Member member) {
    return member.getName() == null ? "" : member.getName();
  }
}
