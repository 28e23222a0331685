package cn.bangfu.web.statistics;

import cn.bangfu.kernel.Texts;
import cn.bangfu.statistics.overview.OverviewChart;
import cn.bangfu.statistics.overview.OverviewDrawing.Shape;
import cn.bangfu.statistics.overview.Unit;
import cn.bangfu.web.kit.PieShape;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A chart of the overview as it is drawn, made by the server from the figures that its table shows
 * (STA-017, STA-018).
 */
public final class OverviewDrawn implements Serializable {

  /** A pie shows so many pieces, and what is left as one more. */
  static final int MOST_SLICES = 8;

  private static final long serialVersionUID = 1L;
  private static final int STEP = 28;
  private static final int PAIR_STEP = 48;
  private static final int THIN = 20;
  private static final int LONGEST = 560;
  private static final int SLICE = 26;
  private static final int PIE_HEIGHT = 246;
  private static final int LINE_WIDTH = 900;
  private static final int LINE_HEIGHT = 200;
  private static final int LINE_LEFT = 50;
  private static final int LINE_TOP = 34;
  private static final int LABEL_EVERY = 4;
  private static final int LINE_DRAWING = 260;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * A bar.
   *
   * @param top where it begins, from the top of the drawing
   * @param second true for the one that stands for the second figure
   */
  public record Bar(String label, String text, int top, int height, int length, boolean second)
      implements Serializable {

    /** Where the words beside the bar stand. */
    public int getMiddle() {
      return top + height / 2 + 1;
    }
  }

  /** A piece of a pie with its words. */
  public record Slice(String label, String text, String share, String shape, int color, int top)
      implements Serializable {}

  /**
   * A point of the line.
   *
   * @param named true if its label is written; all of them would cover each other
   */
  public record Point(String label, String text, int x, int y, boolean named)
      implements Serializable {}

  /** A line of the table beside the chart; the second is null if there is one figure. */
  public record Row(String label, String text, String second) implements Serializable {}

  private final OverviewChart chart;

  OverviewDrawn(OverviewChart chart) {
    this.chart = chart;
  }

  public OverviewChart getChart() {
    return chart;
  }

  /** Name of the drawing in the page. */
  public String getId() {
    return "chart_" + chart.drawing();
  }

  public String getTitle() {
    return Texts.label(chart.drawing());
  }

  public boolean isPie() {
    return chart.drawing().shape() == Shape.PIE;
  }

  public boolean isLine() {
    return chart.drawing().shape() == Shape.LINE;
  }

  public boolean isPairs() {
    return chart.drawing().shape() == Shape.PAIRS;
  }

  /** How high the drawing is. */
  public int getHeight() {
    return switch (chart.drawing().shape()) {
      case PIE -> PIE_HEIGHT;
      case LINE -> LINE_DRAWING;
      default -> Math.max(1, chart.parts().size()) * step();
    };
  }

  private int step() {
    return isPairs() ? PAIR_STEP : STEP;
  }

  private String text(BigDecimal figure) {
    return chart.drawing().unit().text(figure);
  }

  /** The bars; those of a pair lie close together. */
  public List<Bar> getBars() {
    if (isPie() || isLine()) {
      return List.of();
    }
    double most =
        chart.parts().stream()
            .flatMapToDouble(
                part -> java.util.stream.DoubleStream.of(size(part.figure()), size(part.second())))
            .max()
            .orElse(0);
    if (chart.drawing().unit() == Unit.PERCENT) {
      most = Math.max(most, HUNDRED.doubleValue());
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < chart.parts().size(); i++) {
      OverviewChart.Part part = chart.parts().get(i);
      int top = i * step();
      if (isPairs()) {
        bars.add(bar(part.label(), part.figure(), top + 2, THIN, most, false));
        bars.add(bar("", part.second(), top + 2 + THIN, THIN, most, true));
      } else {
        bars.add(bar(part.label(), part.figure(), top + 4, STEP - 8, most, false));
      }
    }
    return bars;
  }

  private Bar bar(
      String label, BigDecimal figure, int top, int height, double most, boolean second) {
    int length = most == 0 ? 0 : (int) Math.round(size(figure) / most * LONGEST);
    return new Bar(label, text(figure), top, height, length, second);
  }

  private static double size(BigDecimal figure) {
    return figure == null ? 0 : Math.max(0, figure.doubleValue());
  }

  /** The pieces of the pie: the largest, and the rest as one. */
  public List<Slice> getSlices() {
    if (!isPie()) {
      return List.of();
    }
    List<OverviewChart.Part> parts = largest();
    double sum = parts.stream().mapToDouble(part -> size(part.figure())).sum();
    List<Slice> slices = new ArrayList<>();
    double from = 0;
    for (OverviewChart.Part part : parts) {
      double share = sum == 0 ? 0 : size(part.figure()) / sum;
      slices.add(
          new Slice(
              part.label(),
              text(part.figure()),
              Unit.PERCENT.text(
                  new BigDecimal(share).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP)),
              PieShape.of(from, from + share),
              slices.size() % PieShape.COLORS,
              slices.size() * SLICE + 8));
      from += share;
    }
    return slices;
  }

  private List<OverviewChart.Part> largest() {
    List<OverviewChart.Part> parts = new ArrayList<>(chart.parts());
    if (parts.size() <= MOST_SLICES) {
      return parts;
    }
    parts.sort(Comparator.comparing(OverviewChart.Part::figure).reversed());
    BigDecimal rest =
        parts.subList(MOST_SLICES, parts.size()).stream()
            .map(OverviewChart.Part::figure)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<OverviewChart.Part> shown = new ArrayList<>(parts.subList(0, MOST_SLICES));
    shown.add(new OverviewChart.Part(Texts.get("statistics.overview.others"), rest, null));
    return shown;
  }

  /** The points of the line. */
  public List<Point> getPoints() {
    if (!isLine()) {
      return List.of();
    }
    List<OverviewChart.Part> parts = chart.parts();
    double most = parts.stream().mapToDouble(part -> size(part.figure())).max().orElse(0);
    int last = parts.size() - 1;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      OverviewChart.Part part = parts.get(i);
      double share = most == 0 ? 0 : size(part.figure()) / most;
      points.add(
          new Point(
              part.label(),
              text(part.figure()),
              LINE_LEFT + i * LINE_WIDTH / Math.max(1, last),
              LINE_TOP + (int) Math.round(LINE_HEIGHT * (1 - share)),
              (last - i) % LABEL_EVERY == 0));
    }
    return points;
  }

  /** The way of the line through its points. */
  public String getWay() {
    return String.join(" ", getPoints().stream().map(p -> p.x() + "," + p.y()).toList());
  }

  /** The same figures as a table. */
  public List<Row> getRows() {
    return chart.parts().stream()
        .map(
            part ->
                new Row(
                    part.label(),
                    text(part.figure()),
                    part.second() == null ? null : text(part.second())))
        .toList();
  }
}
