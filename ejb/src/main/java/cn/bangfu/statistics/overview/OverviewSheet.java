package cn.bangfu.statistics.overview;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.SheetFrame;
import cn.bangfu.sheet.TypedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The overview as it is printed and written: the very figures that are shown (STA-021). */
final class OverviewSheet {

  /** One line; what it does not have is null. */
  private record Line(
      String what, String part, TypedValue figure, TypedValue before, TypedValue change) {}

  private OverviewSheet() {}

  static Sheet<?> of(Overview overview, String words) {
    List<Line> lines = new ArrayList<>();
    overview.tiles().forEach(tile -> tile(tile, lines));
    overview.charts().forEach(chart -> chart(chart, lines));
    List<SheetColumn<Line>> columns =
        List.of(
            SheetColumn.text("statistics.overview.what", 26, Line::what),
            SheetColumn.text("statistics.overview.part", 26, Line::part),
            SheetColumn.text("statistics.overview.figure", 18, Line::figure),
            SheetColumn.text("statistics.overview.before", 18, Line::before),
            SheetColumn.text("statistics.overview.change", 18, Line::change));
    String title = Texts.get("statistics.overview.title");
    return new Sheet<>(
        "statistics.overview.title", columns, lines, SheetFrame.headed(title, words));
  }

  private static void tile(OverviewTile tile, List<Line> lines) {
    Unit unit = tile.item().unit();
    lines.add(
        new Line(
            Texts.label(tile.item()),
            "",
            typed(unit, tile.value()),
            typed(unit, tile.before()),
            typed(unit, tile.change())));
    if (tile.urban() != null) {
      lines.add(part(tile, "statistics.overview.urban", tile.urban()));
      lines.add(part(tile, "statistics.overview.migrant", tile.migrant()));
    }
  }

  private static Line part(OverviewTile tile, String label, BigDecimal figure) {
    return new Line(
        Texts.label(tile.item()), Texts.get(label), typed(tile.item().unit(), figure), null, null);
  }

  private static void chart(OverviewChart chart, List<Line> lines) {
    Unit unit = chart.drawing().unit();
    String title = Texts.label(chart.drawing());
    for (OverviewChart.Part part : chart.parts()) {
      if (part.second() == null) {
        lines.add(new Line(title, part.label(), typed(unit, part.figure()), null, null));
      } else {
        lines.add(pair(title, part, "statistics.overview.exits", typed(unit, part.figure())));
        lines.add(pair(title, part, "statistics.overview.cancels", typed(unit, part.second())));
      }
    }
  }

  private static Line pair(String title, OverviewChart.Part part, String of, TypedValue figure) {
    return new Line(
        title, Texts.format("statistics.behind", part.label(), Texts.get(of)), figure, null, null);
  }

  private static TypedValue typed(Unit unit, BigDecimal figure) {
    return figure == null ? null : new TypedValue(unit.kind(), figure);
  }
}
