package cn.bangfu.statistics;

/**
 * A dimension of archives and what is read for it: in the statement the archive is called h, its
 * content c.
 *
 * @param join what the statement needs beside them, or an empty text; {@link #PLACE} stands for the
 *     number of the dimension in the statement
 * @param expression the value as text, null if nothing is stored
 */
record ArchiveDimension(Dimension dimension, String join, String expression) {

  /** Stands for the number of the dimension, so that two of a kind can be crossed. */
  static final String PLACE = "#";

  String joinAt(int place) {
    return join.replace(PLACE, Integer.toString(place));
  }

  String expressionAt(int place) {
    return expression.replace(PLACE, Integer.toString(place));
  }

  boolean several() {
    return dimension.several();
  }
}
