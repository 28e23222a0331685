package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A bar of the chart of a statistic: the very figure that the table shows, and how long it is drawn
 * (STA-017).
 *
 * @param text the figure as the table writes it
 * @param top where the bar begins, from the top of the drawing
 * @param length of at most {@link #LONGEST}
 */
public record ChartBar(String label, String text, int top, int length) implements Serializable {

  public static final int LONGEST = 600;
  public static final int STEP = 28;

  /** The bars of some rows, in their order; a figure that is null has no bar and a dash. */
  public static <R> List<ChartBar> of(
      List<R> rows, Function<R, String> label, Function<R, Number> figure) {
    double most =
        rows.stream()
            .map(figure)
            .mapToDouble(one -> one == null ? 0 : one.doubleValue())
            .max()
            .orElse(0);
    List<ChartBar> bars = new ArrayList<>();
    for (R row : rows) {
      Number one = figure.apply(row);
      double share = one == null || most == 0 ? 0 : one.doubleValue() / most;
      bars.add(
          new ChartBar(
              label.apply(row),
              one == null ? Texts.get("statistics.none") : Texts.show(one),
              bars.size() * STEP,
              (int) Math.round(share * LONGEST)));
    }
    return bars;
  }

  /** How high a drawing of so many bars is. */
  public static int height(int bars) {
    return Math.max(1, bars) * STEP;
  }

  /** Where the words beside the bar stand. */
  public int getMiddle() {
    return top + STEP / 2 + 1;
  }
}
