package cn.bangfu.reporting;

/** How a record stands for the union that looks at it; computed, never stored (ARC §4.2). */
public enum ReportState {
  SUBORDINATE_UNREPORTED,
  UNREPORTED,
  SENT_BACK,
  REPORTED;

  /**
   * The state seen by a union on the record's chain.
   *
   * @param viewerDepth depth of the union that looks, 1 for the root
   * @param holderDepth depth of the union that holds the record
   * @param sentBack true after a return until the next report
   */
  public static ReportState seenFrom(int viewerDepth, int holderDepth, boolean sentBack) {
    if (holderDepth > viewerDepth) {
      return SUBORDINATE_UNREPORTED;
    }
    if (holderDepth < viewerDepth) {
      return REPORTED;
    }
    return sentBack ? SENT_BACK : UNREPORTED;
  }
}
