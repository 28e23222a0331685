package cn.bangfu.statistics.overview;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** A chart as figures: what is drawn, shown as a table, printed and written. */
public record OverviewChart(OverviewDrawing drawing, List<Part> parts) implements Serializable {

  /**
   * A value of a chart.
   *
   * @param figure null where nothing can be divided by
   * @param second what stands beside it, or null
   */
  public record Part(String label, BigDecimal figure, BigDecimal second) implements Serializable {}

  public OverviewChart {
    parts = List.copyOf(parts);
  }
}
