package cn.bangfu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.center.CenterFigures;
import cn.bangfu.center.CenterGroup;
import cn.bangfu.center.CenterTable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A chart shows the figures of its table. */
class ChartBarTest {

  private static final CenterTable TABLE =
      new CenterTable(
          CenterGroup.NATURE,
          List.of(
              figures("事业单位", 4, new BigDecimal("800.50")),
              figures("社会组织", 1, null),
              figures("其他", 0, null)),
          null);

  @Test
  @Tag("STA-017")
  void theLongestBarIsTheLargestFigureAndEachSaysItsOwn() {
    List<ChartBar> bars = ChartBar.of(TABLE.rows(), CenterFigures::label, CenterFigures::centers);
    assertThat(bars).extracting(ChartBar::text).containsExactly("4", "1", "0");
    assertThat(bars).extracting(ChartBar::length).containsExactly(600, 150, 0);
    assertThat(bars).extracting(ChartBar::top).containsExactly(0, 28, 56);
  }

  @Test
  @Tag("ORG-090")
  @Tag("STA-017")
  void whereThereIsNoFigureThereIsNoBarAndADash() {
    List<ChartBar> bars =
        ChartBar.of(TABLE.rows(), CenterFigures::label, CenterFigures::areaAverage);
    assertThat(bars).extracting(ChartBar::text).containsExactly("800.50", "—", "—");
    assertThat(bars).extracting(ChartBar::length).containsExactly(600, 0, 0);
  }

  private static CenterFigures figures(String label, long centers, BigDecimal average) {
    return new CenterFigures(
        label, label, centers, 0, 0, 0, 0, BigDecimal.ZERO, average, average, average, 0);
  }
}
