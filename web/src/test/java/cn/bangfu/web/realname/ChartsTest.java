package cn.bangfu.web.realname;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.realname.use.ProgressRow;
import cn.bangfu.realname.use.ProgressTable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drawings show the figures of their table, word for word. */
class ChartsTest {

  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private static ProgressRow row(String name, String available, String spent) {
    return new ProgressRow(
        1L, name, ZERO, ZERO, new BigDecimal(available), ZERO, ZERO, new BigDecimal(spent), 0, 0);
  }

  private final List<ProgressRow> rows =
      List.of(
          row("本级", "100000.00", "20000.00"),
          row("甲省", "600000.00", "350000.00"),
          row("乙省", "0.00", "0.00"));

  @Test
  @Tag("FND-068")
  void barsShowWhatTheTableShowsAndAreSortedOnDemand() {
    assertThat(Charts.progress(rows, false))
        .extracting(bar -> bar.label() + " " + bar.text() + " " + bar.length())
        .containsExactly("本级 20.00% 112", "甲省 58.33% 327", "乙省 — 0");
    assertThat(Charts.progress(rows, true))
        .extracting(Charts.Bar::label)
        .containsExactly("甲省", "本级", "乙省");
    assertThat(Charts.stacked(rows))
        .extracting(Charts.Bar::text)
        .containsExactly(
            "支出 20,000.00 / 结余 80,000.00", "支出 350,000.00 / 结余 250,000.00", "支出 0.00 / 结余 0.00");
    Charts.Bar whole = Charts.stacked(rows).get(1);
    assertThat(whole.length() + whole.rest()).isEqualTo(Charts.LONGEST);
  }

  @Test
  @Tag("FND-047")
  @Tag("FND-068")
  void thePiecesOfAPieAreTheValuesOfItsTable() {
    List<Charts.Slice> slices =
        Charts.pie(
            List.of(
                new ProgressTable.Part("生活救助", new BigDecimal("750.00")),
                new ProgressTable.Part("医疗救助", new BigDecimal("250.00"))));
    assertThat(slices)
        .extracting(slice -> slice.label() + " " + slice.text() + " " + slice.share())
        .containsExactly("生活救助 750.00 75.00%", "医疗救助 250.00 25.00%");
    assertThat(slices.get(0).shape())
        .isEqualTo("M110 110L110.00 10.00A100 100 0 1 1 10.00 110.00Z");
    assertThat(slices.get(1).shape())
        .isEqualTo("M110 110L10.00 110.00A100 100 0 0 1 110.00 10.00Z");
    assertThat(
            Charts.pie(List.of(new ProgressTable.Part("送物", new BigDecimal("1.00"))))
                .get(0)
                .shape())
        .as("one value is the whole circle")
        .startsWith("M110 10a100 100");
  }

  @Test
  @Tag("FND-068")
  void theLineRisesToTheLastMonth() {
    List<Charts.Point> points =
        Charts.line(
            List.of(
                new ProgressTable.Part("2026年1月", ZERO),
                new ProgressTable.Part("2026年2月", new BigDecimal("10.00"))));
    assertThat(points).extracting(Charts.Point::text).containsExactly("0.00", "10.00");
    assertThat(points.get(0).y()).isGreaterThan(points.get(1).y());
    assertThat(Charts.way(points)).isEqualTo("70,220 500,20");
  }
}
