package cn.bangfu.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The session of a logged-in user and its two ends (USR-071, USR-074): after {@link #IDLE} without
 * an activity, and after {@link #LONGEST} in any case. The refreshing of a counter is no activity,
 * so the container's own time-out alone is not enough.
 */
final class UserSession {

  static final Duration IDLE = Duration.ofMinutes(15);
  static final Duration LONGEST = Duration.ofHours(12);

  /**
   * The last activity is written no more often than this: a replicated attribute costs something.
   */
  private static final Duration GRAIN = Duration.ofSeconds(5);

  private static final String LOGGED_IN = "bangfu.loggedIn";
  private static final String LAST_ACTIVITY = "bangfu.lastActivity";

  private UserSession() {}

  /** Begins a new session, with an identifier of its own, for this user. */
  static void begin(HttpServletRequest request, long userId, int sessionEpoch) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    HttpSession session = request.getSession(true);
    Instant now = Instant.now();
    session.setAttribute(LOGGED_IN, new LoggedIn(userId, sessionEpoch, now));
    session.setAttribute(LAST_ACTIVITY, now);
  }

  /** Who is logged in, or null; ends a session that is over. */
  static LoggedIn of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(LOGGED_IN) instanceof LoggedIn who)) {
      return null;
    }
    if (left(session, who, Instant.now()).isNegative()) {
      session.invalidate();
      return null;
    }
    return who;
  }

  /** The user did something. */
  static void active(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(LAST_ACTIVITY) instanceof Instant last) {
      Instant now = Instant.now();
      if (Duration.between(last, now).compareTo(GRAIN) > 0) {
        session.setAttribute(LAST_ACTIVITY, now);
      }
    }
  }

  /** Seconds until the session ends by itself; 0 if nobody is logged in. */
  static long secondsLeft(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(LOGGED_IN) instanceof LoggedIn who)) {
      return 0;
    }
    return Math.max(0, left(session, who, Instant.now()).toSeconds());
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static Duration left(HttpSession session, LoggedIn who, Instant now) {
    Instant last =
        session.getAttribute(LAST_ACTIVITY) instanceof Instant activity ? activity : who.at();
    return left(who.at(), last, now);
  }

  /** Time left for a session begun at a moment and last used at another. */
  static Duration left(Instant begin, Instant last, Instant now) {
    Duration idle = Duration.between(now, last.plus(IDLE));
    Duration longest = Duration.between(now, begin.plus(LONGEST));
    return idle.compareTo(longest) < 0 ? idle : longest;
  }

  /** What the audit trail keeps of the session's identifier: enough to compare, not to use. */
  static String hashedId(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(session.getId().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
