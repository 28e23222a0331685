package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameter.ConsentCheck;
import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What saving and reporting make of the findings of {@link FieldChecks} (FLD part 6, ARC-034,
 * ARC-039, ARC-093 guards 4 and 6), together with what only the database knows.
 */
@Dependent
public class FormChecks {

  @Inject FilingLookup lookup;
  @Inject EmployeeNumbers numbers;
  @Inject IdentityCheck identity;
  @Inject SecurityParameters parameters;
  @Inject Today today;

  /** What refuses saving, all of it, and what has to be confirmed. */
  record Verdict(List<Violation> refusals, List<Violation> warnings) {}

  /**
   * Judges a form that is to be on file.
   *
   * @param archive the archive as it is stored, or null of a new one
   */
  Verdict judge(ArchiveForm form, Archive archive, long unionId, ArchiveLevel unionLevel) {
    boolean reported = archive != null && archive.reported();
    List<Violation> refusals = new ArrayList<>();
    List<Violation> warnings = new ArrayList<>();
    for (Finding finding : findings(form.header(), form.getContent(), unionLevel)) {
      switch (finding.severity()) {
        case BLOCKS_SAVE -> refusals.add(finding.violation());
        case BLOCKS_REPORT -> {
          if (reported) {
            refusals.add(
                Violation.of(
                    finding.field(), ArchiveRefusal.REPORTED_AND_INVALID, finding.violation()));
          }
        }
        case WARNING -> warnings.add(finding.violation());
      }
    }
    Long id = archive == null ? null : archive.getId();
    String number = form.header().employeeNo();
    if (number != null && numbers.taken(unionId, number, id)) {
      refusals.add(Violation.of("employeeNo", ArchiveRefusal.EMPLOYEE_NO_TAKEN, number));
    }
    ArchiveLevel standard = form.getFilingStandard();
    if (archive != null
        && standard != null
        && LevelRules.refuseStandard(standard, archive.getArchiveLevel(), unionLevel)
            .filter(ArchiveRefusal.STANDARD_BELOW_LEVEL::equals)
            .isPresent()) {
      refusals.add(
          Violation.of(
              "filingStandard", ArchiveRefusal.STANDARD_BELOW_LEVEL, archive.getArchiveLevel()));
    }
    refusals.addAll(identity.check(id, form));
    return new Verdict(refusals, warnings);
  }

  /** What keeps a form from being stored as a draft, and what is marked in it (ARC-033). */
  Verdict judgeDraft(ArchiveForm form, ArchiveLevel unionLevel) {
    List<Violation> refusals =
        FieldChecks.checkDraft(file(form.header(), form.getContent(), unionLevel)).stream()
            .filter(finding -> finding.severity() == CheckSeverity.BLOCKS_SAVE)
            .map(Finding::violation)
            .toList();
    List<Violation> marks =
        findings(form.header(), form.getContent(), unionLevel).stream()
            .filter(finding -> finding.severity() != CheckSeverity.WARNING)
            .map(Finding::violation)
            .toList();
    return new Verdict(refusals, marks);
  }

  /** Why the content keeps an archive from being reported; empty if it does not. */
  List<Violation> refuseReport(Archive archive, ArchiveContent content, ArchiveLevel unionLevel) {
    FileToCheck file = file(archive.header(), content, unionLevel);
    return Stream.concat(FieldChecks.checkStored(file).stream(), consent(file).stream())
        .filter(finding -> finding.severity() != CheckSeverity.WARNING)
        .map(
            finding ->
                finding.problem() == ArchiveProblem.MISSING
                    ? finding.violation()
                    : Violation.of(
                        finding.field(), ArchiveRefusal.LOGIC_CHECK_FAILED, finding.violation()))
        .toList();
  }

  private List<Finding> findings(
      ArchiveHeader header, ArchiveContent content, ArchiveLevel unionLevel) {
    FileToCheck file = file(header, content, unionLevel);
    return Stream.concat(FieldChecks.check(file).stream(), consent(file).stream()).toList();
  }

  private List<Finding> consent(FileToCheck file) {
    return ConsentChecks.check(
        file, parameters.choice(SecurityParameter.CONSENT_CHECK, ConsentCheck.class));
  }

  private FileToCheck file(ArchiveHeader header, ArchiveContent content, ArchiveLevel unionLevel) {
    return new FileToCheck(header, content, unionLevel, false, today.today(), lookup);
  }
}
