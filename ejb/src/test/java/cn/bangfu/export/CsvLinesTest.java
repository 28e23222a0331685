package cn.bangfu.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.sheet.ColumnKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands in a line, character by character. */
class CsvLinesTest {

  @Test
  @Tag("BAT-038")
  void textsStandInQuotesNumbersAndDaysDoNot() {
    assertThat(
            row(
                List.of(
                    field(ColumnKind.TEXT),
                    field(ColumnKind.TEXT),
                    field(ColumnKind.TEXT),
                    field(ColumnKind.NUMBER),
                    field(ColumnKind.DATE),
                    field(ColumnKind.MONEY),
                    field(ColumnKind.MONEY)),
                "第一行\r\n第二\n行",
                "说\"好\",再说",
                null,
                3,
                LocalDate.of(2017, 3, 5),
                new BigDecimal("1234.5"),
                null))
        .isEqualTo("\"第一行 第二 行\",\"说\"\"好\"\",再说\",\"\",3,2017-03-05,1234.50,\r\n");
    assertThat(
            row(
                List.of(field(ColumnKind.TEXT), field(ColumnKind.TEXT)),
                ArchiveType.URBAN_WORKER,
                List.of("低保", "医保")))
        .isEqualTo("\"城镇困难职工档案\",\"低保;医保\"\r\n");
  }

  @Test
  @Tag("BAT-039")
  @Tag("USR-118")
  void longNumbersAreKeptWholeAndMaskedAndNothingBecomesAFormula() {
    List<ExportField> fields =
        List.of(
            number(ColumnKind.ID_NO),
            number(ColumnKind.BANK_CARD),
            number(ColumnKind.PHONE),
            number(ColumnKind.TEXT));
    Object[] values = {
      new IdNo("110110199001010006"), "6222021234567890123", "13812345678", "0012"
    };
    assertThat(CsvLines.row(fields, Arrays.asList(values), true))
        .isEqualTo(
            "\"\t110110********0006\",\"\t***************0123\",\"\t138****5678\",\"\t0012\"\r\n");
    assertThat(CsvLines.row(fields, Arrays.asList(values), false))
        .isEqualTo(
            "\"\t110110199001010006\",\"\t6222021234567890123\",\"\t13812345678\",\"\t0012\"\r\n");
    for (String formula : List.of("=1+1", "+1", "-1", "@a", "\t1")) {
      assertThat(row(List.of(field(ColumnKind.TEXT)), formula))
          .isEqualTo("\"'" + formula + "\"\r\n");
    }
  }

  @Test
  @Tag("BAT-038")
  void theLastLineBeginsWithItsMarkAndIsOneCell() {
    assertThat(CsvLines.foot("用途:年度核查,\"两次\"\n以上")).isEqualTo("#用途:年度核查\uFF0C”两次” 以上\r\n");
  }

  private static String row(List<ExportField> fields, Object... values) {
    return CsvLines.row(fields, Arrays.asList(values), true);
  }

  private static ExportField field(ColumnKind kind) {
    return new ExportField("code", "标题", kind, false, null);
  }

  private static ExportField number(ColumnKind kind) {
    return new ExportField("code", "标题", kind, true, null);
  }
}
