package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.HelpJudge;
import cn.bangfu.fund.FundPurse;
import cn.bangfu.fund.FundUse;
import cn.bangfu.fund.Money;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.IdNoProblem;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportBooks;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everything that is wrong with the rows of a portion (AST-088, AST-092). */
@Dependent
class RowChecks {

  @Inject Today today;
  @Inject IntakeSheet sheet;
  @Inject HelpJudge judge;
  @Inject Households households;

  /**
   * A row that was looked at.
   *
   * @param archive null if none was found
   * @param facts null if something is wrong
   */
  record Judged(
      ImportedRow row,
      Archive archive,
      AssistanceFacts facts,
      List<CellError> wrong,
      List<String> doubts) {

    List<FundUse> uses() {
      return facts == null
          ? List.of()
          : facts.lines().stream()
              .map(line -> new FundUse(line.fundType(), line.fundYear(), line.amount()))
              .toList();
    }
  }

  /** Looks at all of them but at the money that is left. */
  List<Judged> check(List<ImportedRow> rows, Caller by, boolean lock) {
    ImportPlan plan = sheet.plan();
    List<ImportResult> read =
        rows.stream()
            .map(row -> ImportBooks.again(plan, row.getRowNo(), row.originals(plan)))
            .toList();
    List<IdNo> numbers =
        read.stream()
            .map(one -> number(one.rows().get(0)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<LocalDate> days =
        read.stream()
            .map(one -> one.rows().get(0).date(IntakeColumn.DATE.ordinal()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Households.Known known = households.find(numbers, days, by, lock);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      judged.add(new OneRow(rows.get(i), read.get(i), plan, known, by).judged());
    }
    return judged;
  }

  /** What is wrong with a row for whose money too little is left (AST-089). */
  Optional<CellError> take(FundPurse purse, Judged one, long union) {
    return purse
        .take(union, one.uses())
        .map(
            shortfall -> {
              int line = 0;
              while (one.facts().lines().get(line).fundType() != shortfall.key().fundType()
                  || one.facts().lines().get(line).fundYear() != shortfall.key().fundYear()) {
                line++;
              }
              return new CellError(
                  one.row().getRowNo(),
                  Texts.get(IntakeColumn.AMOUNT_1.ofLine(line).label()),
                  "",
                  Texts.of(
                      Violation.of(
                          null,
                          IntakeProblem.NOT_COVERED,
                          Money.text(shortfall.available()),
                          Money.text(shortfall.wanted()))));
            });
  }

  /** What only the file told: errors that the kept texts do not show again. */
  List<CellError> misread(ImportRow row, List<CellError> errors) {
    List<CellError> again = ImportBooks.again(sheet.plan(), row.number(), row.originals()).errors();
    return errors.stream()
        .filter(one -> again.stream().noneMatch(other -> other.column().equals(one.column())))
        .toList();
  }

  private static IdNo number(ImportRow row) {
    return IdNo.of(IntakeSheet.text(row, IntakeColumn.ID_NO));
  }

  /** One row on its way through the checks; a column is blamed by the file or by the rules. */
  private final class OneRow {

    private final ImportedRow row;
    private final ImportRow cells;
    private final ImportPlan plan;
    private final Households.Known known;
    private final Caller by;
    private final List<CellError> wrong = new ArrayList<>();
    private final Set<String> blamed = new HashSet<>();

    OneRow(ImportedRow row, ImportResult read, ImportPlan plan, Households.Known known, Caller by) {
      this.row = row;
      this.plan = plan;
      this.known = known;
      this.by = by;
      cells = read.rows().get(0);
      row.misread().forEach(this::addRead);
      read.errors().forEach(this::addRead);
      wrong.forEach(one -> blamed.add(one.column()));
    }

    Judged judged() {
      Optional<Households.Found> found = found(number(cells));
      Archive archive = found.map(Households.Found::archive).orElse(null);
      AssistCategory usual =
          archive == null ? AssistCategory.OTHER : AssistCategory.of(found.orElseThrow().cause());
      AssistanceEntry entry = sheet.entry(cells, archive == null ? 0 : archive.getId(), usual);
      HelpJudge.Verdict verdict =
          judge.judge(
              entry,
              archive == null ? ArchiveLevel.NATIONAL : archive.getArchiveLevel(),
              archive == null ? null : archive.getFilingDate());
      verdict.wrong().forEach(one -> add(IntakeColumn.of(one.field()), one));
      IntakeSheet.misplaced(cells, entry).forEach(column -> add(column, IntakeProblem.NOT_OF_FORM));
      if (row.getTwinRow() != null) {
        add(null, IntakeProblem.TWIN, row.getTwinRow());
      }
      if (archive != null && verdict.facts() != null && !IntakeSheet.again(cells)) {
        boolean same =
            known.sameDays().getOrDefault(archive.getId(), List.of()).stream()
                .anyMatch(
                    one ->
                        one.getAssistDate().equals(entry.getDate()) && one.same(verdict.facts()));
        if (same) {
          add(null, IntakeProblem.SAME_RECORD);
        }
      }
      return new Judged(
          row,
          archive,
          wrong.isEmpty() ? verdict.facts() : null,
          List.copyOf(wrong),
          verdict.doubts().stream().map(Texts::of).toList());
    }

    /** The archive of the row, if the user may know it. */
    private Optional<Households.Found> found(IdNo number) {
      if (number == null || blamed.contains(heading(IntakeColumn.ID_NO))) {
        return Optional.empty();
      }
      Optional<IdNoProblem> no = number.problem(today.today());
      if (no.isPresent()) {
        Object detail =
            no.get() == IdNoProblem.CHARACTER ? number.wrongPosition() : number.length();
        add(
            IntakeColumn.ID_NO,
            AssistanceProblem.ID_NO_WRONG,
            Violation.of(null, no.get(), detail));
        return Optional.empty();
      }
      Households.Found found = known.heads().get(number);
      if (found == null) {
        add(
            IntakeColumn.ID_NO,
            known.members().contains(number) ? IntakeProblem.NOT_HEAD : IntakeProblem.NOT_FOUND);
        return Optional.empty();
      }
      if (!by.scope().covers(found.archive().getFilingUnionPath())) {
        add(IntakeColumn.ID_NO, IntakeProblem.OUTSIDE);
        return Optional.empty();
      }
      if (found.several()) {
        add(IntakeColumn.ID_NO, IntakeProblem.SEVERAL);
      }
      AssistanceRules.refuseHelp(
              found.archive(), by, known.marks().getOrDefault(found.archive().getId(), Set.of()))
          .ifPresent(refusal -> add(IntakeColumn.ID_NO, refusal));
      String name = IntakeSheet.text(cells, IntakeColumn.NAME);
      if (name != null && !plain(name).equals(plain(found.archive().getHeadName()))) {
        add(IntakeColumn.NAME, IntakeProblem.NAME_DIFFERS);
      }
      return Optional.of(found);
    }

    private String plain(String name) {
      return name.replaceAll("[\\s\\u3000]", "");
    }

    /** Letters in a sum of money are refused in its own words (AST-031). */
    private void addRead(CellError read) {
      int at = plan.headings().indexOf(read.column());
      boolean money = at >= 0 && IntakeColumn.values()[at].amount();
      wrong.add(
          money && row.misread().stream().noneMatch(read::equals)
              ? new CellError(
                  read.row(),
                  read.column(),
                  "",
                  Texts.of(Violation.of(null, AssistanceProblem.AMOUNT)))
              : read);
    }

    private void add(IntakeColumn column, Problem problem, Object... args) {
      add(column, Violation.of(null, problem, args));
    }

    private void add(IntakeColumn column, Violation violation) {
      String heading = column == null ? "" : heading(column);
      if (column == null || !blamed.contains(heading)) {
        wrong.add(new CellError(row.getRowNo(), heading, "", Texts.of(violation)));
      }
    }

    private String heading(IntakeColumn column) {
      return Texts.get(column.label());
    }
  }
}
