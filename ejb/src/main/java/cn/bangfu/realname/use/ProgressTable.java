package cn.bangfu.realname.use;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The progress of a union and of those directly below it (FND-063 to FND-068).
 *
 * @param rows the union alone first, then each one below with its branch
 * @param measures what the branch has spent by measure, most first
 * @param months what it had spent at the end of each month of the year of the last day
 */
public record ProgressTable(
    List<ProgressRow> rows, ProgressRow total, List<Part> measures, List<Part> months)
    implements Serializable {

  /** A value and its money. */
  public record Part(String label, BigDecimal amount) implements Serializable {}
}
