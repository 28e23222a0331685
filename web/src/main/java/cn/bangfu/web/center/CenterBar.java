package cn.bangfu.web.center;

import cn.bangfu.center.CenterFigures;
import cn.bangfu.center.CenterMeasure;
import cn.bangfu.center.CenterTable;
import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar of the chart of a table: the very figure that the table shows, and how long it is drawn
 * (STA-017).
 *
 * @param text the figure as the table writes it
 * @param top where the bar begins, from the top of the drawing
 * @param length of at most {@link #LONGEST}
 */
public record CenterBar(String label, String text, int top, int length) {

  public static final int LONGEST = 600;
  public static final int STEP = 28;

  /** The bars of a table by one measure, in the order of its rows. */
  static List<CenterBar> of(CenterTable table, CenterMeasure measure) {
    double most =
        table.rows().stream()
            .map(row -> row.of(measure))
            .mapToDouble(figure -> figure == null ? 0 : figure.doubleValue())
            .max()
            .orElse(0);
    List<CenterBar> bars = new ArrayList<>();
    for (CenterFigures row : table.rows()) {
      Number figure = row.of(measure);
      double share = figure == null || most == 0 ? 0 : figure.doubleValue() / most;
      bars.add(
          new CenterBar(
              row.label(),
              figure == null ? Texts.get("center.statistics.none") : Texts.show(figure),
              bars.size() * STEP,
              (int) Math.round(share * LONGEST)));
    }
    return bars;
  }

  /** Where the words beside the bar stand. */
  public int getMiddle() {
    return top + STEP / 2 + 1;
  }
}
