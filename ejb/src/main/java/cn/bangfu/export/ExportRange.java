package cn.bangfu.export;

/**
 * A range of paths in the tree of a day.
 *
 * @param from first path
 * @param until first path behind it
 */
record ExportRange(String from, String until) {

  /**
   * A union alone, or with everything below it: its path, ended so that nothing else is covered.
   */
  static ExportRange of(String path, boolean below) {
    return new ExportRange(path, below ? path.substring(0, path.length() - 1) + '0' : path + '!');
  }

  boolean covers(ExportRange other) {
    return from.compareTo(other.from) <= 0 && until.compareTo(other.until) >= 0;
  }
}
