package cn.bangfu.web.shell;

import cn.bangfu.staff.OpenSession;
import cn.bangfu.staff.SessionNow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The session of a logged-in user and its two ends (USR-071, USR-074): after the idle time without
 * an activity, and after the longest time in any case. The refreshing of a counter is no activity,
 * so the container's own time-out alone is not enough.
 */
final class UserSession {

  /**
   * The last activity is written no more often than this: a replicated attribute costs something.
   */
  private static final Duration GRAIN = Duration.ofSeconds(5);

  /** The line in the database is written no more often than this. */
  private static final Duration LINE_GRAIN = Duration.ofMinutes(1);

  private static final String LOGGED_IN = "bangfu.loggedIn";
  private static final String LAST_ACTIVITY = "bangfu.lastActivity";
  private static final String LINE_WRITTEN = "bangfu.lineWritten";
  private static final String RIGHTS = "bangfu.rights";
  private static final String NEW = "bangfu.new";
  private static final String LEFT = "bangfu.secondsLeft";
  private static final int TOKEN_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private UserSession() {}

  /** Begins a new session, with an identifier of its own, for this user. */
  static void begin(HttpServletRequest request, OpenSession opened) {
    end(request);
    HttpSession session = request.getSession(true);
    Instant now = Instant.now();
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    session.setAttribute(LOGGED_IN, new LoggedIn(opened, HexFormat.of().formatHex(token), now));
    session.setAttribute(LAST_ACTIVITY, now);
    session.setAttribute(LINE_WRITTEN, now);
    session.setAttribute(NEW, true);
  }

  /** The session goes on under a new identifier, with what changed in it (USR-050). */
  static void goOn(HttpServletRequest request, OpenSession changed) {
    LoggedIn who = of(request);
    if (who != null) {
      request.changeSessionId();
      request.getSession().setAttribute(LOGGED_IN, new LoggedIn(changed, who.token(), who.at()));
    }
  }

  /** Who is logged in, or null. */
  static LoggedIn of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(LOGGED_IN) instanceof LoggedIn who ? who : null;
  }

  /** True if the time of the session is over; remembers what is left for this request. */
  static boolean isOver(HttpServletRequest request, LoggedIn who, SessionNow limits) {
    HttpSession session = request.getSession(false);
    Instant last =
        session.getAttribute(LAST_ACTIVITY) instanceof Instant activity ? activity : who.at();
    Duration left = left(who.at(), last, Instant.now(), limits.idle(), limits.longest());
    request.setAttribute(LEFT, new Left(who, limits, left));
    return left.isNegative();
  }

  private record Left(LoggedIn who, SessionNow limits, Duration left) {}

  /**
   * The user did something.
   *
   * @return true if the line in the database is due
   */
  static boolean active(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Instant now = Instant.now();
    if (session == null || !(session.getAttribute(LAST_ACTIVITY) instanceof Instant last)) {
      return false;
    }
    if (Duration.between(last, now).compareTo(GRAIN) > 0) {
      session.setAttribute(LAST_ACTIVITY, now);
    }
    boolean due =
        session.getAttribute(LINE_WRITTEN) instanceof Instant written
            && Duration.between(written, now).compareTo(LINE_GRAIN) > 0;
    if (due) {
      session.setAttribute(LINE_WRITTEN, now);
    }
    return due;
  }

  /** A change of rights gives the session another identifier (USR-074). */
  static void rightsAre(HttpServletRequest request, String rights) {
    HttpSession session = request.getSession(false);
    Object before = session.getAttribute(RIGHTS);
    if (!rights.equals(before)) {
      if (before != null) {
        request.changeSessionId();
      }
      session.setAttribute(RIGHTS, rights);
    }
  }

  /** True once after the log-in. */
  static boolean isNew(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(NEW) == null) {
      return false;
    }
    session.removeAttribute(NEW);
    return true;
  }

  /** Seconds until the session ends by itself; 0 if nobody is logged in. */
  static long secondsLeft(HttpServletRequest request) {
    if (of(request) == null || !(request.getAttribute(LEFT) instanceof Left at)) {
      return 0;
    }
    isOver(request, at.who(), at.limits());
    return Math.max(0, ((Left) request.getAttribute(LEFT)).left().toSeconds());
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Time left for a session begun at a moment and last used at another. */
  static Duration left(
      Instant begin, Instant last, Instant now, Duration idleTime, Duration longestTime) {
    Duration idle = Duration.between(now, last.plus(idleTime));
    Duration longest = Duration.between(now, begin.plus(longestTime));
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
