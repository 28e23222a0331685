package cn.bangfu.web.kit;

import java.util.Locale;

/** Pieces of a pie, as paths of a drawing. */
public final class PieShape {

  /** There are so many colors; the next piece has the first one again. */
  public static final int COLORS = 8;

  private static final int RADIUS = 100;
  private static final int CENTRE = 110;
  private static final double WHOLE = 0.9999;

  private PieShape() {}

  /** The piece between two parts of the whole, from the top to the right. */
  public static String of(double from, double to) {
    if (to - from > WHOLE) {
      return "M%1$d %2$da%3$d %3$d 0 1 1 0 %4$da%3$d %3$d 0 1 1 0 -%4$dZ"
          .formatted(CENTRE, CENTRE - RADIUS, RADIUS, 2 * RADIUS);
    }
    return String.format(
        Locale.ROOT,
        "M%d %dL%.2f %.2fA%d %d 0 %d 1 %.2f %.2fZ",
        CENTRE,
        CENTRE,
        x(from),
        y(from),
        RADIUS,
        RADIUS,
        to - from > 0.5 ? 1 : 0,
        x(to),
        y(to));
  }

  private static double x(double part) {
    return CENTRE + RADIUS * Math.sin(2 * Math.PI * part);
  }

  private static double y(double part) {
    return CENTRE - RADIUS * Math.cos(2 * Math.PI * part);
  }
}
