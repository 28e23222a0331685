package cn.bangfu.archive.catalog;

/** Where a field may be used; the letters are the marks of the catalogue's lines (FLD part 8). */
public enum FieldUse {
  /** L: can be a column of lists, and is one of exports. */
  COLUMN('L'),
  /** D: a column as long as nobody has chosen (ARC-016). */
  DEFAULT('D'),
  /** Q: simple condition of the lists. */
  SIMPLE('Q'),
  /** A: condition of the query. */
  QUERY('A'),
  /** S: condition of statistics. */
  STATISTICS('S'),
  /** G: archives can be counted by it. */
  DIMENSION('G');

  private final char mark;

  FieldUse(char mark) {
    this.mark = mark;
  }

  static FieldUse of(int mark) {
    for (FieldUse use : values()) {
      if (use.mark == mark) {
        return use;
      }
    }
    throw new IllegalArgumentException("No use has the mark " + (char) mark);
  }
}
