package cn.bangfu.web.warning;

import cn.bangfu.warning.CancelledMonths;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The months as bars, each stacked by reason: the very figures of the table (INF-081). */
final class StackedBars {

  private static final int STEP = 28;
  private static final int LEFT = 110;
  private static final int LONGEST = 760;
  private static final int COLORS = 8;

  private StackedBars() {}

  /**
   * A part of a bar.
   *
   * @param text reason and figure
   * @param color number of its color
   */
  public record Piece(String text, int x, int length, int color) implements Serializable {}

  /** A month. */
  public record Bar(String label, int total, int top, int end, List<Piece> pieces)
      implements Serializable {

    /** Where the words beside the bar stand. */
    public int getMiddle() {
      return top + STEP / 2 + 1;
    }
  }

  static List<Bar> of(CancelledMonths counted) {
    int most = counted.months().stream().mapToInt(CancelledMonths.Month::total).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (CancelledMonths.Month month : counted.months()) {
      List<Piece> pieces = new ArrayList<>();
      int x = LEFT;
      for (int i = 0; i < counted.reasons().size(); i++) {
        CancelledMonths.Reason reason = counted.reasons().get(i);
        int number = month.part(reason.id());
        int length = most == 0 ? 0 : (int) Math.round((double) number / most * LONGEST);
        if (number > 0) {
          pieces.add(new Piece(reason.name() + " " + number, x, length, i % COLORS));
          x += length;
        }
      }
      bars.add(new Bar(month.month().toString(), month.total(), bars.size() * STEP, x + 8, pieces));
    }
    return bars;
  }

  static int height(int bars) {
    return bars * STEP;
  }
}
