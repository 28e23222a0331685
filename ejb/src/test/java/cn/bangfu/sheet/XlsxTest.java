package cn.bangfu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.xlsx.PlanWriter;
import cn.bangfu.sheet.xlsx.RawRow;
import cn.bangfu.sheet.xlsx.XlsxReader;
import cn.bangfu.sheet.xlsx.XlsxWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

  private record Person(
      String name, String idNo, String phone, LocalDate born, BigDecimal income) {}

  private static final ExportFacts FACTS =
      new ExportFacts(
          "东湖区总工会",
          "李华",
          OffsetDateTime.of(2026, 11, 25, 2, 30, 0, 0, ZoneOffset.UTC)
              .atZoneSameInstant(Today.ZONE)
              .toOffsetDateTime(),
          "走访慰问名单核对");
  private static final List<SheetColumn<Person>> COLUMNS =
      List.of(
          SheetColumn.text("sheet.errors.columnName", 12, Person::name),
          SheetColumn.of(ColumnKind.ID_NO, "sheet.errors.column", Person::idNo),
          SheetColumn.of(ColumnKind.PHONE, "sheet.template.note", Person::phone),
          SheetColumn.of(ColumnKind.DATE, "sheet.template.required", Person::born),
          SheetColumn.of(ColumnKind.MONEY, "sheet.template.notes", Person::income));

  /** Headings: 列名 (text, required), 说明 (date), 是否必填 (choice), 填写说明 (money). */
  private static final ImportPlan PLAN =
      new ImportPlan(
          "sheet.errors.purpose",
          List.of(
              ImportColumn.text("sheet.errors.columnName", true, 10),
              ImportColumn.of(ColumnKind.DATE, "sheet.template.note", false),
              ImportColumn.choice("sheet.template.required", false, List.of("必填", "选填")),
              ImportColumn.of(ColumnKind.MONEY, "sheet.template.notes", false)),
          1_000);

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "|cmd",
        "=cmd|' /C calc'!A0",
        "110110199001010006",
        "平常的字"
      })
  @Tag("USR-128")
  void whateverATextBeginsWithItIsATextCellAndReadsBackUnaltered(String text) throws IOException {
    Path file = write(List.of(new Person(text, null, null, null, null)), true);
    String xml = part(file, "xl/worksheets/sheet1.xml");
    assertThat(xml).doesNotContain("<f>").doesNotContain("<f ");
    assertThat(rows(file).get(1).cell(0)).isEqualTo(text);
    assertThat(rows(file).get(1).numeric().isEmpty()).isTrue();
    boolean dangerous = !text.equals("平常的字") && !text.startsWith("1");
    assertThat(styleOfFirstCell(file))
        .contains(dangerous ? "quotePrefix=\"true\"" : "numFmtId=\"49\"");
  }

  @Test
  @Tag("USR-118")
  @Tag("USR-124")
  void aMaskedExportHidesWhatAFullOneShows() throws IOException {
    Person person =
        new Person(
            "张三",
            "110110199001010006",
            "13812345678",
            LocalDate.of(1990, 1, 1),
            new BigDecimal("1234.50"));
    Path masked = write(List.of(person), true);
    assertThat(rows(masked).get(1).cells())
        .containsExactly("张三", "110110********0006", "138****5678", "1990-01-01", "1234.5");
    assertThat(part(masked, "xl/worksheets/sheet1.xml")).doesNotContain("110110199001010006");
    assertThat(rows(write(List.of(person), false)).get(1).cells())
        .containsExactly("张三", "110110199001010006", "13812345678", "1990-01-01", "1234.5");
  }

  @Test
  @Tag("USR-127")
  void theLastLineTellsUnionPersonTimeAndPurpose() throws IOException {
    List<RawRow> rows = rows(write(List.of(), true));
    assertThat(rows.get(rows.size() - 1).cell(0))
        .isEqualTo("导出单位:东湖区总工会  导出人:李华  导出时间:2026-11-25 10:30  用途:走访慰问名单核对");
  }

  @Test
  @Tag("USR-142")
  void aLongListNeedsLittleMemoryAndLeavesNoFileBehind() throws IOException {
    Iterable<Person> rows =
        Sheet.keyset(
            (last, size) -> {
              int from = last == null ? 0 : Integer.parseInt(last.name());
              return IntStream.rangeClosed(from + 1, Math.min(from + size, 60_000))
                  .mapToObj(i -> new Person(Integer.toString(i), "x".repeat(40), "1", null, null))
                  .toList();
            });
    long[] most = {0};
    int[] meanwhile = {0};
    Path own = Files.createDirectory(temp.resolve("own"));
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(own.toFile()));
    OutputStream nowhere = OutputStream.nullOutputStream();
    System.gc();
    long base = used();
    XlsxWriter.write(
        new Sheet<>(
            "sheet.template.notes",
            List.of(
                SheetColumn.<Person>text(
                    "sheet.errors.columnName",
                    12,
                    person -> {
                      if (person.name().endsWith("0000")) {
                        System.gc();
                        most[0] = Math.max(most[0], used() - base);
                        meanwhile[0] = own.toFile().list().length;
                      }
                      return person.name();
                    }),
                SheetColumn.text("sheet.errors.column", 12, Person::idNo)),
            rows),
        true,
        FACTS,
        nowhere);
    assertThat(most[0]).isPositive().isLessThan(40L * 1024 * 1024);
    TempFile.setThreadLocalTempFileCreationStrategy(null);
    assertThat(meanwhile[0]).isPositive();
    assertThat(own).isEmptyDirectory();
  }

  @Test
  @Tag("ORG-052")
  void theTemplateReadsAsAFileWithoutRowsAndHasListsAndNotes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanWriter.template(PLAN, out);
    Path file = Files.write(temp.resolve("template.xlsx"), out.toByteArray());
    assertThat(rows(file).get(0).cells()).containsExactlyElementsOf(PLAN.headings());
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("dataValidation", "choices!$A$1:$A$2");
    assertThat(part(file, "xl/worksheets/sheet2.xml")).contains("最多10个字。", "请从下拉列表中选择。");
    BusinessException refusal =
        catchThrowableOfType(BusinessException.class, () -> planned(file, false));
    assertThat(refusal.problem()).isEqualTo(SheetProblem.NO_ROWS);
  }

  @Test
  @Tag("ORG-052")
  void allErrorsAreCollectedWithRowColumnValueAndReason() throws IOException {
    ImportResult result =
        csv(
            "列名,说明,是否必填,填写说明\n"
                + ",2026-02-30,也许,1.234\n"
                + "好,2026-02-28,必填,12.5\n"
                + "一二三四五六七八九十一,,,abc\n");
    assertThat(result.rows()).extracting(ImportRow::number).containsExactly(2, 3, 4);
    assertThat(result.errors())
        .containsExactly(
            new CellError(2, "列名", "", "必须填写。"),
            new CellError(2, "说明", "2026-02-30", "不是有效的日期,应如2026-01-31。"),
            new CellError(2, "是否必填", "也许", "只能填写以下之一:必填;选填。"),
            new CellError(2, "填写说明", "1.234", "不是有效的金额,最多两位小数。"),
            new CellError(4, "列名", "一二三四五六七八九十一", "最多10个字。"),
            new CellError(4, "填写说明", "abc", "不是有效的金额,最多两位小数。"));
    assertThat(result.rows().get(1).values())
        .containsExactly("好", LocalDate.of(2026, 2, 28), "必填", new BigDecimal("12.50"));
  }

  @Test
  @Tag("ORG-052")
  @Tag("USR-149")
  void theWorkbookOfErrorsHasTheOwnRowsAndIsReadAgainAsItIs() throws IOException {
    ImportResult wrong = csv("填写说明,列名,说明,是否必填\nabc,=1+1,2026年3月5日,\n1,好,,选填\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanWriter.errors(PLAN, wrong, FACTS, out);
    Path file = Files.write(temp.resolve("errors.xlsx"), out.toByteArray());
    List<RawRow> rows = rows(file);
    assertThat(rows.get(0).cells()).containsExactly("列名", "说明", "是否必填", "填写说明", "错误信息");
    assertThat(rows.get(1).cells())
        .containsExactly("=1+1", "2026年3月5日", "", "abc", "填写说明:不是有效的金额,最多两位小数。");
    assertThat(rows.get(rows.size() - 1).cell(0)).startsWith("导出单位:");
    ImportResult again = planned(file, false);
    assertThat(again.rows()).hasSize(2);
    assertThat(again.rows().get(0).originals()).isEqualTo(wrong.rows().get(0).originals());
    assertThat(again.errors()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'列名,说明,是否必填', HEADING_MISSING, 填写说明",
    "'列名,说明,是否必填,填写说明,年龄', HEADING_UNKNOWN, 年龄",
    "'列名,说明,是否必填,填写说明,列名', HEADING_TWICE, 列名"
  })
  @Tag("ORG-052")
  void aWrongHeadingRefusesTheFile(String head, SheetProblem problem, String named) {
    BusinessException refusal =
        catchThrowableOfType(BusinessException.class, () -> csv(head + "\nx,,,\n"));
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(Texts.of(refusal)).contains(named);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05",
    "2026/3/5",
    "2026.3.5",
    "20260305",
    "2026年3月5日",
    "２０２６－０３－０５",
    "2026-03-05 00:00:00"
  })
  void aDayIsUnderstoodHoweverItIsSpelt(String spelling) throws IOException {
    ImportResult result = csv("列名,说明,是否必填,填写说明\n好," + spelling + ",,\n");
    assertThat(result.errors()).isEmpty();
    assertThat(result.rows().get(0).date(1)).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 with mark", "GB18030", "UTF-16"})
  void aTextFileIsReadInTheCharactersItWasSavedIn(String saved) throws IOException {
    String text = "列名,说明,是否必填,填写说明\r\n\"王,\"\"五\"\"\",,,\r\n\r\n,,,\r\n李,,,3\r\n";
    byte[] bytes =
        saved.endsWith("mark")
            ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
            : text.getBytes(Charset.forName(saved));
    ImportResult result = planned(Files.write(temp.resolve("a.csv"), bytes), true);
    assertThat(result.rows()).extracting(row -> row.text(0)).containsExactly("王,\"五\"", "李");
    assertThat(result.rows().get(1).number()).isEqualTo(5);
  }

  /** As Excel writes it: shared texts, dates as numbers with a style, phonetic text, gaps. */
  @Test
  void aFileOfExcelIsRead() throws IOException {
    Path file = temp.resolve("excel.xlsx");
    try (Zips zip = Zips.to(file)) {
      zip.book()
          .part(
              "xl/styles.xml",
              "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                  + "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                  + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                  + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs>"
                  + "</styleSheet>")
          .part(
              "xl/sharedStrings.xml",
              "<sst><si><t>列名</t></si><si><t>说明</t></si><si><t>是否必填</t></si>"
                  + "<si><t>填写说明</t></si><si><r><t>张</t></r><r><t xml:space=\"preserve\"> 三"
                  + "</t></r><rPh><t>ZHANG</t></rPh></si></sst>")
          .part(
              "xl/worksheets/sheet1.xml",
              Zips.SHEET_BEGIN
                  + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                  + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                  + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>4</v></c><c r=\"B4\" s=\"1\"><v>46086</v>"
                  + "</c><c r=\"D4\"><f>A1</f><v>0.30000000000000004</v></c></row>"
                  + "<row r=\"5\"><c r=\"A5\"><v>13800138000</v></c><c r=\"B5\" s=\"2\">"
                  + "<v>46086</v></c></row>"
                  + "<row r=\"6\"><c r=\"A6\" s=\"1\"/></row>"
                  + "<row r=\"7\"><c r=\"A7\"><v>1.10110199001010E+17</v></c></row>"
                  + "<row r=\"8\"><c r=\"A8\" t=\"e\"><v>#REF!</v></c></row>"
                  + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"
                  + Zips.SHEET_END);
    }
    ImportResult result = planned(file, false);
    assertThat(result.rows()).extracting(ImportRow::number).containsExactly(4, 5, 7, 8);
    assertThat(result.rows().get(0).values())
        .containsExactly("张 三", LocalDate.of(2026, 3, 5), null, new BigDecimal("0.30"));
    assertThat(result.rows().get(1).originals()).contains("13800138000", "2026-03-05");
    assertThat(result.errors())
        .extracting(CellError::row, CellError::sentence)
        .contains(
            org.assertj.core.groups.Tuple.tuple(7, "单元格是数字格式,第15位以后的数字已丢失。请把单元格设为文本格式后重新填写。"),
            org.assertj.core.groups.Tuple.tuple(8, "单元格中的公式出错,请改填结果。"));
  }

  /** As LibreOffice and WPS may write it: absolute targets, the strict name space, no places. */
  @Test
  void aFileOfLibreOfficeOrWpsIsRead() throws IOException {
    Path file = temp.resolve("wps.xlsx");
    String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    try (Zips zip = Zips.to(file)) {
      zip.part(
              "xl/workbook.xml",
              "\uFEFF<x:workbook xmlns:x=\""
                  + strict
                  + "\" xmlns:q=\"http://purl.oclc.org/ooxml/"
                  + "officeDocument/relationships\"><x:sheets>"
                  + "<x:sheet name=\"h\" sheetId=\"1\" state=\"hidden\" q:id=\"rId7\"/>"
                  + "<x:sheet name=\"a\" sheetId=\"2\" q:id=\"rId1\"/></x:sheets></x:workbook>")
          .part(
              "xl/_rels/workbook.xml.rels",
              Zips.RELATIONS.replace("worksheets/", "/xl/worksheets/"))
          .part(
              "xl/worksheets/sheet1.xml",
              "<x:worksheet xmlns:x=\""
                  + strict
                  + "\"><x:sheetData><x:row>"
                  + cell("列名")
                  + cell("说明")
                  + cell("是否必填")
                  + cell("*填写说明")
                  + "</x:row><x:row>"
                  + cell(" 王五 ")
                  + "<x:c t=\"d\"><x:v>2026-03-05T00:00:00</x:v></x:c></x:row>"
                  + "</x:sheetData></x:worksheet>");
    }
    ImportResult result = planned(file, false);
    assertThat(result.errors()).isEmpty();
    assertThat(result.rows().get(0).values())
        .containsExactly("王五", LocalDate.of(2026, 3, 5), null, null);
  }

  @Test
  void moreRowsThanThePlanAllowsAreRefused() {
    String text = "列名,说明,是否必填,填写说明\n" + "a,,,\n".repeat(1_001);
    BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> csv(text));
    assertThat(Texts.of(refusal)).isEqualTo("文件超过1000行,请分成几个文件后再导入。");
  }

  private static String cell(String text) {
    return "<x:c t=\"inlineStr\"><x:is><x:t>" + text + "</x:t></x:is></x:c>";
  }

  private ImportResult csv(String text) throws IOException {
    return planned(Files.writeString(temp.resolve("a.csv"), text), true);
  }

  private static ImportResult planned(Path file, boolean csv) throws IOException {
    PlannedRows rows = new PlannedRows(PLAN);
    if (csv) {
      CsvReader.read(file, rows);
    } else {
      XlsxReader.read(file, rows);
    }
    return rows.result();
  }

  private Path write(List<Person> people, boolean masked) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.write(new Sheet<>("sheet.template.notes", COLUMNS, people), masked, FACTS, out);
    return Files.write(temp.resolve("out.xlsx"), out.toByteArray());
  }

  private static List<RawRow> rows(Path file) throws IOException {
    List<RawRow> rows = new ArrayList<>();
    XlsxReader.read(file, rows::add);
    return rows;
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String styleOfFirstCell(Path file) throws IOException {
    String sheet = part(file, "xl/worksheets/sheet1.xml");
    String cell = sheet.substring(sheet.indexOf("<c r=\"A2\""));
    int style = Integer.parseInt(cell.replaceAll("(?s)^<c r=\"A2\" s=\"(\\d+)\".*", "$1"));
    String all = part(file, "xl/styles.xml");
    String[] formats = all.substring(all.indexOf("<cellXfs")).split("<xf ");
    return formats[style + 1];
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
