package cn.bangfu.staff;

import java.time.OffsetDateTime;

/**
 * Answer to a step of a log-in.
 *
 * @param session what the server remembers of the new session, or null if there is none (yet)
 * @param ticket the log-in on its way, or null
 * @param minutes until a lock or block ends, 0 if there is none
 * @param captchaNext true if the next try under this name needs the captcha
 * @param elsewhere the session that would end, or null
 */
public record LogInResult(
    Outcome outcome,
    OpenSession session,
    LogInTicket ticket,
    long minutes,
    boolean captchaNext,
    Elsewhere elsewhere) {

  /** What came of it; each has its sentence. */
  public enum Outcome {
    SUCCEEDED,
    /** USR-039: wrong name or wrong password, told alike. */
    WRONG,
    /** USR-040. */
    LOCKED,
    /** USR-040: the characters of the picture are missing or wrong; no password was looked at. */
    CAPTCHA,
    /** USR-041. */
    ADDRESS_BLOCKED,
    /** So many log in at once that this one has to try again; no password was looked at. */
    TOO_MANY,
    /** USR-011. */
    DISABLED,
    /** USR-095: the account may not come from this address. */
    ADDRESS_NOT_ALLOWED,
    /** ORG-047. */
    UNION_DISABLED,
    /** USR-043. */
    INITIAL_PASSWORD_EXPIRED,
    /** USR-061: the password was right, but this account must use its certificate. */
    CERTIFICATE_NEEDED,
    /** USR-055: the password was right, the one-time password is asked for. */
    CODE_NEEDED,
    /** USR-055: wrong or used before. */
    CODE_WRONG,
    /** USR-073: the account is in use; who goes on ends that use. */
    ELSEWHERE,
    /** The steps took too long, or the account was changed meanwhile. */
    STEPS_OVER
  }

  /** A session as the question names it. */
  public record Elsewhere(OffsetDateTime begunAt, String ip) {}

  static LogInResult refused(Outcome outcome) {
    return new LogInResult(outcome, null, null, 0, false, null);
  }

  static LogInResult refused(Outcome outcome, boolean captchaNext) {
    return new LogInResult(outcome, null, null, 0, captchaNext, null);
  }

  static LogInResult until(Outcome outcome, long minutes) {
    return new LogInResult(outcome, null, null, minutes, false, null);
  }

  static LogInResult onItsWay(Outcome outcome, LogInTicket ticket, Elsewhere elsewhere) {
    return new LogInResult(outcome, null, ticket, 0, false, elsewhere);
  }

  static LogInResult succeeded(OpenSession session) {
    return new LogInResult(Outcome.SUCCEEDED, session, null, 0, false, null);
  }
}
