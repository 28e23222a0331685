package cn.bangfu.realname;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The official form of a table on paper and as a file, and what the audit trail knows of it. */
class SummaryPapersDbTest {

  private static final List<String> HEADS =
      List.of("姓名", "性别", "年龄", "身份证号", "工作单位或家庭地址", "帮扶金额(元)", "联系电话", "签字");

  private final RealnameBench bench = new RealnameBench();

  @Test
  @Tag("FND-059")
  @Tag("FND-055")
  @Tag("USR-149")
  void theOfficialFormIsMaskedUnlessTheOwnUnionAsksForItInFull() {
    long archive = bench.help.household();
    long table = bench.table(bench.street);
    bench.take(
        bench.street,
        table,
        bench.line(bench.help.street, archive, "1100.00"),
        bench.line(bench.help.street, archive, "50.50"));
    Exported.Paper masked = paper(bench.street, table, false, false);
    assertThat(masked.title()).isEqualTo("2026年工会经费生活救助类实名制汇总表");
    assertThat(masked.heads()).isEqualTo(HEADS);
    assertThat(masked.rows()).hasSize(2);
    assertThat(masked.rows().get(0).get(3)).contains("*");
    assertThat(masked.rows().get(0).get(5)).isEqualTo("1,100.00");
    assertThat(masked.rows().get(0).get(7)).isEmpty();
    assertThat(masked.frame().above().get(0)).contains("甲街道总工会", "0791-86221234");
    assertThat(masked.frame().below()).containsExactly("帮扶资金总额:1,150.50 元");
    Exported.Paper full = paper(bench.street, table, true, true);
    assertThat(full.rows()).hasSize(1);
    assertThat(full.rows().get(0).get(3)).matches("\\d{17}[\\dX]");
    assertThat(full.rows().get(0).get(5)).isEqualTo("1,150.50");
    assertThatThrownBy(() -> paper(bench.county, table, false, true))
        .as("a superior gets it masked")
        .isInstanceOf(AccessDenied.class);
    Caller reader = bench.reader(bench.street);
    assertThatThrownBy(() -> paper(reader, table, false, true)).isInstanceOf(AccessDenied.class);
  }

  private Exported.Paper paper(Caller caller, long table, boolean merged, boolean full) {
    return (Exported.Paper)
        bench.as(
            caller, SummaryPapers.class, p -> p.make(table, merged, RealnameBench.paper(full)));
  }

  @Test
  @Tag("FND-059")
  @Tag("FND-055")
  void theFileHasTitleHeadRowsProjectsAndTotalOfTheForm() throws IOException {
    long archive = bench.help.household();
    long table = bench.table(bench.street);
    bench.take(
        bench.street,
        table,
        bench.line(bench.help.street, archive, "100.00"),
        bench.line(bench.help.street, archive, "50.50"));
    bench.takeProjects(bench.street, table, bench.project(bench.street, "夏季送清凉", "5000.00"));
    Exported.File file = file(bench.street, table, false, ExportMode.FULL);
    assertThat(file.name()).startsWith("2026年工会经费生活救助类实名制汇总表").endsWith(".xlsx");
    List<List<String>> cells = cells(file);
    assertThat(cells.get(0)).containsExactly("2026年工会经费生活救助类实名制汇总表");
    assertThat(cells.get(1)).singleElement().asString().contains("甲街道总工会", "0791-86221234");
    assertThat(cells.get(3)).isEqualTo(HEADS);
    assertThat(cells.get(4).get(3)).matches("\\d{17}[\\dX]");
    assertThat(cells.get(4)).contains("100.0");
    assertThat(cells.get(5)).contains("50.5");
    assertThat(cells.get(6)).containsExactly("其他帮扶(项目)");
    assertThat(cells.get(8)).containsExactly("夏季送清凉", "2026-11-22", "120", "无(资金)", "5,000.00");
    assertThat(cells.get(9)).containsExactly("帮扶资金总额:5,150.50 元");
    assertThat(cells.get(10)).singleElement().asString().contains("用途:实名制发放签领");
    List<List<String>> byPerson = cells(file(bench.county, table, true, ExportMode.MASKED));
    assertThat(byPerson.get(4)).contains("150.5").anyMatch(cell -> cell.contains("****"));
    assertThat(byPerson.get(5)).as("one row for one person").containsExactly("其他帮扶(项目)");
  }

  private Exported.File file(Caller caller, long table, boolean merged, ExportMode mode) {
    ExportOrder order =
        new ExportOrder(mode, ExportTarget.EXCEL, mode == ExportMode.FULL ? "实名制发放签领" : null);
    return (Exported.File) bench.as(caller, SummaryPapers.class, p -> p.make(table, merged, order));
  }

  private static List<List<String>> cells(Exported.File file) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        all.add(cells);
      }
    }
    return all;
  }

  @Test
  @Tag("FND-077")
  void everyActOnATableIsInTheAuditTrailWithItsTable() {
    long line = bench.line(bench.help.street, bench.help.household(), "100.00");
    long table = bench.table(bench.street);
    bench.take(bench.street, table, line);
    paper(bench.street, table, false, true);
    bench.report(bench.street, table);
    bench.sendBack(bench.county, "请补充签字", table);
    bench.as(bench.street, SummaryDesk.class, desk -> desk.delete(List.of(table)));
    assertThat(
            query(
                "select event || ' ' || coalesce(object_id, '-') from audit_record where succeeded"
                    + " and object_kind = 'SUMMARY_TABLE' and union_id in (?, ?) order by at, id",
                bench.street.unionId(),
                bench.county.unionId()))
        .containsExactly(
            "REALNAME_SAVE " + table,
            "REALNAME_SAVE " + table,
            "REALNAME_PAPER " + table,
            "REALNAME_REPORT " + table,
            "REALNAME_SEND_BACK " + table,
            "REALNAME_DELETE " + table);
  }
}
