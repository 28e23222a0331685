package cn.bangfu.otherassistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.paper.ListPaper;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.StatementCount;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** List, query, columns and papers of projects. */
class OtherAssistanceListDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final OtherAssistanceBench bench = new OtherAssistanceBench();
  private long cool;
  private long winter;
  private long sibling;

  @BeforeEach
  void projects() {
    OtherAssistanceEntry summer = bench.form(bench.street, "夏季送清凉100%", "1200.50");
    summer.setDate(TODAY.minusDays(100));
    summer.setPeopleCount(80);
    summer.setMeasure(bench.code("measure", "GOODS"));
    summer.setMaterialType(bench.code("material_type", "OTHER"));
    summer.setRemark("遮阳帽");
    cool = bench.save(bench.street, summer);
    winter = bench.project(bench.street, "春节慰问", "300.00");
    OtherAssistanceEntry donated = bench.form(bench.siblingStreet, "助学活动", "50.00");
    donated.setFundType(bench.code("fund_type", "SOCIAL_DONATION"));
    donated.setFundYear(2025);
    sibling = bench.save(bench.siblingStreet, donated);
  }

  /** The conditions of the county's branch, changed by hand in one place. */
  private OtherAssistanceFilter asked(
      String name, LocalDate from, LocalDate to, Integer people, BigDecimal least) {
    OtherAssistanceFilter all = OtherAssistanceFilter.of(null, true, null);
    return new OtherAssistanceFilter(
        null,
        true,
        all.state(),
        name,
        from,
        to,
        null,
        people,
        least,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        null);
  }

  private OtherAssistanceFilter coded(
      Set<Long> measures, Set<Long> funds, Set<Integer> years, Set<Long> materials) {
    return new OtherAssistanceFilter(
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        measures,
        funds,
        years,
        materials,
        Set.of(bench.code("expenditure_kind", "DAILY_RELIEF")),
        TODAY,
        TODAY,
        null);
  }

  @Test
  void theListBeginsWithTheOwnProjectsNewestDayFirst() {
    assertThat(bench.ids(bench.street, OtherAssistanceFilter.OPENING))
        .containsExactly(winter, cool);
    assertThat(bench.ids(bench.county, OtherAssistanceFilter.OPENING)).isEmpty();
    for (Caller above : List.of(bench.county, bench.city, bench.province)) {
      assertThat(bench.ids(above, OtherAssistanceFilter.of(null, true, null)))
          .containsExactly(sibling, winter, cool);
    }
    assertThat(
            bench.ids(bench.county, OtherAssistanceFilter.of(bench.street.unionId(), false, null)))
        .containsExactly(winter, cool);
    assertThatThrownBy(
            () ->
                bench.ids(
                    bench.siblingStreet,
                    OtherAssistanceFilter.of(bench.street.unionId(), true, null)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-117")
  void everyConditionNarrowsAndTheSumsAreThoseOfAllPages() {
    assertThat(bench.ids(bench.county, asked("清凉100%", null, null, null, null)))
        .containsExactly(cool);
    assertThat(bench.ids(bench.county, asked(null, TODAY, TODAY, null, null)))
        .containsExactly(sibling, winter);
    assertThat(bench.ids(bench.county, asked(null, null, null, 80, null))).containsExactly(cool);
    assertThat(bench.ids(bench.county, asked(null, null, null, null, new BigDecimal("300.00"))))
        .containsExactly(winter, cool);
    assertThat(
            bench.ids(
                bench.county,
                coded(Set.of(bench.code("measure", "GOODS")), Set.of(), Set.of(), Set.of())))
        .containsExactly(cool);
    assertThat(
            bench.ids(
                bench.county,
                coded(
                    Set.of(),
                    Set.of(bench.code("fund_type", "SOCIAL_DONATION")),
                    Set.of(2025),
                    Set.of())))
        .containsExactly(sibling);
    assertThat(
            bench.ids(
                bench.county,
                coded(Set.of(), Set.of(), Set.of(), Set.of(bench.code("material_type", "OTHER")))))
        .containsExactly(cool);
    OtherAssistanceSums sums =
        bench.as(
            bench.county,
            OtherAssistanceSearch.class,
            search -> search.sums(OtherAssistanceFilter.of(null, true, null)));
    assertThat(sums.projects()).isEqualTo(3);
    assertThat(sums.people()).isEqualTo(320);
    assertThat(sums.amount()).isEqualByComparingTo("1550.50");
    assertThat(
            bench
                .as(
                    bench.city,
                    OtherAssistanceSearch.class,
                    search -> search.sums(OtherAssistanceFilter.OPENING))
                .amount())
        .isEqualByComparingTo("0.00");
    assertThat(
            OtherAssistanceBench.said(
                () -> asked(null, TODAY, TODAY.minusDays(1), null, null).check()))
        .containsExactly("起始值不能大于结束值。");
  }

  @Test
  @Tag("AST-117")
  void bothEndsOfNumberAndAmountKindOfExpenditureAndDayOfEntryNarrow() {
    long holiday = bench.code("expenditure_kind", "WARMTH_CAMPAIGN");
    bench.change(bench.street, cool, one -> one.setExpenditureKind(holiday));
    assertThat(narrowed(100, null, null, Set.of(), null)).containsExactly(sibling, winter);
    assertThat(narrowed(100, 119, null, Set.of(), null)).isEmpty();
    assertThat(narrowed(null, null, new BigDecimal("300.00"), Set.of(), null))
        .containsExactly(sibling, winter);
    assertThat(narrowed(null, null, new BigDecimal("299.99"), Set.of(), null))
        .containsExactly(sibling);
    assertThat(narrowed(null, null, null, Set.of(holiday), null)).containsExactly(cool);
    assertThat(narrowed(null, null, null, Set.of(), TODAY)).hasSize(3);
    assertThat(narrowed(null, null, null, Set.of(), TODAY.plusDays(1))).isEmpty();
  }

  private List<Long> narrowed(
      Integer leastPeople,
      Integer mostPeople,
      BigDecimal mostAmount,
      Set<Long> kinds,
      LocalDate entered) {
    return bench.ids(
        bench.county,
        new OtherAssistanceFilter(
            null,
            true,
            null,
            null,
            null,
            null,
            leastPeople,
            mostPeople,
            null,
            mostAmount,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            kinds,
            entered,
            null,
            null));
  }

  @Test
  void theStateFiltersCountWhatTheyShow() {
    bench.as(
        bench.street,
        OtherAssistanceReporting.class,
        reporting -> reporting.report(List.of(cool), null, null));
    for (Caller caller : List.of(bench.street, bench.county, bench.city, bench.national)) {
      OtherAssistanceFilter all =
          OtherAssistanceFilter.of(bench.street.unionId(), true, AssistanceStateFilter.ALL);
      Map<AssistanceStateFilter, BoundedCount> counts =
          bench.as(caller, OtherAssistanceSearch.class, search -> search.counts(all));
      for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
        assertThat(bench.ids(caller, all.with(state)))
            .as(caller.unionName() + " " + state)
            .hasSize(counts.get(state).value());
      }
    }
    assertThat(
            bench.ids(
                bench.county,
                OtherAssistanceFilter.of(null, true, AssistanceStateFilter.UNREPORTED)))
        .containsExactly(cool);
  }

  @Test
  @Tag("AST-119")
  void noProjectIsHelpOfAnArchive() {
    long household =
        bench.archives.file(bench.archives.street, cn.bangfu.archive.ArchiveLevel.NATIONAL);
    bench.project(bench.street, "春节慰问", "300.00");
    assertThat(query("select last_assist_date from archive where id = ?", household))
        .containsExactly((String) null);
    assertThat(
            query(
                "select count(*) from information_schema.columns where table_name ="
                    + " 'other_assistance' and column_name like '%archive%'"))
        .as("nothing leads from a project to an archive")
        .containsExactly("0");
  }

  @Test
  @Tag("AST-118")
  void theUsersOwnColumnsOrderAndRowsHoldUntilHeGoesBack() {
    ListOptions own = new ListOptions(List.of("amount", "projectName"), order("amount", true), 3);
    assertThat(columns(bench.street)).isEqualTo(OtherAssistanceColumns.STANDARD);
    save(own);
    assertThat(columns(bench.street)).isEqualTo(own);
    assertThat(columns(bench.county)).as("of the street's user only").isNotEqualTo(own);
    OtherAssistanceFilter all = OtherAssistanceFilter.of(null, true, null);
    assertThat(sorted(all, "amount", true)).containsExactly(sibling, winter, cool);
    assertThat(sorted(all, "amount", false)).containsExactly(cool, winter, sibling);
    assertThat(sorted(all, "date", true)).containsExactly(cool, winter, sibling);
    assertThat(
            OtherAssistanceBench.said(
                () -> save(new ListOptions(List.of("amount"), order("date", true), 201))))
        .containsExactlyInAnyOrder("不能按“时间”排序,请在已显示项目中选择可排序的项目。", "每页显示记录数必须是1至200之间的整数。");
    assertThat(OtherAssistanceBench.said(() -> save(new ListOptions(List.of(), List.of(), 20))))
        .containsExactly("请至少保留一个显示项目。");
    bench.as(
        bench.street,
        OtherAssistanceColumns.class,
        columns -> {
          columns.reset();
          return null;
        });
    assertThat(columns(bench.street)).isEqualTo(OtherAssistanceColumns.STANDARD);
  }

  private static List<SortKey> order(String field, boolean ascending) {
    return List.of(new SortKey(field, ascending));
  }

  private ListOptions columns(Caller caller) {
    return bench.as(caller, OtherAssistanceColumns.class, OtherAssistanceColumns::own);
  }

  private void save(ListOptions options) {
    bench.as(
        bench.street,
        OtherAssistanceColumns.class,
        columns -> {
          columns.save(options);
          return null;
        });
  }

  private List<Long> sorted(OtherAssistanceFilter filter, String field, boolean ascending) {
    return bench
        .as(
            bench.county,
            OtherAssistanceSearch.class,
            search -> search.page(filter, new SortKey(field, ascending), 0, 50))
        .stream()
        .map(OtherAssistanceRow::id)
        .toList();
  }

  @Test
  @Tag("AST-118")
  void aListGoesOutWithItsColumnsInItsOrderAndWithItsSums() throws Exception {
    Exported.File file =
        (Exported.File)
            list(
                bench.county,
                ListChoice.ALL_SHOWN,
                new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, null));
    assertThat(file.name()).startsWith("其他帮扶信息");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(text(sheet.getRow(0))).startsWith("项目名称|时间|涉及人数|帮扶措施|帮扶金额|资金来源");
      assertThat(text(sheet.getRow(1))).startsWith("助学活动|2026-11-22|120|生活救助|50|社会捐助资金|2025");
      assertThat(sheet.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(1200.5);
      assertThat(sheet.getRow(3).getCell(4).getCellStyle().getDataFormatString()).contains("0.00");
      assertThat(text(sheet.getRow(4))).startsWith("合计||320||1550.5");
      assertThat(text(sheet.getRow(5)))
          .startsWith("导出单位:" + bench.county.unionName())
          .contains("用途:");
    }
    Exported.Paper paper =
        (Exported.Paper)
            list(
                bench.county,
                ListChoice.PAGE_ALL,
                new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null));
    assertThat(paper.heads()).hasSize(OtherAssistanceColumns.ALL.size());
    assertThat(paper.rows()).as("two of three and the sum").hasSize(3);
    assertThat(paper.rows().get(2)).contains("合计", "240", "350.00");
    assertThat(
            query(
                "select row_count from audit_record where event = 'OTHER_ASSISTANCE_PAPER' and"
                    + " union_id = ? order by at desc limit 1",
                bench.county.unionId()))
        .as("sums are no rows")
        .containsExactly("2");
    assertThatThrownBy(
            () ->
                list(
                    bench.reader(bench.county),
                    ListChoice.ALL_ALL,
                    new ExportOrder(ExportMode.FULL, ExportTarget.EXCEL, "检查资金使用情况")))
        .isInstanceOf(AccessDenied.class);
  }

  private Exported list(Caller caller, ListChoice choice, ExportOrder order) {
    return bench.as(
        caller,
        OtherAssistancePapers.class,
        papers ->
            papers.list(
                OtherAssistanceFilter.of(null, true, null),
                null,
                new ListPaper.Page(0, 2),
                OtherAssistanceColumns.STANDARD.columns(),
                choice,
                order));
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      var cell = row.getCell(i);
      text.append(i == 0 ? "" : "|");
      if (cell == null) {
        continue;
      }
      if (cell.getCellType() == CellType.NUMERIC) {
        text.append(
            org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                    .stripTrailingZeros()
                    .toPlainString());
      } else {
        text.append(cell.getStringCellValue());
      }
    }
    return text.toString();
  }

  @Test
  @Tag("AST-118")
  void oneProjectGoesOutAsSheetWordAndExcel() throws Exception {
    String number = query("select record_no from other_assistance where id = ?", cool).get(0);
    Exported.File excel =
        (Exported.File) one(new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, null));
    assertThat(excel.name()).isEqualTo("其他帮扶信息_" + number + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel.content()))) {
      assertThat(text(book.getSheetAt(0).getRow(3))).isEqualTo("时间|2026-08-14");
      assertThat(text(book.getSheetAt(0).getRow(6))).isEqualTo("帮扶金额|1200.5");
    }
    assertThat(((Exported.File) one(new ExportOrder(null, ExportTarget.WORD, null))).name())
        .isEqualTo("其他帮扶信息_" + number + ".docx");
    Exported.Forms print = (Exported.Forms) one(new ExportOrder(null, ExportTarget.PRINT, null));
    assertThat(print.documents().get(0).blocks().toString())
        .contains("夏季送清凉100%", "领取人签字", "经办人签字", "打印时间");
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.siblingStreet,
                    OtherAssistancePapers.class,
                    papers -> papers.project(cool, new ExportOrder(null, null, null))))
        .isInstanceOf(AccessDenied.class);
  }

  private Exported one(ExportOrder order) {
    return bench.as(
        bench.street, OtherAssistancePapers.class, papers -> papers.project(cool, order));
  }

  @Test
  void aPageOfAnyLengthTakesTheSameFewStatements() throws Exception {
    int two =
        StatementCount.of(() -> bench.ids(bench.street, OtherAssistanceFilter.OPENING)).size();
    for (int i = 0; i < 5; i++) {
      bench.project(bench.street, "慰问" + i, "10.00");
    }
    assertThat(StatementCount.of(() -> bench.ids(bench.street, OtherAssistanceFilter.OPENING)))
        .hasSize(two);
    assertThat(two).isLessThanOrEqualTo(3);
  }
}
