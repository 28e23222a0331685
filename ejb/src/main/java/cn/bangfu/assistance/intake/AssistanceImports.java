package cn.bangfu.assistance.intake;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.JobRun;
import cn.bangfu.job.JobState;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ExportFacts;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.FileNames;
import cn.bangfu.sheet.ImportBook;
import cn.bangfu.sheet.ImportBooks;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import cn.bangfu.sheet.UploadRules;
import cn.bangfu.sheet.WrongRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imports of assistance of the own union as people see them: template, upload, results, the
 * decision to store, files to take away (AST-085 to AST-095). The work itself is a job's.
 */
@Stateless
public class AssistanceImports {

  /** Kind of object in the audit trail. */
  public static final String OBJECT = "ASSISTANCE_IMPORT";

  private static final UploadRules RULES = new UploadRules(List.of(FileKind.XLSX), 10);
  private static final int PAGE_MAX = 200;
  private static final int PURPOSE_MIN = 5;
  private static final int PURPOSE_MAX = 200;
  private static final Set<RowState> WRONG = EnumSet.of(RowState.INVALID, RowState.FAILED);
  private static final Set<RowState> RIGHT = EnumSet.of(RowState.VALID, RowState.IMPORTED);

  private static final String OF_UNION =
      "from AssistanceImport i where i.unionId = :union and i.state <> :gone";

  private static final String ROWS =
      """
      select r from ImportedRow r
      where r.importId = :id and r.state in :states order by r.rowNo""";

  private static final String SAME =
      """
      select i from AssistanceImport i
      where i.unionId = :union and i.fileDigest = :digest and i.id <> :id and i.imported > 0
        and i.state <> cn.bangfu.assistance.intake.ImportState.UNDONE
      order by i.id desc""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject IntakeSheet sheet;
  @Inject ImportBooks books;
  @Inject IntakeFiles files;
  @Inject RowChecks checks;
  @Inject ImportWork work;
  @Inject ImportUndo undo;
  @Inject FundMoney funds;
  @Inject JobQueue queue;

  /** The file to fill in (AST-085). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public Exported.File template() {
    return books.template(sheet.book(), Texts.get("assistance.intake.template"));
  }

  /**
   * Takes a file and begins to check it; its number.
   *
   * @throws BusinessException with a reason that refuses the whole file; nothing is kept then
   */
  @Needs(Right.ASSISTANCE_IMPORT)
  public long upload(String name, Path file) {
    Caller caller = callers.known();
    ImportBook book = sheet.book();
    ImportResult read = books.read(book, RULES, name, file);
    IntakeFile kept = files.describe(file);
    AssistanceImport made =
        new AssistanceImport(caller, FileNames.clean(name), kept, read.rows().size(), today.now());
    em.persist(made);
    made.number();
    em.flush();
    files.store(made.getId(), kept, file);
    keep(made.getId(), read);
    queue(made, false);
    callers.about(OBJECT, made.getId(), made.getUnionId());
    callers.count(read.rows().size());
    callers.changed(made.getImportNo());
    return made.getId();
  }

  private void keep(long id, ImportResult read) {
    Map<Integer, List<CellError>> errors =
        read.errors().stream().collect(Collectors.groupingBy(CellError::row));
    Map<String, Integer> first = new HashMap<>();
    for (ImportRow row : read.rows()) {
      List<CellError> wrong = errors.getOrDefault(row.number(), List.of());
      String key = IntakeSheet.twinKey(row);
      em.persist(
          new ImportedRow(
              id,
              row.number(),
              row.originals(),
              wrong.isEmpty() ? List.of() : checks.misread(row, wrong),
              key == null ? null : first.putIfAbsent(key, row.number())));
    }
    em.flush();
  }

  private void queue(AssistanceImport of, boolean storing) {
    of.runBy(
        queue.request(
            new NewRun(
                JobKind.ASSISTANCE_IMPORT,
                of.getImportNo() + "-" + of.getRuns(),
                false,
                storing ? of.getWaiting() : of.getTotal(),
                Map.of(
                    ImportRun.IMPORT,
                    of.getId().toString(),
                    ImportRun.STORE,
                    Boolean.toString(storing)))));
  }

  /** A page of the own union's imports, newest first (AST-095). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<AssistanceImport> page(int offset, int size) {
    return em.createQuery("select i " + OF_UNION + " order by i.id desc", AssistanceImport.class)
        .setParameter("union", callers.known().unionId())
        .setParameter("gone", ImportState.CANCELLED)
        .setFirstResult(Math.max(0, offset))
        .setMaxResults(Math.min(size, PAGE_MAX))
        .getResultList();
  }

  @Needs(Right.ASSISTANCE_PREPARE)
  public long count() {
    return em.createQuery("select count(i) " + OF_UNION, Long.class)
        .setParameter("union", callers.known().unionId())
        .setParameter("gone", ImportState.CANCELLED)
        .getSingleResult();
  }

  /** How an import stands. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public ImportView view(long id) {
    AssistanceImport of = own(id, LockModeType.NONE);
    var taken = work.taken(of);
    var balances = funds.balances(taken.keySet());
    List<ImportView.Fund> money = new ArrayList<>();
    taken.forEach(
        (key, amount) ->
            money.add(
                new ImportView.Fund(
                    funds.name(key.fundType()),
                    key.fundYear(),
                    amount,
                    balances.getOrDefault(key, java.math.BigDecimal.ZERO))));
    JobState run = of.getRunId() == null ? null : em.find(JobRun.class, of.getRunId()).getState();
    return new ImportView(
        of,
        money,
        same(of).map(AssistanceImports::question).map(Texts::of).orElse(null),
        run,
        of.expired(today.now()));
  }

  /**
   * A page of its rows.
   *
   * @param wrong those that did not pass, else those that did
   */
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<RowView> rows(long id, boolean wrong, int offset, int size) {
    own(id, LockModeType.NONE);
    ImportPlan plan = sheet.plan();
    return rowsOf(id, wrong, Math.max(0, offset), Math.min(size, PAGE_MAX)).stream()
        .map(row -> shown(row, plan))
        .toList();
  }

  private List<ImportedRow> rowsOf(long id, boolean wrong, int offset, int size) {
    return em.createQuery(ROWS, ImportedRow.class)
        .setParameter("id", id)
        .setParameter("states", wrong ? WRONG : RIGHT)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList();
  }

  private static RowView shown(ImportedRow row, ImportPlan plan) {
    List<String> cells = row.originals(plan);
    String number = cells.get(IntakeColumn.ID_NO.ordinal()).strip();
    return new RowView(
        row.getRowNo(),
        cells.get(IntakeColumn.NAME.ordinal()),
        number.isEmpty() ? "" : Masks.idNo(number),
        row.getState(),
        row.getAmount(),
        WRONG.contains(row.getState())
            ? row.errors().stream().map(CellError::line).toList()
            : row.getWarnings() == null ? List.of() : row.getWarnings().lines().toList());
  }

  /**
   * Begins to store the rows that passed (AST-091).
   *
   * @param again the same file may be imported once more
   * @throws WarningsToConfirm if it was imported before and that is not confirmed
   */
  @Needs(Right.ASSISTANCE_IMPORT)
  public void confirm(long id, boolean again) {
    AssistanceImport of = own(id, LockModeType.PESSIMISTIC_WRITE);
    Optional<AssistanceImport> same = same(of);
    if (!again && same.isPresent()) {
      throw new WarningsToConfirm(List.of(question(same.get())));
    }
    of.confirm(today.now());
    queue(of, true);
    callers.count(of.getWaiting());
    callers.changed(of.getImportNo());
  }

  /** Gives an import up that has stored nothing; file and results go. */
  @Needs(Right.ASSISTANCE_IMPORT)
  public void cancel(long id) {
    AssistanceImport of = own(id, LockModeType.PESSIMISTIC_WRITE);
    work.cancel(of, today.now());
    callers.changed(of.getImportNo());
  }

  /** Deletes all records of an import, or none (AST-095). */
  @Needs(Right.ASSISTANCE_IMPORT)
  public int undo(long id) {
    AssistanceImport of = own(id, LockModeType.PESSIMISTIC_WRITE);
    of.undo(today.now());
    return undo.delete(of);
  }

  /**
   * The rows that did not pass, to be mended and sent again (AST-090).
   *
   * @param purpose what it is for, recorded with the act (USR-149)
   */
  @Needs(Right.ASSISTANCE_IMPORT_OPEN)
  public Exported.File errors(long id, String purpose) {
    AssistanceImport of = opened(id, purpose);
    ImportPlan plan = sheet.plan();
    List<ImportedRow> rows = rowsOf(id, true, 0, IntakeSheet.MAX_ROWS);
    callers.count(rows.size());
    return books.errors(
        sheet.book(),
        rows.stream()
                .sorted(Comparator.comparing(ImportedRow::getRowNo))
                .map(row -> new WrongRow(row.getRowNo(), row.originals(plan), row.errors()))
            ::iterator,
        new ExportFacts(
            callers.known().unionName(),
            callers.known().name(),
            today.now(),
            CleanText.trim(purpose)),
        Texts.format("assistance.intake.errorFile", of.getImportNo()));
  }

  /** The file as it was sent. */
  @Needs(Right.ASSISTANCE_IMPORT_OPEN)
  public Exported.File original(long id, String purpose) {
    AssistanceImport of = opened(id, purpose);
    callers.count(of.getTotal());
    return new Exported.File(of.getFileName(), FileKind.XLSX.contentType(), files.open(of));
  }

  private AssistanceImport opened(long id, String purpose) {
    String why = CleanText.trim(purpose);
    int length = CleanText.length(why);
    if (length < PURPOSE_MIN || length > PURPOSE_MAX) {
      throw new Violations(List.of(Violation.of("export.purpose", IntakeProblem.PURPOSE)));
    }
    AssistanceImport of = own(id, LockModeType.NONE);
    files.reading(id);
    if (of.expired(today.now()) || of.getState() == ImportState.CANCELLED) {
      throw new BusinessException(IntakeProblem.EXPIRED);
    }
    callers.purpose(why);
    callers.changed(of.getImportNo());
    return of;
  }

  /** An import of the same file that has made records. */
  private Optional<AssistanceImport> same(AssistanceImport of) {
    return of.getState() != ImportState.CHECKED
        ? Optional.empty()
        : em.createQuery(SAME, AssistanceImport.class)
            .setParameter("union", of.getUnionId())
            .setParameter("digest", of.getFileDigest())
            .setParameter("id", of.getId())
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
  }

  private static Violation question(AssistanceImport same) {
    return Violation.of(
        null,
        IntakeProblem.SAME_FILE,
        same.getConfirmedAt(),
        same.getUserName(),
        same.getImported());
  }

  private AssistanceImport own(long id, LockModeType mode) {
    AssistanceImport of = em.find(AssistanceImport.class, id, mode);
    callers.about(OBJECT, id, of == null ? null : of.getUnionId());
    if (of == null || of.getUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return of;
  }
}
