package cn.bangfu.web.shell;

import cn.bangfu.kernel.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The token that a posted request must carry if no form of Faces makes it (USR-076): drawn at
 * log-in, written into every page, sent back in a header that no other site can set.
 */
final class PageToken {

  private static final String HEADER = "X-Bangfu-Token";

  private PageToken() {}

  /** The token of the running session, or null. */
  static String of(HttpServletRequest request) {
    LoggedIn who = UserSession.of(request);
    return who == null ? null : who.token();
  }

  /** Refuses a request without the session's token; true if it was refused. */
  static boolean missing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = of(request);
    String sent = request.getHeader(HEADER);
    if (token != null && sent != null && MessageDigest.isEqual(bytes(token), bytes(sent))) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Texts.get("shell.error.expired.text"));
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
