package cn.bangfu.assistance.intake;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template of the import and the files that are taken, or not. */
class IntakeFileDbTest {

  private final IntakeBench bench = new IntakeBench();

  @TempDir Path directory;

  @Test
  @Tag("AST-085")
  void theTemplateHasRowsNotesAndCodesWithListsAMarkAndAnExample() throws IOException {
    var file = bench.assistance.as(bench.clerk, AssistanceImports.class, i -> i.template());
    assertThat(file.name()).isEqualTo("批量帮扶导入模板.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      XSSFSheet page = book.getSheet("帮扶信息");
      assertThat(page.getRow(0).getCell(1).getStringCellValue()).isEqualTo("身份证号*");
      assertThat(page.getRow(0).getCell(7).getStringCellValue()).isEqualTo("帮扶形式*");
      assertThat(page.getRow(0).getCell(27).getStringCellValue()).isEqualTo("允许重复");
      assertThat(page.getRow(0).getCell(28).getStringCellValue()).isEqualTo("模板版本:2017.1");
      assertThat(page.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
      assertThat(page.getRow(1).getCell(0).getStringCellValue()).isEqualTo("示例");
      Set<Integer> lists =
          page.getDataValidations().stream()
              .map(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn())
              .collect(Collectors.toSet());
      assertThat(lists).contains(3, 5, 7, 8, 10, 12, 14, 16, 18, 20, 22, 23, 27);
      assertThat(texts(book.getSheet("代码"))).contains("社会资源对接", "工会经费", "爱心人士", "未帮扶");
      assertThat(texts(book.getSheet("代码"))).doesNotContain("历史资金(未区分)", "意外灾害");
      assertThat(book.getSheet("填写说明").getLastRowNum()).isEqualTo(28);
    }
    assertThat(refusal("名单.xlsx", IntakeBench.stored(file.content()))).isEqualTo("文件中没有数据行。");
  }

  private static Set<String> texts(Sheet page) {
    return StreamSupport.stream(page.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(cell -> cell.getStringCellValue())
        .collect(Collectors.toSet());
  }

  @Test
  @Tag("AST-086")
  void eachWrongFileIsRefusedInItsOwnWordsAndNothingIsKept() throws IOException {
    long archive = bench.household();
    Map<IntakeColumn, String> row = bench.row(archive, "10.00");
    byte[] good = Files.readAllBytes(bench.file(row));
    String before = kept();

    assertThat(refusal("名单.csv", write("a,b".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("不支持这种文件,请上传xlsx文件。");
    byte[] locked = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
    assertThat(refusal("名单.xlsx", write(locked)))
        .isEqualTo("这是旧版(xls)或加了密码的文件,请另存为不带密码的xlsx文件后再上传。");
    byte[] half = java.util.Arrays.copyOf(good, good.length / 2);
    assertThat(refusal("名单.xlsx", write(half))).startsWith("文件已损坏");
    assertThat(refusal("名单.xlsx", write(new byte[10 * 1024 * 1024 + 1]))).startsWith("文件超过10MB");
    assertThat(refusal(book -> book.setSheetName(0, "别的"), good))
        .isEqualTo("文件中没有工作表“帮扶信息”,请使用下载的模板。");
    assertThat(refusal(book -> head(book).createCell(4).setCellValue("日期"), good))
        .isEqualTo("表头中的列“日期”不属于本模板。请使用下载的模板。");
    assertThat(refusal(book -> head(book).removeCell(head(book).getCell(4)), good))
        .isEqualTo("表头缺少以下列:帮扶日期。请使用下载的模板。");
    assertThat(refusal(book -> head(book).createCell(28).setCellValue("模板版本:2016.1"), good))
        .isEqualTo("模板版本已更新,请重新下载模板。");
    Path long5001 =
        bench.file(
            page -> {
              for (int i = 0; i < 5001; i++) {
                page.createRow(i + 2).createCell(1).setCellValue("x");
              }
            });
    assertThat(refusal("名单.xlsx", long5001)).isEqualTo("文件超过5000行,请分成几个文件后再导入。");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  @Tag("AST-086")
  void bombsAndForeignEntitiesAreRefused() throws IOException {
    Path bomb = directory.resolve("bomb.xlsx");
    try (Zips zip = Zips.to(bomb)) {
      zip.book().part("xl/worksheets/sheet1.xml", " ".repeat(60_000_000));
    }
    assertThat(refusal("名单.xlsx", bomb)).contains("已拒绝");
    Path entity = directory.resolve("entity.xlsx");
    try (Zips zip = Zips.to(entity)) {
      zip.book()
          .part(
              "xl/worksheets/sheet1.xml",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                  + Zips.SHEET_BEGIN
                  + "&e;");
    }
    assertThat(refusal("名单.xlsx", entity)).isEqualTo("文件中含有不允许的外部引用,已拒绝。");
  }

  private static Row head(Workbook book) {
    return book.getSheetAt(0).getRow(0);
  }

  private String kept() {
    return query("select count(*) from assistance_import where union_id = ?", bench.clerk.unionId())
            .get(0)
        + query("select count(*) from job_run where union_id = ?", bench.clerk.unionId()).get(0);
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(directory, "f", ".tmp"), content);
  }

  private String refusal(Consumer<Workbook> change, byte[] good) {
    return refusal("名单.xlsx", IntakeBench.changed(good, change));
  }

  private String refusal(String name, Path file) {
    try {
      bench.assistance.as(bench.clerk, AssistanceImports.class, i -> i.upload(name, file));
      return "taken";
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }

  @ParameterizedTest
  @Tag("AST-085")
  @ValueSource(strings = {"2026-11-20", "2026/11/20", "2026年11月20日", "20261120", " 2026-11-20 "})
  void aDayMayBeSpelledInFourWays(String spelling) {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "100.00");
    Map<IntakeColumn, String> row = bench.row(bench.household(), "10.00");
    row.put(IntakeColumn.DATE, spelling);
    long id = bench.imported(bench.file(row));
    assertThat(
            query(
                "select assist_date from assistance where import_no = ?",
                bench.of(id).getImportNo()))
        .containsExactly("2026-11-20");
  }

  @Test
  @Tag("AST-086")
  void dateCellsNumbersBlankRowsAMarkOfBytesAndFormattedEmptyRowsAreUnderstood() {
    FundBench.income(bench.clerk.unionId(), "UNION_FUND", "100.00");
    Map<IntakeColumn, String> row = bench.row(bench.household(), "10.00");
    row.put(IntakeColumn.NAME, " " + row.get(IntakeColumn.NAME) + "\u3000");
    row.put(IntakeColumn.ID_NO, row.get(IntakeColumn.ID_NO).toLowerCase(java.util.Locale.ROOT));
    Path file =
        bench.file(
            page -> {
              page.getRow(0).createCell(0).setCellValue("\uFEFF序号");
              IntakeBench.fill(page.createRow(7), row);
              Row cells = page.getRow(7);
              CellStyle day = page.getWorkbook().createCellStyle();
              day.setDataFormat(
                  page.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
              cells.getCell(4).setCellValue(LocalDate.of(2026, 11, 20));
              cells.getCell(4).setCellStyle(day);
              cells.getCell(9).setCellValue(10);
              cells.getCell(11).setCellValue(2026);
              for (int i = 8; i < 60; i++) {
                page.createRow(i).createCell(3).setCellValue(" ");
              }
            });
    long id = bench.checked(file);
    assertThat(bench.wrong(id)).isEmpty();
    assertThat(bench.of(id).getTotal()).isEqualTo(1);
    assertThat(bench.of(id).getValid()).isEqualTo(1);
  }

  @Test
  @Tag("AST-085")
  void onlyWhoHandlesAssistanceBringsFilesIn() {
    Path file = bench.file(bench.row(bench.household(), "10.00"));
    var reader = bench.assistance.reader(bench.clerk);
    assertThatThrownBy(
            () ->
                bench.assistance.as(
                    reader, AssistanceImports.class, i -> i.upload("名单.xlsx", file)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.assistance.as(reader, AssistanceImports.class, i -> i.template()))
        .isInstanceOf(AccessDenied.class);
  }
}
