package cn.bangfu.sheet;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One row as it was read.
 *
 * @param number of the row in the file, counted from 1, the heading included
 * @param originals the texts as they stood there, by the plan's columns
 * @param values the converted values, null where the cell is empty or wrong
 */
public record ImportRow(int number, List<String> originals, List<Object> values)
    implements Serializable {

  public ImportRow {
    originals = List.copyOf(originals);
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** What stood in the cell, empty if nothing. */
  public String original(int column) {
    return originals.get(column);
  }

  /** The text without blanks around it, or null. */
  public String text(int column) {
    return (String) values.get(column);
  }

  public LocalDate date(int column) {
    return (LocalDate) values.get(column);
  }

  /** A number or an amount. */
  public BigDecimal number(int column) {
    return (BigDecimal) values.get(column);
  }
}
