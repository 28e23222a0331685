package cn.bangfu.assistance.intake;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.fund.FundBench;
import cn.bangfu.job.cleanup.CleanUpDesk;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import from its confirmation to its undoing. */
class ImportsDbTest {

  private final IntakeBench bench = new IntakeBench();

  @BeforeEach
  void money() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "10000.00");
  }

  private <R> R as(Caller caller, Function<AssistanceImports, R> call) {
    return bench.assistance.as(caller, AssistanceImports.class, call);
  }

  private List<AssistanceImport> page(Caller caller) {
    return as(caller, i -> i.page(0, 10));
  }

  private long count(Caller caller) {
    return as(caller, AssistanceImports::count);
  }

  private String refusal(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }

  @Test
  @Tag("AST-091")
  @Tag("AST-096")
  @Tag("BAT-077")
  void nothingIsStoredBeforeItIsConfirmedAndTheRecordsAreLikeAllOthers() {
    long id = bench.checked(bench.rows(2, "10.00"));
    bench.step(id, true);
    assertThat(bench.records(id)).isEqualTo("0");
    bench.confirm(id);
    assertThat(refusal(() -> bench.confirm(id))).isEqualTo("该导入的状态已改变,请刷新页面。");
    bench.work(id, true);
    assertThat(bench.records(id)).isEqualTo("2");
    assertThat(bench.of(id).getState()).isEqualTo(ImportState.DONE);
    assertThat(
            query(
                "select concat_ws(',', holder_union_id = owner_union_id, sent_back, entered_by ="
                    + " ?, bulk_no = ?, length(record_no)) from assistance where import_no = ?",
                bench.clerk.name(),
                bench.of(id).getBulkNo(),
                bench.of(id).getImportNo()))
        .containsOnly("t,f,t,t,16");
    long record =
        Long.parseLong(
            query("select min(id) from assistance where import_no = ?", bench.of(id).getImportNo())
                .get(0));
    bench.assistance.change(bench.clerk, record, entry -> entry.setRemark("单独修改"));
    bench.assistance.as(bench.clerk, AssistanceDesk.class, d -> d.delete(List.of(record)));
    assertThat(bench.records(id)).isEqualTo("1");
  }

  @Test
  @Tag("AST-044")
  void storingAndUndoingAnImportNamesEachRecordInTheTrail() {
    long id = bench.imported(bench.rows(2, "10.00"));
    String no = bench.of(id).getImportNo();
    List<String> records =
        query("select record_no from assistance where import_no = ? order by id", no);
    String stored = trail(id, "changes like '%生活救助 10.00 工会经费 2026%'");
    assertThat(stored).startsWith(no).contains(records).contains("帮扶金额:  -> 10.00");
    as(bench.clerk, i -> i.undo(id));
    String undone = trail(id, "user_id = " + bench.clerk.userId());
    assertThat(undone)
        .startsWith(no)
        .contains(records.get(0) + ": 10.00 -> ", records.get(1) + ": 10.00 -> ");
  }

  /** The latest record of the trail about an import. */
  private static String trail(long id, String further) {
    return query(
            "select changes from audit_record where object_kind = 'ASSISTANCE_IMPORT' and object_id"
                + " = ? and changes is not null and "
                + further
                + " order by id desc limit 1",
            Long.toString(id))
        .get(0);
  }

  @Test
  @Tag("AST-090")
  void theErrorReportIsTheOwnRowsWithReasonsAndComesInAgainAsItIs() throws IOException {
    Map<IntakeColumn, String> bad = bench.row(bench.household(), "10.00");
    bad.put(IntakeColumn.NAME, "=别人");
    long id = bench.checked(bench.file(bench.row(bench.household(), "10.00"), bad));
    Exported.File report = report(bench.clerk, id);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(report.content()))) {
      Row head = book.getSheetAt(0).getRow(0);
      assertThat(head.getCell(29).getStringCellValue()).isEqualTo("原行号");
      assertThat(head.getCell(30).getStringCellValue()).isEqualTo("错误说明");
      Row row = book.getSheetAt(0).getRow(1);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo(bad.get(IntakeColumn.ID_NO));
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("=别人");
      assertThat(row.getCell(2).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(row.getCell(3)).isNull();
      assertThat(row.getCell(29).getStringCellValue()).isEqualTo("4");
      assertThat(row.getCell(30).getStringCellValue()).isEqualTo("职工姓名:姓名与档案不一致");
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).contains("批量帮扶导入");
    }
    long again = bench.checked(IntakeBench.stored(report.content()));
    assertThat(bench.of(again).getTotal()).isEqualTo(1);
    assertThat(bench.wrong(again)).containsExactly("2 职工姓名:姓名与档案不一致");
    Path mended =
        IntakeBench.changed(
            report.content(),
            book ->
                book.getSheetAt(0)
                    .getRow(1)
                    .createCell(2)
                    .setCellValue(bench.name(archiveOf(bad.get(IntakeColumn.ID_NO)))));
    long right = bench.imported(mended);
    assertThat(bench.of(right).getImported()).isEqualTo(1);
  }

  private long archiveOf(String idNo) {
    return bench.assistance.archives.services.inTransaction(
        em ->
            em.createQuery(
                    "select c.archiveId from ArchiveContent c where c.idNoDigest = :d", Long.class)
                .setParameter("d", cn.bangfu.kernel.crypto.KeyRing.current().digest(idNo))
                .getSingleResult());
  }

  private Exported.File report(Caller caller, long id) {
    return as(caller, i -> i.errors(id, IntakeBench.PURPOSE));
  }

  @Test
  @Tag("AST-090")
  @Tag("USR-149")
  void fileAndReportAreGivenOutForThirtyDaysWithAPurposeThatIsRecorded() throws IOException {
    Path file = bench.rows(1, "x");
    long id = bench.checked(file);
    assertThat(as(bench.clerk, i -> i.original(id, IntakeBench.PURPOSE)).content())
        .isEqualTo(Files.readAllBytes(file));
    assertThat(refusal(() -> as(bench.clerk, i -> i.errors(id, " ")))).isNotEqualTo("done");
    assertThat(
            query(
                "select encode(sealed, 'escape') from assistance_import_part where import_id = ?",
                id))
        .noneMatch(part -> part.contains("xl/worksheets"));
    run(
        "update assistance_import set uploaded_at = uploaded_at - interval '31 days' where id = "
            + id);
    assertThat(refusal(() -> report(bench.clerk, id))).isEqualTo("文件已过期。");
  }

  @Test
  @Tag("AST-095")
  void othersSeeAndDecideNothing() {
    long id = bench.checked(bench.rows(1, "10.00"));
    Caller other = bench.union("戊社区工会");
    List<Runnable> acts = new ArrayList<>();
    for (Caller caller : List.of(other, bench.assistance.street)) {
      acts.add(() -> as(caller, i -> i.view(id)));
      acts.add(() -> as(caller, i -> i.rows(id, true, 0, 5)));
      acts.add(() -> report(caller, id));
      acts.add(() -> as(caller, i -> i.original(id, IntakeBench.PURPOSE)));
      acts.add(() -> as(caller, i -> i.undo(id)));
      acts.add(
          () ->
              as(
                  caller,
                  i -> {
                    i.confirm(id, true);
                    return null;
                  }));
      acts.add(
          () ->
              as(
                  caller,
                  i -> {
                    i.cancel(id);
                    return null;
                  }));
    }
    acts.add(() -> report(bench.assistance.reader(bench.clerk), id));
    acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOf(AccessDenied.class));
    assertThat(page(other)).isEmpty();
    assertThat(count(other)).isZero();
    assertThat(page(bench.clerk)).extracting(AssistanceImport::getId).containsExactly(id);
  }

  @Test
  @Tag("AST-094")
  void theSameFileIsAskedAboutAndAddsNothingByItself() {
    Path file = bench.rows(2, "10.00");
    long first = bench.imported(file);
    OffsetDateTime at = bench.of(first).getConfirmedAt();
    long second = bench.checked(file);
    assertThat(bench.view(second).again()).isNotNull();
    assertThat(bench.of(second).getValid()).as("the same help is there already").isZero();
    assertThat(refusal(() -> bench.confirm(second))).isNotEqualTo("done");
    assertThat(bench.records(second)).isEqualTo("0");
    run(
        "delete from assistance_line l using assistance a where a.id = l.assistance_id and"
            + " a.import_row = 3 and a.import_no = '"
            + bench.of(first).getImportNo()
            + "'",
        "delete from assistance where import_row = 3 and import_no = '"
            + bench.of(first).getImportNo()
            + "'");
    long third = bench.checked(file);
    String question = "该文件已于 %s 由 %s 导入 2 行,确认再次导入吗?".formatted(Texts.show(at), bench.clerk.name());
    assertThat(bench.view(third).again()).isEqualTo(question);
    assertThatThrownBy(() -> bench.confirm(third)).isInstanceOf(WarningsToConfirm.class);
    as(
        bench.clerk,
        i -> {
          i.confirm(third, true);
          return null;
        });
    bench.work(third, true);
    assertThat(bench.records(third)).isEqualTo("1");
  }

  @Test
  @Tag("AST-095")
  void anImportIsUndoneAsAWholeOrNotAtAll() {
    long id = bench.imported(bench.rows(3, "10.00"));
    String number = bench.of(id).getImportNo();
    List<String> records =
        query("select id from assistance where import_no = ? order by id", number);
    bench.assistance.change(
        bench.clerk,
        Long.parseLong(records.get(0)),
        entry -> entry.getLines().get(0).setAmount(new java.math.BigDecimal("11.00")));
    run(
        "update assistance set holder_union_id = %d, holder_depth = holder_depth - 1 where id = %s"
            .formatted(bench.assistance.street.unionId(), records.get(1)));
    assertThat(refusal(() -> undo(id))).isEqualTo("有 2 条帮扶救助信息已上报、已汇总或已修改,不能撤销本次导入。");
    assertThat(bench.records(id)).isEqualTo("3");
    run(
        "update assistance set holder_union_id = owner_union_id, holder_depth = holder_depth + 1"
            + " where id = "
            + records.get(1));
    bench.assistance.change(
        bench.clerk,
        Long.parseLong(records.get(0)),
        entry -> entry.getLines().get(0).setAmount(new java.math.BigDecimal("10.00")));
    assertThat(undo(id)).isEqualTo(3);
    assertThat(bench.records(id)).isEqualTo("0");
    assertThat(FundBench.balance(bench.clerk.unionId(), "UNION_FUND"))
        .isEqualByComparingTo("10000.00");
    assertThat(
            query(
                "select distinct last_assist_date from archive where filing_union_id = ?",
                bench.clerk.unionId()))
        .containsExactly((String) null);
    assertThat(bench.of(id).getState()).isEqualTo(ImportState.UNDONE);
    assertThat(refusal(() -> undo(id))).isEqualTo("该导入的状态已改变,请刷新页面。");
  }

  private int undo(long id) {
    return as(bench.clerk, i -> i.undo(id));
  }

  @Test
  @Tag("AST-091")
  void anImportThatIsGivenUpKeepsNeitherFileNorRows() {
    long id = bench.checked(bench.rows(2, "10.00"));
    cancel(id);
    assertThat(query("select count(*) from assistance_import_row where import_id = ?", id))
        .containsExactly("0");
    assertThat(query("select count(*) from assistance_import_part where import_id = ?", id))
        .containsExactly("0");
    assertThat(count(bench.clerk)).isZero();
    long under = bench.upload(bench.rows(1, "10.00"));
    cancel(under);
    assertThat(bench.step(under, false).over()).isTrue();
    long done = bench.imported(bench.rows(1, "10.00"));
    assertThat(refusal(() -> cancel(done))).isEqualTo("该导入的状态已改变,请刷新页面。");
  }

  @Test
  @Tag("BAT-074")
  @Tag("INF-106")
  void anImportIsCancelledDuringItsCheckOrByItselfWhenItsUserIsSilentForADay() {
    long during = bench.upload(bench.rows(1, "10.00"));
    cancel(during);
    assertThat(bench.step(during, false).over()).as("the check ends").isTrue();
    assertThat(kept(during)).containsExactly("0", "0");

    run("update assistance_import set waits_since = '2099-01-01' where waits_since is not null");
    bench.assistance.archives.at("2026-11-22T09:00:00");
    long silent = bench.checked(bench.rows(2, "10.00"));
    long user = bench.assistance.archives.unions.user(bench.clerk.unionId(), "silent", "-");
    run("update assistance_import set user_id = %d where id = %d".formatted(user, silent));
    long confirmed = bench.checked(bench.rows(2, "20.00"));
    bench.confirm(confirmed);
    long unchecked = bench.upload(bench.rows(1, "30.00"));
    bench.assistance.archives.at("2026-11-23T08:59:00");
    long later = bench.checked(bench.rows(1, "40.00"));
    assertThat(lapse()).as("a minute is left").isZero();
    assertThat(kept(silent)).doesNotContain("0");
    bench.assistance.archives.at("2026-11-23T09:00:01");
    assertThat(lapse()).isEqualTo(1);
    assertThat(lapse()).isZero();

    assertThat(kept(silent)).containsExactly("0", "0");
    assertThat(refusal(() -> bench.confirm(silent))).isEqualTo("该导入的状态已改变,请刷新页面。");
    assertThat(bench.of(confirmed).getState()).isEqualTo(ImportState.IMPORTING);
    assertThat(bench.of(unchecked).getState()).isEqualTo(ImportState.CHECKING);
    assertThat(bench.of(later).getState()).isEqualTo(ImportState.CHECKED);
    assertThat(
            query(
                "select subject || ' ' || receiver_user_id from reminder"
                    + " where receiver_union_id = ? and category = 'JOB'",
                bench.clerk.unionId()))
        .containsExactly("批量帮扶导入已取消 " + user);
  }

  private int lapse() {
    return bench.assistance.as(Caller.SYSTEM, LapsedImports.class, i -> i.any() ? i.cancel() : 0);
  }

  /** How many rows and parts of the file are kept. */
  private static List<String> kept(long id) {
    return query(
        "select count(*) from assistance_import_row where import_id = ? union all"
            + " select count(*) from assistance_import_part where import_id = ?",
        id,
        id);
  }

  @Test
  @Tag("AST-090")
  @Tag("AST-095")
  @Tag("BAT-091")
  @Tag("BAT-092")
  void afterThirtyDaysTheFileAndWhatStoodInItGoAndTheRecordsStay() throws SQLException {
    long done = bench.imported(bench.rows(2, "10.00"));
    long undecided = bench.checked(bench.rows(2, "20.00"));
    long fresh = bench.checked(bench.rows(1, "30.00"));
    run(
        "update assistance_import set uploaded_at = uploaded_at - interval '31 days' where id in"
            + " (%d, %d)".formatted(done, undecided));
    Services services = bench.assistance.archives.services;
    CleanUpDesk desk = services.get(CleanUpDesk.class);
    LocalDate day = services.today().today();
    try (Connection reader = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = reader.createStatement()) {
      reader.setAutoCommit(false);
      sql.executeQuery("select 1 from assistance_import where id = " + done + " for share").close();
      cleanUp(desk, day);
      assertThat(query("select import_id from assistance_import_part where import_id = ?", done))
          .as("somebody is reading it")
          .hasSize(1);
      reader.rollback();
    }
    assertThat(services.as(Caller.SYSTEM, () -> desk.anything(CleanUpKind.IMPORT_FILES, day)))
        .isTrue();
    cleanUp(desk, day);
    assertThat(services.as(Caller.SYSTEM, () -> desk.anything(CleanUpKind.IMPORT_FILES, day)))
        .isFalse();
    for (long gone : List.of(done, undecided)) {
      assertThat(query("select import_id from assistance_import_part where import_id = ?", gone))
          .isEmpty();
    }
    assertThat(
            query(
                "select count(*) from assistance_import_row where import_id = ? and originals is"
                    + " null and state = 'IMPORTED'",
                done))
        .containsExactly("2");
    assertThat(bench.of(undecided).getState()).isEqualTo(ImportState.CANCELLED);
    assertThat(query("select count(*) from assistance_import_part where import_id = ?", fresh))
        .containsExactly("1");
    assertThat(bench.of(fresh).getState()).isEqualTo(ImportState.CHECKED);
    assertThat(bench.records(done)).isEqualTo("2");
    assertThat(undo(done)).as("what was stored can still be compared").isEqualTo(2);
  }

  /** What one night does. */
  private void cleanUp(CleanUpDesk desk, LocalDate day) {
    Services services = bench.assistance.archives.services;
    while (services.as(Caller.SYSTEM, () -> desk.step(CleanUpKind.IMPORT_FILES, day)).number()
        > 0) {
      // as long as there is more
    }
  }

  private void cancel(long id) {
    as(
        bench.clerk,
        i -> {
          i.cancel(id);
          return null;
        });
  }
}
