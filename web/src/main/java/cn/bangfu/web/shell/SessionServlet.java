package cn.bangfu.web.shell;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.reminder.Reminders;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * What an open page asks now and then: seconds left and the number of open reminders. Asking is no
 * activity (INF-010, USR-071), nobody logged in has no seconds left; only the button "continue", a
 * POST, is one.
 */
@WebServlet(Paths.SESSION)
public class SessionServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CallerContext callers;
  @Inject private transient Reminders reminders;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = callers.caller();
    boolean reads = caller != null && caller.has(Right.REMINDER_READ);
    long open = reads ? reminders.openCount() : 0;
    Object why = Objects.requireNonNullElse(request.getAttribute(LogInMechanism.WHY), "ended");
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            "{\"secondsLeft\":%d,\"reminders\":%d,\"why\":\"%s\"}"
                .formatted(UserSession.secondsLeft(request), open, why));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (PageToken.missing(request, response)) {
      return;
    }
    UserSession.active(request);
    doGet(request, response);
  }
}
