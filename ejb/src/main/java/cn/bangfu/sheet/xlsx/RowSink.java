package cn.bangfu.sheet.xlsx;

/** Takes the rows of a file one by one. */
@FunctionalInterface
public interface RowSink {

  /** Only rows in which something stands; may refuse with a {@code BusinessException}. */
  void row(RawRow row);
}
