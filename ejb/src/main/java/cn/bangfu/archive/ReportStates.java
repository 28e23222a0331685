package cn.bangfu.archive;

import cn.bangfu.reporting.ReportState;

/** What a union of the chain sees of an archive's way (part 20 §4.2); computed, never stored. */
public final class ReportStates {

  private ReportStates() {}

  /**
   * The state shown to a union of this depth in whose scope the archive lies.
   *
   * @param holderDepth depth of the highest union that the archive has been reported to
   * @param sentBack true if the last step was a return to the holder
   */
  public static ReportState seenBy(int unionDepth, int holderDepth, boolean sentBack) {
    if (holderDepth > unionDepth) {
      return ReportState.SUBORDINATE_UNREPORTED;
    }
    if (holderDepth < unionDepth) {
      return ReportState.REPORTED;
    }
    return sentBack ? ReportState.SENT_BACK : ReportState.UNREPORTED;
  }
}
