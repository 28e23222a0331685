package cn.bangfu.statistics.overview;

import cn.bangfu.statistics.StatisticsStep;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The overview of a union with all below it (STA-077).
 *
 * @param steps the unions from the own one down to the one that is shown
 * @param asOf the figures are of 24:00 of this day; null while there are none yet
 * @param unreported archives on file that subordinates have not reported, and are not counted
 */
public record Overview(
    List<StatisticsStep> steps,
    LocalDate asOf,
    List<OverviewTile> tiles,
    List<OverviewChart> charts,
    long unreported)
    implements Serializable {

  public Overview {
    steps = List.copyOf(steps);
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
  }
}
