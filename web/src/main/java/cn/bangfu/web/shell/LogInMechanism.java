package cn.bangfu.web.shell;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.staff.Callers;
import cn.bangfu.staff.OpenSessions;
import cn.bangfu.staff.SessionEnd;
import cn.bangfu.staff.SessionNow;
import cn.bangfu.web.kit.PartialRedirect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one log-in mechanism of the application. It does not ask how a session began (name and
 * password today, a certificate beside it later: both end in {@link UserSession#begin}); it finds
 * out at each request who its user is now, what he may do now, and which first-log-in step is open.
 */
@ApplicationScoped
public class LogInMechanism implements HttpAuthenticationMechanism {

  /** Request attribute: what the log-in page is to say about the end of this session. */
  static final String WHY = "bangfu.why";

  private static final Set<String> GROUPS = Set.of("user");

  @Inject Callers callers;
  @Inject OpenSessions sessions;
  @Inject CallerContext context;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message)
      throws AuthenticationException {
    String path = Paths.of(request);
    try {
      if (request.isRequestedSessionIdFromURL()) {
        return refuseIdentifierInAddress(response);
      }
      if (Paths.isResource(path)) {
        return message.doNothing();
      }
      return answer(path, request, response, message);
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  /** The server takes an identifier from the address even where only cookies are asked for. */
  private static AuthenticationStatus refuseIdentifierInAddress(HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus answer(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext message)
      throws IOException {
    boolean hadSession = request.getRequestedSessionId() != null;
    SessionNow now = now(request);
    Optional<Caller> caller = now == null ? Optional.empty() : now.caller();
    context.enter(caller.orElse(null), Addresses.of(request), UserSession.hashedId(request));
    context.withCertificate(now == null ? null : now.certificate());
    if (caller.isEmpty()) {
      return Paths.isPublic(path) || Paths.isAskedByPages(path)
          ? message.doNothing()
          : sendTo(Paths.logInBackTo(request, why(now, hadSession)), request, response);
    }
    if (!Paths.isAskedByPages(path) && !Paths.isRefresh(request)) {
      if (UserSession.active(request)) {
        sessions.seen(UserSession.of(request).session().number());
      }
      UserSession.rightsAre(request, rightsOf(caller.get()));
    }
    String elsewhere = elsewhere(caller.get(), path, request.getMethod());
    if (elsewhere != null) {
      return sendTo(request.getContextPath() + elsewhere, request, response);
    }
    return message.notifyContainerAboutLogin(caller.get().loginName(), GROUPS);
  }

  /**
   * Where this caller has to go instead: to the open step of his first log-in, or home from a step
   * that is over. What is posted from a step's own page is let through, for its last answer has a
   * button; the services refuse what is no longer open.
   */
  private static String elsewhere(Caller caller, String path, String method) {
    String stagePage = Paths.ofStage(caller.stage());
    boolean free = Paths.isAskedByPages(path) || Paths.isPublic(path) || path.equals(stagePage);
    if (free || Paths.isFirstLogInPage(path) && method.equals("POST")) {
      return null;
    }
    if (stagePage != null) {
      return stagePage;
    }
    return Paths.isFirstLogInPage(path) ? Paths.HOME : null;
  }

  /** The session as it stands now, ended if it is over; null if nobody is logged in. */
  private SessionNow now(HttpServletRequest request) {
    LoggedIn who = UserSession.of(request);
    if (who == null) {
      return null;
    }
    SessionNow now = callers.ofSession(who.session());
    if (now.caller().isPresent() && !UserSession.isOver(request, who, now)) {
      return now;
    }
    if (now.caller().isPresent()) {
      sessions.end(who.session().number(), SessionEnd.OVER);
    }
    UserSession.end(request);
    request.setAttribute(WHY, why(now, true));
    return new SessionNow(Optional.empty(), now.end(), now.idle(), now.longest(), null);
  }

  /** What the log-in page says about the end of the session, if there was one. */
  private static String why(SessionNow now, boolean hadSession) {
    if (now != null && now.ousted()) {
      return "ousted";
    }
    if (now != null && now.end() == SessionEnd.UNION_MOVED) {
      return "moved";
    }
    return hadSession ? "ended" : null;
  }

  private static String rightsOf(Caller caller) {
    return caller.stage() + " " + caller.unionId() + " " + new TreeMap<>(caller.permissions());
  }

  private static AuthenticationStatus sendTo(
      String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      PartialRedirect.to(response, address);
    } else {
      response.sendRedirect(address);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
