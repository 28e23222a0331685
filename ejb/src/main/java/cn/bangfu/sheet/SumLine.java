package cn.bangfu.sheet;

import java.util.Map;

/** The last line of a list, with its sums; it is no row and not counted as one (part 30 A.8). */
public record SumLine(Map<String, Object> values) implements ValueRow {

  public SumLine {
    values = Map.copyOf(values);
  }

  @Override
  public Object value(String code) {
    return values.get(code);
  }
}
