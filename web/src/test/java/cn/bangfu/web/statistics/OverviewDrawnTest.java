package cn.bangfu.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.statistics.overview.OverviewChart;
import cn.bangfu.statistics.overview.OverviewChart.Part;
import cn.bangfu.statistics.overview.OverviewDrawing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OverviewDrawnTest {

  private static Part part(String label, String figure, String second) {
    return new Part(
        label,
        figure == null ? null : new BigDecimal(figure),
        second == null ? null : new BigDecimal(second));
  }

  private static OverviewDrawn drawn(OverviewDrawing drawing, Part... parts) {
    return new OverviewDrawn(new OverviewChart(drawing, List.of(parts)));
  }

  @Test
  @Tag("STA-018")
  void aPieOfMoreThanEightPartsShowsTheLargestAndTheRest() {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      parts.add(part("值" + i, Integer.toString(i), null));
    }
    OverviewDrawn pie = new OverviewDrawn(new OverviewChart(OverviewDrawing.AID_MEASURES, parts));
    assertThat(pie.getSlices()).hasSize(9);
    assertThat(pie.getSlices().get(0).label()).isEqualTo("值10");
    assertThat(pie.getSlices().get(8).label() + pie.getSlices().get(8).text()).isEqualTo("其余3.00");
    assertThat(pie.getRows()).as("the table has all").hasSize(10);
  }

  @Test
  @Tag("STA-018")
  void progressIsDrawnAgainstTheWholeAndWhatHasNoneHasADash() {
    OverviewDrawn bars =
        drawn(OverviewDrawing.PROGRESS, part("甲", "50.00", null), part("乙", null, null));
    assertThat(bars.getBars()).extracting(OverviewDrawn.Bar::text).containsExactly("50.00%", "—");
    assertThat(bars.getBars()).extracting(OverviewDrawn.Bar::length).containsExactly(280, 0);
  }

  @Test
  @Tag("STA-078")
  void exitsStandBesideCancellationsAndMonthsMakeALine() {
    OverviewDrawn pairs =
        drawn(OverviewDrawing.CLOSED_MONTHS, part("2026-01", "2", "4"), part("2026-02", "0", "1"));
    assertThat(pairs.getBars())
        .extracting(OverviewDrawn.Bar::text)
        .containsExactly("2", "4", "0", "1");
    assertThat(pairs.getBars())
        .extracting(OverviewDrawn.Bar::second)
        .containsExactly(false, true, false, true);
    assertThat(pairs.getRows()).extracting(OverviewDrawn.Row::second).containsExactly("4", "1");
    OverviewDrawn line =
        drawn(OverviewDrawing.MONTHS, part("2026-01", "10", null), part("2026-02", "5", null));
    assertThat(line.getWay()).isEqualTo("50,34 950,134");
    assertThat(line.getPoints()).last().extracting(OverviewDrawn.Point::named).isEqualTo(true);
  }
}
