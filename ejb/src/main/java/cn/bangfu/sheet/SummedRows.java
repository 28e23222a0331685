package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Rows followed by a line with the sums of some columns, added up while they are read, so that the
 * sums are those of the rows that stand above them (part 30 A.8).
 */
public final class SummedRows implements Iterable<ValueRow> {

  private final Iterable<? extends ValueRow> rows;
  private final List<ListColumn> columns;
  private final List<String> summed;

  /**
   * Rows of these columns.
   *
   * @param summed codes of columns of numbers; those that are not shown are left out
   */
  public SummedRows(
      Iterable<? extends ValueRow> rows, List<ListColumn> columns, List<String> summed) {
    this.rows = rows;
    this.columns = columns;
    this.summed =
        summed.stream()
            .filter(code -> columns.stream().anyMatch(column -> column.code().equals(code)))
            .toList();
  }

  @Override
  public Iterator<ValueRow> iterator() {
    Iterator<? extends ValueRow> inner = rows.iterator();
    Map<String, BigDecimal> sums = new HashMap<>();
    summed.forEach(code -> sums.put(code, BigDecimal.ZERO));
    return new Iterator<>() {
      private boolean ended = summed.isEmpty();

      @Override
      public boolean hasNext() {
        return inner.hasNext() || !ended;
      }

      @Override
      public ValueRow next() {
        if (inner.hasNext()) {
          ValueRow row = inner.next();
          sums.replaceAll((code, sum) -> sum.add(number(row.value(code))));
          return row;
        }
        if (ended) {
          throw new NoSuchElementException();
        }
        ended = true;
        return line(sums);
      }
    };
  }

  private SumLine line(Map<String, BigDecimal> sums) {
    Map<String, Object> values = new HashMap<>(sums);
    columns.stream()
        .map(ListColumn::code)
        .filter(code -> !sums.containsKey(code))
        .findFirst()
        .ifPresent(
            code -> values.put(code, new TypedValue(ColumnKind.TEXT, Texts.get("sheet.sum"))));
    return new SumLine(values);
  }

  private static BigDecimal number(Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
  }
}
