package cn.bangfu.archive.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosedSort;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of archives on paper and as Excel: rows and columns of the screen. */
class ListPapersDbTest {

  private static final List<String> SHOWN = List.of("name", "employeeNo", "headIncome");

  private final ArchiveBench bench = new ArchiveBench();
  private final ListPapers papers = bench.services.get(ListPapers.class);

  @Test
  @Tag("ARC-066")
  @Tag("ARC-148")
  void theFourChoicesGiveThePageOrAllRowsWithTheShownOrAllColumnsInTheOrderOfTheScreen() {
    for (int i = 0; i < 5; i++) {
      bench.file(
          bench.street, bench.household(1).named("职工" + (char) ('甲' + i)), ArchiveLevel.COUNTY);
    }
    ShownList list = list(ownOnly(), 2, 2, SHOWN);
    List<String> screen =
        bench
            .as(
                bench.street,
                ArchiveSearch.class,
                s -> s.page(ownOnly(), new PageRequest<>(0, 20, ArchiveSort.NAME, true)))
            .stream()
            .map(ArchiveRow::name)
            .toList();
    Exported.Paper page = print(bench.street, list, ListChoice.PAGE_SHOWN);
    assertThat(page.heads()).containsExactly("姓名", "职工编号", "本人月平均收入");
    assertThat(column(page, 0)).isEqualTo(screen.subList(2, 4));
    assertThat(column(print(bench.street, list, ListChoice.ALL_SHOWN), 0)).isEqualTo(screen);
    Exported.Paper all = print(bench.street, list, ListChoice.PAGE_ALL);
    assertThat(all.heads())
        .isEqualTo(
            ArchiveCatalog.all(FieldUse.COLUMN).stream()
                .map(field -> Texts.get(field.label()))
                .toList());
    assertThat(all.rows()).hasSize(2);
    assertThat(print(bench.street, list, ListChoice.ALL_ALL).rows()).hasSize(5);
    assertThat(all.facts()).contains("甲街道总工会", "导出人:" + bench.street.name());
  }

  @Test
  @Tag("ARC-066")
  @Tag("USR-119")
  void theMembersStandInOneColumnWithTheirNumbersMaskedUnlessAskedFor() {
    long id = bench.file(bench.street, bench.household(2), ArchiveLevel.COUNTY);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    String expected =
        form.getContent().getMembers().stream()
            .map(
                m ->
                    "%s(%s,%s)"
                        .formatted(m.getName(), Texts.show(m.getRelation()), m.getIdNo().value()))
            .reduce((a, b) -> a + ";" + b)
            .orElseThrow();
    ShownList list = list(ownOnly(), 0, 20, List.of("members"));
    Exported.Paper full =
        (Exported.Paper)
            make(
                bench.street,
                list,
                ListChoice.PAGE_SHOWN,
                new ExportOrder(ExportMode.FULL, ExportTarget.PRINT, "上级工会核查使用"));
    assertThat(column(full, 0)).containsExactly(expected);
    String masked = column(print(bench.street, list, ListChoice.PAGE_SHOWN), 0).get(0);
    assertThat(masked)
        .contains("********")
        .doesNotContain(form.getContent().getMembers().get(0).getIdNo().value());
    assertThatThrownBy(
            () ->
                make(
                    bench.reader(bench.street),
                    list,
                    ListChoice.PAGE_SHOWN,
                    new ExportOrder(ExportMode.FULL, ExportTarget.PRINT, "上级工会核查使用")))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-068")
  @Tag("BAT-023")
  @Tag("USR-126")
  void aFileOfAllRowsHoldsArchivesOfTheOwnUnionOnlyWhileThePageMayHoldOthers() throws IOException {
    bench.file(bench.street, ArchiveLevel.COUNTY);
    bench.file(bench.community, ArchiveLevel.COUNTY);
    ArchiveFilter below = ArchiveFilter.OPENING.of(null, true);
    ShownList list = list(below, 0, 20, SHOWN);
    assertThat(rows(excel(bench.street, list, ListChoice.PAGE_SHOWN))).isEqualTo(2);
    assertSentence(
        "导出内容包含下级工会档案,请提出批量导出申请。", () -> excel(bench.street, list, ListChoice.ALL_SHOWN));
    assertThat(print(bench.street, list, ListChoice.ALL_SHOWN).rows()).hasSize(2);
    assertThat(rows(excel(bench.street, list(ownOnly(), 0, 20, SHOWN), ListChoice.ALL_ALL)))
        .isEqualTo(1);
  }

  @Test
  @Tag("ARC-066")
  @Tag("ARC-068")
  @Tag("ARC-077")
  @Tag("ARC-082")
  void theLibrariesOfClosedArchivesGoOutLikeEveryList() throws IOException {
    long own = bench.file(bench.street, bench.household(1).named("赵一"), ArchiveLevel.COUNTY);
    long below = bench.file(bench.community, bench.household(1).named("钱二"), ArchiveLevel.COUNTY);
    bench.file(bench.street, bench.household(1).named("孙三"), ArchiveLevel.COUNTY);
    cancel(bench.street, own, 20);
    cancel(bench.community, below, 21);
    List<String> columns = List.of("name", "deregisteredDate", "deregistrationReason");
    ShownClosed all = closed(ClosedFilter.all(false), columns);
    Exported.Paper paper = print(bench.street, all, ListChoice.ALL_SHOWN);
    assertThat(paper.title()).isEqualTo("注销职工档案库");
    assertThat(paper.heads()).containsExactly("姓名", "注销日期", "注销原因");
    assertThat(paper.rows())
        .containsExactly(List.of("钱二", "2026-11-21", "失踪"), List.of("赵一", "2026-11-20", "失踪"));
    assertThat(rows(excel(bench.street, all, ListChoice.PAGE_ALL))).isEqualTo(2);
    assertSentence("导出内容包含下级工会档案,请提出批量导出申请。", () -> excel(bench.street, all, ListChoice.ALL_SHOWN));
    assertThat(rows(excel(bench.community, all, ListChoice.ALL_SHOWN))).isEqualTo(1);
    ShownClosed exits = closed(ClosedFilter.all(true), columns);
    assertThat(print(bench.street, exits, ListChoice.ALL_SHOWN).title()).isEqualTo("脱困职工档案库");
    assertThat(print(bench.street, exits, ListChoice.ALL_SHOWN).rows()).isEmpty();
  }

  @Test
  @Tag("ARC-067")
  @Tag("USR-125")
  void moreRowsThanTheLimitAreRefusedBeforeAnyIsRead() {
    for (int i = 0; i < 101; i++) {
      bench.file(bench.street, bench.household(0), ArchiveLevel.COUNTY);
    }
    ShownList list = list(ownOnly(), 0, 20, SHOWN);
    limit(100);
    try {
      assertSentence(
          "导出结果101条,超过上限100条,请缩小范围或申请批量导出。", () -> print(bench.street, list, ListChoice.ALL_SHOWN));
    } finally {
      ArchiveBench.run("delete from security_parameter where name = 'LIST_EXPORT_ROWS'");
    }
    assertThat(print(bench.street, list, ListChoice.ALL_SHOWN).rows()).hasSize(101);
  }

  @Test
  @Tag("ARC-069")
  @Tag("USR-128")
  void amountsAreNumbersAndWhatLooksLikeAFormulaIsText() throws IOException {
    String nasty = "＝1+1 | 公司";
    long id = bench.file(bench.street, bench.household(0).named("赵一"), ArchiveLevel.COUNTY);
    ArchiveBench.run(
        "update archive_content set employer = '=cmd|''/c calc''!A1', home_address = '"
            + nasty
            + "' where archive_id = "
            + id);
    ShownList list =
        list(
            ownOnly(),
            0,
            20,
            List.of("employer", "homeAddress", "headIncome", "idNo", "filingDate"));
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            new ByteArrayInputStream(excel(bench.street, list, ListChoice.PAGE_SHOWN).content()))) {
      Row row = book.getSheetAt(0).getRow(1);
      assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=cmd|'/c calc'!A1");
      assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo(nasty);
      assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(2).getCellStyle().getDataFormatString()).contains("0.00");
      assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
    }
  }

  @Test
  @Tag("ARC-066")
  void nothingOutsideTheScopeIsInIt() {
    bench.file(bench.street, ArchiveLevel.COUNTY);
    ArchiveFilter foreign = ArchiveFilter.OPENING.of(bench.street.unionId(), true);
    assertThatThrownBy(
            () -> print(bench.siblingStreet, list(foreign, 0, 20, SHOWN), ListChoice.ALL_SHOWN))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            print(bench.siblingStreet, list(ownOnly(), 0, 20, SHOWN), ListChoice.ALL_SHOWN).rows())
        .isEmpty();
  }

  private void cancel(Caller caller, long id, int day) {
    ArchiveBench.run("update archive set filing_date = date '2026-11-01' where id = " + id);
    Deregistering missing =
        new Deregistering(
            bench
                .services
                .get(CodeValues.class)
                .byConstant("deregistration_reason", "MISSING")
                .getId(),
            LocalDate.of(2026, 11, day),
            null,
            null);
    bench.as(caller, ArchiveClosing.class, c -> c.deregister(List.of(id), missing));
  }

  private static ShownClosed closed(ClosedFilter filter, List<String> columns) {
    return new ShownClosed(
        filter, new PageRequest<>(0, 20, ClosedSort.CLOSED_DATE, false), columns);
  }

  private static ArchiveFilter ownOnly() {
    return ArchiveFilter.OPENING;
  }

  private static ShownList list(ArchiveFilter filter, int offset, int size, List<String> columns) {
    return new ShownList(filter, new PageRequest<>(offset, size, ArchiveSort.NAME, true), columns);
  }

  private Exported make(Caller who, ShownRows list, ListChoice choice, ExportOrder order) {
    return bench.services.as(who, () -> papers.make(list, choice, order));
  }

  private Exported.Paper print(Caller who, ShownRows list, ListChoice choice) {
    return (Exported.Paper)
        make(who, list, choice, new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null));
  }

  private Exported.File excel(Caller who, ShownRows list, ListChoice choice) {
    return (Exported.File)
        make(who, list, choice, new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, null));
  }

  private static int rows(Exported.File file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      return sheet.getLastRowNum() - 1; // heading, and the line of facts
    }
  }

  private static List<String> column(Exported.Paper paper, int at) {
    return paper.rows().stream().map(row -> row.get(at)).toList();
  }

  private static void limit(int rows) {
    ArchiveBench.run(
        "delete from security_parameter where name = 'LIST_EXPORT_ROWS'",
        "insert into security_parameter values ('LIST_EXPORT_ROWS', '" + rows + "')");
  }

  private static void assertSentence(String sentence, Runnable act) {
    BusinessException refusal = catchThrowableOfType(BusinessException.class, act::run);
    assertThat(Texts.of(refusal)).isEqualTo(sentence);
  }
}
