package cn.bangfu.archive;

/** The state filters above the list of archives (ARC-014). */
public enum ArchiveStateFilter {
  ALL,
  UNREPORTED,
  SENT_BACK,
  REPORTED,
  SUBORDINATE_UNREPORTED,
  DRAFT,
  CHANGED_AFTER_REPORT,
  /** Two years without help will be over within {@link #SOON_DAYS} days (BAT-057). */
  RETURN_SOON,
  /** Three years likewise. */
  CANCEL_SOON,
  TWO_YEARS_UNASSISTED;

  /** What lies so many days ahead comes soon. */
  public static final int SOON_DAYS = 90;

  /** True if only archives on file can be found. */
  boolean activeOnly() {
    return this == RETURN_SOON || this == CANCEL_SOON || this == TWO_YEARS_UNASSISTED;
  }
}
