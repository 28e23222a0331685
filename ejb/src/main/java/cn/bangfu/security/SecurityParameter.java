package cn.bangfu.security;

/** Security parameters with delivered value and range (USR part 3.5). */
public enum SecurityParameter {
  PASSWORD_MIN_LENGTH(8, 8, 20),
  ADMIN_PASSWORD_MIN_LENGTH(10, 8, 20),
  PASSWORD_CHARACTER_KINDS(3, 3, 4),
  PASSWORD_VALID_DAYS(90, 30, 180),
  PASSWORD_HISTORY(5, 3, 12),
  INITIAL_PASSWORD_VALID_DAYS(7, 1, 30),
  FAILURES_BEFORE_LOCK(5, 3, 10),
  LOCK_MINUTES(30, 10, 1440),
  UNUSED_DAYS_BEFORE_STOP(180, 30, 365),
  LIST_EXPORT_ROWS(10_000, 100, 20_000),
  AUDIT_ONLINE_MONTHS(36, 6, 120),
  REVEALED_A_DAY(200, 20, 5000);

  private final int delivered;
  private final int lowest;
  private final int highest;

  SecurityParameter(int delivered, int lowest, int highest) {
    this.delivered = delivered;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The value of a stored text; the delivered one if nothing (or nothing allowed) is stored. */
  public int from(String stored) {
    if (stored == null) {
      return delivered;
    }
    int value = Integer.parseInt(stored);
    return value < lowest || value > highest ? delivered : value;
  }
}
