package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
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
import cn.bangfu.standard.RuleLookup;
import cn.bangfu.standard.StandardLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What saving and reporting make of the findings of {@link FieldChecks} (FLD part 6, ARC-034,
 * ARC-039, ARC-093 guards 4 and 6), together with what only the database knows.
 */
@Dependent
public class FormChecks {

  @Inject CallerContext callers;
  @Inject FilingLookup lookup;
  @Inject PaperLookup papers;
  @Inject CardUse cards;
  @Inject StandardLookup standards;
  @Inject RuleLookup ruleLookup;
  @Inject EmployeeNumbers numbers;
  @Inject IdentityCheck identity;
  @Inject SecurityParameters parameters;
  @Inject Today today;

  /** What refuses saving, all of it, and what has to be confirmed. */
  public record Verdict(List<Violation> refusals, List<Violation> warnings) {}

  /**
   * Judges a form that is to be on file.
   *
   * @param archive the archive as it is stored, or null of a new one
   */
  Verdict judge(ArchiveForm form, Archive archive, long unionId, ArchiveLevel unionLevel) {
    return judge(form, archive, false, unionId, unionLevel);
  }

  /** Judges a form that brings a closed archive back, unreported and at the union's own level. */
  public Verdict judgeRestored(
      ArchiveForm form, Archive archive, long unionId, ArchiveLevel unionLevel) {
    return judge(form, archive, true, unionId, unionLevel);
  }

  private Verdict judge(
      ArchiveForm form, Archive archive, boolean restored, long unionId, ArchiveLevel unionLevel) {
    Long id = archive == null ? null : archive.getId();
    boolean reported = archive != null && !restored && archive.reported();
    ArchiveLevel present = archive == null || restored ? null : archive.getArchiveLevel();
    List<Violation> refusals = new ArrayList<>();
    List<Violation> warnings = new ArrayList<>();
    form.getContent().compute(rules(callers.known().unionPath()).deduction());
    FileToCheck file = file(form.header(), form.getContent(), archive, unionLevel);
    List<Finding> findings = new ArrayList<>(findings(file));
    cards
        .find(id, form.getContent().getBankCardNo(), callers.known().scope().pattern())
        .ifPresent(findings::add);
    for (Finding finding : findings) {
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
    String number = form.header().employeeNo();
    if (number != null && numbers.taken(unionId, number, id)) {
      refusals.add(Violation.of("employeeNo", ArchiveRefusal.EMPLOYEE_NO_TAKEN, number));
    }
    ArchiveLevel standard = form.getFilingStandard();
    if (present != null
        && standard != null
        && LevelRules.refuseStandard(standard, present, unionLevel)
            .filter(ArchiveRefusal.STANDARD_BELOW_LEVEL::equals)
            .isPresent()) {
      refusals.add(Violation.of("filingStandard", ArchiveRefusal.STANDARD_BELOW_LEVEL, present));
    }
    refusals.addAll(identity.check(id, form));
    if (refusals.isEmpty()) {
      standards.used(CategoryChecks.standard(file).map(ValidStandard::id).stream().toList());
    }
    return new Verdict(refusals, warnings);
  }

  /** What keeps a form from being stored as a draft, and what is marked in it (ARC-033). */
  Verdict judgeDraft(ArchiveForm form, ArchiveLevel unionLevel) {
    List<Violation> refusals =
        FieldChecks.checkDraft(file(form.header(), form.getContent(), null, unionLevel)).stream()
            .filter(finding -> finding.severity() == CheckSeverity.BLOCKS_SAVE)
            .map(Finding::violation)
            .toList();
    List<Violation> marks =
        findings(file(form.header(), form.getContent(), null, unionLevel)).stream()
            .filter(finding -> finding.severity() != CheckSeverity.WARNING)
            .map(Finding::violation)
            .toList();
    return new Verdict(refusals, marks);
  }

  /** Why findings keep an archive from being reported; empty if they do not. */
  static List<Violation> refuseReport(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != CheckSeverity.WARNING)
        .map(
            finding ->
                finding.problem() == ArchiveProblem.MISSING
                    ? finding.violation()
                    : Violation.of(
                        finding.field(), ArchiveRefusal.LOGIC_CHECK_FAILED, finding.violation()))
        .toList();
  }

  /**
   * Everything that is wrong or doubtful in a stored archive by itself; asks the database for
   * nothing but what the look-up does not remember yet.
   *
   * @param remembered asked for many archives one after the other
   * @param rules those in force for its filing union
   */
  List<Finding> checkStored(
      Archive archive,
      ArchiveContent content,
      ArchiveLevel unionLevel,
      AttachedPapers attached,
      Lookup remembered,
      RuleParameters rules) {
    FileToCheck file =
        new FileToCheck(
            archive.header(),
            content,
            unionLevel,
            attached,
            standardDay(archive.header(), archive),
            today.today(),
            remembered,
            rules);
    return Stream.concat(FieldChecks.checkStored(file).stream(), consent(file).stream()).toList();
  }

  private List<Finding> findings(FileToCheck file) {
    return Stream.concat(FieldChecks.check(file).stream(), consent(file).stream()).toList();
  }

  private List<Finding> consent(FileToCheck file) {
    return ConsentChecks.check(
        file, parameters.choice(SecurityParameter.CONSENT_CHECK, ConsentCheck.class));
  }

  /** The standards of the day of filing count until the first report, then those of today. */
  private LocalDate standardDay(ArchiveHeader header, Archive archive) {
    boolean reportedBefore = archive != null && archive.getLastReportAt() != null;
    return reportedBefore || header.filingDate() == null ? today.today() : header.filingDate();
  }

  private FileToCheck file(
      ArchiveHeader header, ArchiveContent content, Archive archive, ArchiveLevel unionLevel) {
    AttachedPapers attached =
        archive == null || archive.getId() == null
            ? AttachedPapers.UNKNOWN
            : papers.of(List.of(archive.getId())).get(archive.getId());
    return new FileToCheck(
        header,
        content,
        unionLevel,
        attached,
        standardDay(header, archive),
        today.today(),
        new RememberedLookup(lookup),
        rules(callers.known().unionPath()));
  }

  /** The rules in force for some unions today, by their paths. */
  Map<String, RuleParameters> rules(Collection<String> unionPaths) {
    Map<String, RuleParameters> rules = new HashMap<>();
    ruleLookup
        .of(unionPaths, today.today())
        .forEach((path, values) -> rules.put(path, RuleParameters.of(values)));
    return rules;
  }

  /** The rules in force for a union today (FIL-005, FIL-007). */
  RuleParameters rules(String unionPath) {
    return RuleParameters.of(ruleLookup.of(unionPath, today.today()));
  }
}
