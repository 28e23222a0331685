package cn.bangfu.export;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which applications are asked for (BAT-024).
 *
 * @param unionId a union of the jurisdiction; null for the own one
 * @param state null for all
 * @param from first day of application, or null
 * @param to last day of application, or null
 */
public record ExportFilter(Long unionId, ExportStateFilter state, LocalDate from, LocalDate to)
    implements Serializable {

  /** The same with another state. */
  ExportFilter with(ExportStateFilter other) {
    return new ExportFilter(unionId, other, from, to);
  }
}
