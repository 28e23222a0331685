package cn.bangfu.staff;

/**
 * Answer to a log-in attempt.
 *
 * @param userId the account, or null if refused
 * @param lockedMinutes minutes until the lock ends, 0 if there is none
 */
public record LogInResult(Outcome outcome, Long userId, int sessionEpoch, long lockedMinutes) {

  /** What came of it; each has its sentence. */
  public enum Outcome {
    SUCCEEDED,
    /** USR-039: wrong name or wrong password, told alike. */
    WRONG,
    /** USR-040. */
    LOCKED,
    /** USR-011. */
    DISABLED,
    /** ORG-047. */
    UNION_DISABLED,
    /** USR-043. */
    INITIAL_PASSWORD_EXPIRED
  }

  static LogInResult refused(Outcome outcome) {
    return new LogInResult(outcome, null, 0, 0);
  }
}
