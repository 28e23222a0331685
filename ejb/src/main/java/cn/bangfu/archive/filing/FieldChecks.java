package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * All checks of what is typed into an archive (FLD part 6), in the order of the form. They look at
 * the form as it would be stored, that is after {@link ArchiveContent#normalize} and {@link
 * ArchiveContent#compute}.
 */
public final class FieldChecks {

  private static final List<Check> OF_DRAFT =
      Stream.concat(DraftChecks.ALL.stream(), IdNoChecks.OF_HEAD.stream()).toList();

  private static final List<Check> ALL =
      Stream.of(
              HeaderChecks.ALL,
              RequiredChecks.ALL,
              FormatChecks.ALL,
              CodeChecks.ALL,
              IdNoChecks.ALL,
              HeadChecks.ALL,
              ContractChecks.ALL,
              HouseholdChecks.ALL,
              MemberChecks.ALL,
              IncomeChecks.ALL,
              CauseChecks.ALL,
              MedicalChecks.ALL,
              CategoryChecks.ALL,
              BankCardChecks.ALL,
              CardChecks.ALL)
          .flatMap(Collection::stream)
          .toList();

  private static final List<Check> OF_STORED =
      ALL.stream().filter(check -> check.problem() != ArchiveProblem.VALUE_DISABLED).toList();

  private FieldChecks() {}

  /** Everything that is wrong or doubtful; empty if the file is fit to be reported. */
  public static List<Finding> check(FileToCheck file) {
    return run(ALL, file);
  }

  /**
   * What is wrong or doubtful in a stored file: a value that was disabled since is chosen anew at
   * the next saving and hinders nothing before (FLD-073).
   */
  public static List<Finding> checkStored(FileToCheck file) {
    return run(OF_STORED, file);
  }

  /** What keeps a form from being stored as a draft: no name, no valid number (ARC-033). */
  public static List<Finding> checkDraft(FileToCheck file) {
    return run(OF_DRAFT, file);
  }

  /** The numbers of the requirements that are checked, for tests and documents. */
  static List<Check> all() {
    return ALL;
  }

  /** What some checks find, in their order. */
  static List<Finding> run(List<Check> checks, FileToCheck file) {
    Subjects subjects = new Subjects(file.content());
    List<Finding> found = new ArrayList<>();
    checks.forEach(check -> check.run(file, subjects, found));
    return found;
  }
}
