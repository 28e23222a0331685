package cn.bangfu.sheet;

/** A row of a list whose columns are chosen by the user. */
@FunctionalInterface
public interface ValueRow {

  /** The value of a column by its code: text, enum, number, day, moment; null if there is none. */
  Object value(String code);
}
