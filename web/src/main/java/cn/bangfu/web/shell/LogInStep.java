package cn.bangfu.web.shell;

import cn.bangfu.staff.LogInResult;
import cn.bangfu.staff.LogInTicket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * A log-in on its way, as the session keeps it: the password was right, a code or an answer is
 * wanted. Nobody is logged in by it.
 *
 * @param elsewhere the session that would end, or null if the one-time password is asked for
 * @param back the page to go to afterwards
 */
record LogInStep(LogInTicket ticket, Elsewhere elsewhere, String back) implements Serializable {

  private static final String ATTRIBUTE = "bangfu.logInStep";

  /** The session that would end. */
  record Elsewhere(java.time.OffsetDateTime begunAt, String ip) implements Serializable {}

  /** Begins the step in a new session with an identifier of its own. */
  static void begin(HttpServletRequest request, LogInResult result, String back) {
    UserSession.end(request);
    LogInResult.Elsewhere other = result.elsewhere();
    request
        .getSession(true)
        .setAttribute(
            ATTRIBUTE,
            new LogInStep(
                result.ticket(),
                other == null ? null : new Elsewhere(other.begunAt(), other.ip()),
                back));
  }

  /** The step that waits, or null. */
  static LogInStep waiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof LogInStep step
        ? step
        : null;
  }
}
