package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.paper.AssistancePapers;
import cn.bangfu.assistance.paper.ListPaper;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.form.FormBlock;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records and lists of them on paper and as files. */
class AssistancePapersDbTest {

  private static final ExportOrder MASKED =
      new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, null);

  private final AssistanceBench bench = new AssistanceBench();

  private String idNo(long archive) {
    return bench
        .as(bench.street, ArchiveForms.class, forms -> forms.open(archive))
        .getContent()
        .getIdNo()
        .value();
  }

  private Exported record(Caller caller, long id, ExportOrder order) {
    return bench.as(caller, AssistancePapers.class, papers -> papers.record(id, order));
  }

  private Exported list(Caller caller, ListChoice choice, int size, ExportOrder order) {
    return bench.as(
        caller,
        AssistancePapers.class,
        papers ->
            papers.list(
                AssistanceFilter.OPENING,
                null,
                new ListPaper.Page(0, size),
                AssistanceColumns.STANDARD.columns(),
                choice,
                order));
  }

  @Test
  @Tag("AST-055")
  void aRecordIsOneSheetWithItsFieldsAndLinesToSign() {
    AssistanceEntry entry = bench.money(bench.street, bench.household(), "300.00");
    bench.line(entry, 1, "MEDICAL_AID", "1200.50", "SOCIAL_DONATION");
    long id = bench.save(bench.street, entry);
    Exported.Forms print =
        (Exported.Forms) record(bench.street, id, new ExportOrder(null, ExportTarget.PRINT, null));
    assertThat(print.documents()).hasSize(1);
    List<FormBlock> blocks = print.documents().get(0).blocks();
    assertThat(blocks.get(0).text()).isEqualTo("帮扶救助信息");
    String all = blocks.toString();
    assertThat(all)
        .contains("帮扶单位", bench.street.unionName(), "帮扶措施一", "1,200.50 元", "社会捐助资金", "2026")
        .contains("打印时间:2026-11-22 09:00", "打印人:" + bench.street.name())
        .contains("领取人签字:", "经办人签字:");
    assertThat(all).as("fields of other forms").doesNotContain("政策类别", "资源来源", "未帮原因");
    assertThat(print.foot()).contains("导出单位:" + bench.street.unionName());
  }

  @Test
  @Tag("AST-056")
  void aRecordIsAnExcelFileOfLabelsAndValuesAndAWordFile() throws Exception {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "300.00");
    String number = query("select record_no from assistance where id = ?", id).get(0);
    Exported.File file = (Exported.File) record(bench.street, id, MASKED);
    assertThat(file.name()).isEqualTo("帮扶救助信息_" + number + ".xlsx");
    Map<String, Cell> cells = cells(file);
    assertThat(cells.get("帮扶编号").getStringCellValue()).isEqualTo(number);
    assertThat(cells.get("身份证号").getStringCellValue()).contains("****");
    assertThat(cells.get("帮扶日期").getLocalDateTimeCellValue().toLocalDate())
        .hasToString("2026-11-22");
    assertThat(cells.get("帮扶措施一 金额").getNumericCellValue()).isEqualTo(300.0);
    assertThat(cells.get("帮扶措施一 金额").getCellStyle().getDataFormatString()).contains("0.00");
    Exported.File full =
        (Exported.File)
            record(
                bench.street, id, new ExportOrder(ExportMode.FULL, ExportTarget.EXCEL, "核对领取人身份"));
    assertThat(cells(full).get("身份证号").getStringCellValue()).isEqualTo(idNo(archive));
    assertThat(cells(full).get("身份证号").getCellType()).isEqualTo(CellType.STRING);
    Exported.File word =
        (Exported.File) record(bench.street, id, new ExportOrder(null, ExportTarget.WORD, null));
    assertThat(word.name()).isEqualTo("帮扶救助信息_" + number + ".docx");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.content()))) {
      assertThat(document.getTables().get(0).getText()).contains(number, "300.00 元");
    }
    assertThatThrownBy(() -> record(bench.siblingStreet, id, MASKED))
        .isInstanceOf(AccessDenied.class);
  }

  private static Map<String, Cell> cells(Exported.File file) throws Exception {
    Map<String, Cell> cells = new HashMap<>();
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()));
    for (Row row : book.getSheetAt(0)) {
      cells.put(row.getCell(0).getStringCellValue(), row.getCell(1));
    }
    return cells;
  }

  @Test
  @Tag("AST-057")
  @Tag("AST-059")
  void aListGoesOutAsItIsOnTheScreenWithItsSumBelow() throws Exception {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "300.00");
    entry.setRemark("=1+1");
    bench.save(bench.street, entry);
    bench.help(bench.street, archive, "20.50");
    bench.help(bench.street, archive, "1.00");
    XSSFSheet page = sheet(list(bench.street, ListChoice.PAGE_SHOWN, 2, MASKED));
    assertThat(page.getLastRowNum()).as("heads, two rows, sum, facts").isEqualTo(4);
    assertThat(page.getRow(0).getLastCellNum()).isEqualTo((short) 9);
    assertThat(page.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(1.0);
    assertThat(page.getRow(3).getCell(0).getStringCellValue()).isEqualTo("合计");
    assertThat(page.getRow(3).getCell(7).getNumericCellValue()).isEqualTo(21.5);
    XSSFSheet all = sheet(list(bench.street, ListChoice.ALL_ALL, 2, MASKED));
    assertThat(all.getLastRowNum()).isEqualTo(5);
    assertThat(all.getRow(0).getLastCellNum()).isEqualTo((short) AssistanceColumns.ALL.size());
    int remark = column(all, "备注");
    assertThat(all.getRow(3).getCell(remark).getCellType()).isEqualTo(CellType.STRING);
    assertThat(all.getRow(3).getCell(remark).getStringCellValue()).isEqualTo("=1+1");
    assertThat(all.getRow(1).getCell(remark)).as("nothing is an empty cell").isNull();
    assertThat(all.getRow(1).getCell(column(all, "帮扶日期")).getLocalDateTimeCellValue()).isNotNull();
    assertThat(all.getRow(1).getCell(column(all, "身份证号")).getStringCellValue()).contains("****");
    assertThat(all.getRow(3).getCell(column(all, "帮扶措施一 金额")).getNumericCellValue())
        .isEqualTo(300.0);
    assertThat(all.getRow(3).getCell(column(all, "帮扶措施一 资金年度")).getStringCellValue())
        .isEqualTo("2026");
    assertThat(all.getRow(3).getCell(column(all, "上报到的工会")).getStringCellValue())
        .isEqualTo(bench.street.unionName());
    assertThat(all.getRow(4).getCell(column(all, "帮扶金额")).getNumericCellValue()).isEqualTo(321.5);
    assertThat(all.getRow(5).getCell(0).getStringCellValue())
        .startsWith("导出单位:" + bench.street.unionName())
        .contains("导出人:", "导出时间:", "用途:");
    Exported.Paper paper =
        (Exported.Paper)
            list(
                bench.street,
                ListChoice.ALL_SHOWN,
                2,
                new ExportOrder(null, ExportTarget.PRINT, null));
    assertThat(paper.rows()).hasSize(4);
    assertThat(paper.rows().get(3)).contains("合计", "321.50");
  }

  @Test
  @Tag("AST-057")
  void thePageOnTheScreenGoesOutWithAllFieldsAndInTheUsersOwnOrder() throws Exception {
    long archive = bench.household();
    for (String amount : List.of("20.00", "300.00", "1.00")) {
      bench.help(bench.street, archive, amount);
    }
    XSSFSheet sheet =
        sheet(
            bench.as(
                bench.street,
                AssistancePapers.class,
                papers ->
                    papers.list(
                        AssistanceFilter.OPENING,
                        new SortKey("totalAmount", true),
                        new ListPaper.Page(0, 2),
                        List.of("recordNo", "totalAmount"),
                        ListChoice.PAGE_ALL,
                        MASKED)));
    int amount = column(sheet, "帮扶金额");
    assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) AssistanceColumns.ALL.size());
    assertThat(sheet.getRow(1).getCell(amount).getNumericCellValue()).isEqualTo(1.0);
    assertThat(sheet.getRow(2).getCell(amount).getNumericCellValue()).isEqualTo(20.0);
    assertThat(sheet.getRow(3).getCell(amount).getNumericCellValue()).isEqualTo(21.0);
  }

  private static XSSFSheet sheet(Exported made) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(((Exported.File) made).content()))
        .getSheetAt(0);
  }

  private static int column(XSSFSheet sheet, String head) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(head)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(head);
  }

  @Test
  @Tag("AST-058")
  @Tag("AST-059")
  void inClearOnlyForWhoHandlesAndSaysWhatForAndEveryWayOutIsAudited() throws Exception {
    long archive = bench.household();
    bench.help(bench.street, archive, "300.00");
    ExportOrder full = new ExportOrder(ExportMode.FULL, ExportTarget.EXCEL, "核对发放名单");
    XSSFSheet clear = sheet(list(bench.street, ListChoice.ALL_ALL, 20, full));
    assertThat(clear.getRow(1).getCell(column(clear, "身份证号")).getStringCellValue())
        .isEqualTo(idNo(archive));
    assertThat(clear.getRow(3).getCell(0).getStringCellValue()).contains("用途:核对发放名单");
    assertThat(
            query(
                "select row_count || ' ' || purpose from audit_record where event ="
                    + " 'ASSISTANCE_PAPER' and union_id = ? order by at desc, id desc limit 1",
                bench.street.unionId()))
        .containsExactly("1 核对发放名单");
    assertThatThrownBy(
            () ->
                list(
                    bench.street,
                    ListChoice.ALL_ALL,
                    20,
                    new ExportOrder(ExportMode.FULL, ExportTarget.EXCEL, "核对")))
        .isInstanceOfSatisfying(
            Violations.class,
            no -> assertThat(Texts.of(no.all().get(0))).isEqualTo("请填写用途说明(5至200个字)。"));
    assertThatThrownBy(() -> list(bench.reader(bench.street), ListChoice.ALL_ALL, 20, full))
        .isInstanceOf(AccessDenied.class);
    assertThat(list(bench.reader(bench.street), ListChoice.ALL_ALL, 20, MASKED)).isNotNull();
  }

  @Test
  @Tag("AST-058")
  void moreRowsThanTheLimitAreRefusedAndPointedToTheMassExport() {
    long archive = bench.household();
    for (int i = 1; i <= 101; i++) {
      bench.help(bench.street, archive, i + ".00");
    }
    limit("insert into security_parameter values ('LIST_EXPORT_ROWS', '100')");
    try {
      assertThatThrownBy(() -> list(bench.street, ListChoice.ALL_SHOWN, 20, MASKED))
          .isInstanceOfSatisfying(
              BusinessException.class,
              no -> assertThat(Texts.of(no)).isEqualTo("导出结果101条,超过上限100条,请缩小范围或申请批量导出。"));
      assertThat(list(bench.street, ListChoice.PAGE_SHOWN, 20, MASKED))
          .as("the page on the screen goes out")
          .isNotNull();
    } finally {
      limit("select 1");
    }
  }

  private static void limit(String anew) {
    run("delete from security_parameter where name = 'LIST_EXPORT_ROWS'", anew);
  }

  @Test
  @Tag("AST-054")
  void allHelpOfAHouseholdIsOneList() throws Exception {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long first = bench.help(bench.street, archive, "300.00");
    bench.help(bench.county, archive, "20.00");
    XSSFSheet sheet =
        sheet(
            bench.as(
                bench.street, AssistancePapers.class, papers -> papers.household(archive, MASKED)));
    assertThat(sheet.getLastRowNum()).isEqualTo(4);
    assertThat(new BigDecimal(sheet.getRow(3).getCell(column(sheet, "帮扶金额")).toString()))
        .isEqualByComparingTo("320");
    assertThat(first).isPositive();
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.siblingStreet,
                    AssistancePapers.class,
                    papers -> papers.household(archive, MASKED)))
        .isInstanceOf(AccessDenied.class);
  }
}
