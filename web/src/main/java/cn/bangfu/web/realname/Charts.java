package cn.bangfu.web.realname;

import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.use.ProgressRow;
import cn.bangfu.realname.use.ProgressTable;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.PieShape;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Drawings of the figures of a table, made by the server from the very rows that the table shows,
 * with the same words (FND-068).
 */
final class Charts {

  static final int STEP = 28;
  static final int LONGEST = 560;

  private static final int LINE_WIDTH = 860;
  private static final int LINE_HEIGHT = 200;
  private static final int LINE_LEFT = 70;
  private static final int LINE_TOP = 20;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Charts() {}

  /**
   * A piece of a pie.
   *
   * @param text the figure as the table writes it
   * @param share in per cent
   * @param shape path of the piece
   * @param color number of its color
   */
  public record Slice(String label, String text, String share, String shape, int color)
      implements Serializable {}

  /**
   * A bar.
   *
   * @param top where it begins, from the top of the drawing
   * @param length of the bar, rest of what is drawn on after it
   */
  public record Bar(String label, String text, int top, int length, int rest)
      implements Serializable {

    /** Where the words beside the bar stand. */
    public int getMiddle() {
      return top + STEP / 2 + 1;
    }
  }

  /** A point of a line. */
  public record Point(String label, String text, int x, int y) implements Serializable {}

  /** The pieces of these values, in their order; nothing or less has no piece. */
  static List<Slice> pie(List<ProgressTable.Part> parts) {
    double sum = parts.stream().mapToDouble(part -> Math.max(0, part.amount().doubleValue())).sum();
    List<Slice> slices = new ArrayList<>();
    double from = 0;
    for (ProgressTable.Part part : parts) {
      double share = sum == 0 ? 0 : Math.max(0, part.amount().doubleValue()) / sum;
      slices.add(
          new Slice(
              part.label(),
              Functions.money(part.amount()),
              new BigDecimal(share).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP) + "%",
              PieShape.of(from, from + share),
              slices.size() % PieShape.COLORS));
      from += share;
    }
    return slices;
  }

  /**
   * The progress of each row as bars.
   *
   * @param sorted most used first instead of the order of the table
   */
  static List<Bar> progress(List<ProgressRow> rows, boolean sorted) {
    List<ProgressRow> order = new ArrayList<>(rows);
    if (sorted) {
      order.sort(
          Comparator.comparing(
              ProgressRow::progress, Comparator.nullsLast(Comparator.reverseOrder())));
    }
    double most =
        Math.max(
            100,
            order.stream()
                .map(ProgressRow::progress)
                .mapToDouble(one -> one == null ? 0 : one.doubleValue())
                .max()
                .orElse(0));
    List<Bar> bars = new ArrayList<>();
    for (ProgressRow row : order) {
      double share = row.progress() == null ? 0 : row.progress().doubleValue() / most;
      bars.add(new Bar(row.name(), percent(row), bars.size() * STEP, length(share), 0));
    }
    return bars;
  }

  /** What is spent and what is left of each row, one bar on the other. */
  static List<Bar> stacked(List<ProgressRow> rows) {
    double most =
        rows.stream()
            .mapToDouble(
                row ->
                    Math.max(0, row.spent().doubleValue())
                        + Math.max(0, row.balance().doubleValue()))
            .max()
            .orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (ProgressRow row : rows) {
      double spent = most == 0 ? 0 : Math.max(0, row.spent().doubleValue()) / most;
      double left = most == 0 ? 0 : Math.max(0, row.balance().doubleValue()) / most;
      bars.add(
          new Bar(
              row.name(),
              Texts.format(
                  "realname.progress.stacked",
                  Functions.money(row.spent()),
                  Functions.money(row.balance())),
              bars.size() * STEP,
              length(spent),
              length(left)));
    }
    return bars;
  }

  /** The points of a line over the months. */
  static List<Point> line(List<ProgressTable.Part> months) {
    double most = months.stream().mapToDouble(part -> part.amount().doubleValue()).max().orElse(0);
    List<Point> points = new ArrayList<>();
    for (ProgressTable.Part month : months) {
      double share = most <= 0 ? 0 : Math.max(0, month.amount().doubleValue()) / most;
      points.add(
          new Point(
              month.label(),
              Functions.money(month.amount()),
              LINE_LEFT + points.size() * LINE_WIDTH / Math.max(1, months.size()),
              LINE_TOP + (int) Math.round(LINE_HEIGHT * (1 - share))));
    }
    return points;
  }

  /** The way of a line through its points. */
  static String way(List<Point> points) {
    return String.join(" ", points.stream().map(p -> p.x() + "," + p.y()).toList());
  }

  /** Progress as the table writes it. */
  static String percent(ProgressRow row) {
    return row.progress() == null ? Texts.get("realname.progress.none") : row.progress() + "%";
  }

  private static int length(double share) {
    return (int) Math.round(share * LONGEST);
  }
}
