package cn.bangfu.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.statistics.Figures;
import cn.bangfu.statistics.Indicator;
import cn.bangfu.statistics.StatisticsColumn;
import cn.bangfu.statistics.StatisticsRow;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.StatisticsValue;
import cn.bangfu.web.kit.ChartBar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a table of statistics is laid out. */
class StatisticsViewTest {

  private static final StatisticsValue URBAN = new StatisticsValue("U", "城镇");
  private static final StatisticsValue ALL = new StatisticsValue("*", "总数");
  private static final StatisticsValue MALE = new StatisticsValue("M", "男");

  private static StatisticsTable table() {
    List<StatisticsColumn> columns = new ArrayList<>();
    for (StatisticsValue first : List.of(URBAN, ALL)) {
      for (StatisticsValue second : List.of(MALE, ALL)) {
        columns.add(new StatisticsColumn(first, second));
      }
    }
    return new StatisticsTable(
        List.of(URBAN, ALL),
        List.of(MALE, ALL),
        columns,
        List.of(row(StatisticsRow.Kind.OWN, "本级", 0), row(StatisticsRow.Kind.BRANCH, "甲县", 1234)),
        row(StatisticsRow.Kind.ALL, "合计", 1234),
        false,
        0);
  }

  private static StatisticsRow row(StatisticsRow.Kind kind, String name, long records) {
    Figures figures = new Figures(records, records * 2, new BigDecimal("0.00"));
    return new StatisticsRow(kind, null, name, List.of(figures, figures, figures, figures));
  }

  @Test
  @Tag("STA-009")
  @Tag("STA-011")
  void headsOfCrossedItemsSpanTheirColumnsAndIndicatorsStandSideBySide() {
    StatisticsView view =
        new StatisticsView(
            table(), List.of(Indicator.WORKER_COUNT, Indicator.DEPENDENT_COUNT), false, false);
    assertThat(view.getHeads()).hasSize(3);
    assertThat(view.getHeads().get(0))
        .extracting(h -> h.title() + h.span())
        .containsExactly("城镇4", "总数4");
    assertThat(view.getHeads().get(1))
        .extracting(h -> h.title() + h.span())
        .containsExactly("男2", "总数2", "男2", "总数2");
    assertThat(view.getHeads().get(2)).hasSize(8);
    assertThat(view.getLines()).hasSize(2);
    assertThat(view.getTotal().cells())
        .extracting(StatisticsView.Cell::text)
        .startsWith("1,234", "2,468");
  }

  @Test
  @Tag("STA-004")
  @Tag("STA-006")
  void rowsOfZerosCanBeHiddenAndAZeroLeadsToNoList() {
    List<Indicator> one = List.of(Indicator.WORKER_COUNT);
    assertThat(new StatisticsView(table(), one, false, true).getLines())
        .extracting(StatisticsView.Line::name)
        .containsExactly("甲县");
    StatisticsView all = new StatisticsView(table(), one, false, false);
    assertThat(all.getLines().get(0).cells()).noneMatch(StatisticsView.Cell::list);
    assertThat(all.getLines().get(1).cells()).allMatch(StatisticsView.Cell::list);
  }

  @Test
  @Tag("STA-017")
  @Tag("STA-018")
  void theBarsAreTheTotalsOfTheRowsAndTheValuesOfTheRowOfAll() {
    StatisticsView view =
        new StatisticsView(table(), List.of(Indicator.WORKER_COUNT), false, false);
    assertThat(view.rowBars(Indicator.WORKER_COUNT))
        .extracting(ChartBar::text)
        .containsExactly("0", "1234");
    assertThat(view.valueBars(Indicator.DEPENDENT_COUNT))
        .extracting(bar -> bar.label() + bar.text())
        .containsExactly("城镇2468");
  }

  @Test
  @Tag("STA-016")
  void linesAreSortedByAColumnAndTheSumStaysApart() {
    StatisticsView view =
        new StatisticsView(table(), List.of(Indicator.WORKER_COUNT), false, false);
    List<String> tree = view.getLines().stream().map(StatisticsView.Line::name).toList();
    view.sort(0);
    assertThat(view.sorting(0)).isEqualTo("descending");
    assertThat(view.getLines().get(0).name()).as("the largest first").isEqualTo("甲县");
    view.sort(0);
    assertThat(view.sorting(0)).isEqualTo("ascending");
    assertThat(view.getLines()).last().extracting(StatisticsView.Line::name).isEqualTo("甲县");
    assertThat(view.getTotal().name()).isEqualTo("合计");
    view.sort(0);
    assertThat(view.sorting(0)).isEqualTo("none");
    assertThat(view.getLines()).extracting(StatisticsView.Line::name).isEqualTo(tree);
    view.sort(99);
    view.sort(-1);
    assertThat(view.getLines()).extracting(StatisticsView.Line::name).isEqualTo(tree);
  }

  @Test
  @Tag("STA-009")
  void theValuesOfTheFirstItemCanBeTheLines() {
    StatisticsView view = new StatisticsView(table(), List.of(Indicator.WORKER_COUNT), true, false);
    assertThat(view.getHeads()).hasSize(2);
    assertThat(view.getHeads().get(0))
        .extracting(head -> head.title() + head.span())
        .containsExactly("男1", "总数1");
    assertThat(view.getLines())
        .extracting(line -> line.name() + line.cells().size())
        .containsExactly("城镇2");
    assertThat(view.getTotal().name()).isEqualTo("总数");
    assertThat(view.getTotal().cells())
        .extracting(cell -> cell.row().name() + cell.column().first().key() + cell.text())
        .containsExactly("合计*1,234", "合计*1,234");
  }
}
