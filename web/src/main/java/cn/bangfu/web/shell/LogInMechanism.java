package cn.bangfu.web.shell;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.staff.Callers;
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

/**
 * The one log-in mechanism of the application. It does not ask how a session began (name and
 * password today, a certificate beside it later: both end in {@link UserSession#begin}); it finds
 * out at each request who its user is now, what he may do now, and which first-log-in step is open.
 */
@ApplicationScoped
public class LogInMechanism implements HttpAuthenticationMechanism {

  private static final Set<String> GROUPS = Set.of("user");

  @Inject Callers callers;
  @Inject CallerContext context;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message)
      throws AuthenticationException {
    String path = Paths.of(request);
    if (Paths.isResource(path)) {
      return message.doNothing();
    }
    try {
      return answer(path, request, response, message);
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  private AuthenticationStatus answer(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext message)
      throws IOException {
    boolean hadSession = request.getRequestedSessionId() != null;
    Optional<Caller> caller = caller(request);
    context.enter(caller.orElse(null), Addresses.of(request), UserSession.hashedId(request));
    if (caller.isEmpty()) {
      return Paths.isPublic(path) || path.equals(Paths.SESSION)
          ? message.doNothing()
          : sendTo(Paths.logInBackTo(request, hadSession), request, response);
    }
    if (!path.equals(Paths.SESSION) && !Paths.isRefresh(request)) {
      UserSession.active(request);
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
    boolean free = path.equals(Paths.SESSION) || Paths.isPublic(path) || path.equals(stagePage);
    if (free || Paths.isFirstLogInPage(path) && method.equals("POST")) {
      return null;
    }
    if (stagePage != null) {
      return stagePage;
    }
    return Paths.isFirstLogInPage(path) ? Paths.HOME : null;
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    LoggedIn who = UserSession.of(request);
    if (who == null) {
      return Optional.empty();
    }
    Optional<Caller> caller = callers.load(who.userId(), who.sessionEpoch());
    if (caller.isEmpty()) {
      UserSession.end(request);
    }
    return caller;
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
