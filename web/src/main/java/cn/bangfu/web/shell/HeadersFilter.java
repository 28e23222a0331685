package cn.bangfu.web.shell;

import cn.bangfu.kernel.Texts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Headers of every answer (USR-140), no caching of anything but scripts and styles (USR-075), and
 * no posted form that another site has made (USR-076). The policy for scripts is PrimeFaces' own,
 * with its nonce; what is no page gets a policy that allows nothing.
 */
@WebFilter(filterName = "headers")
public class HeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final long LARGEST_FORM = 2L * 1024 * 1024;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!path.endsWith(".xhtml")) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    if (!Paths.isResource(path) && !path.equals("/favicon.ico")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      chain.doFilter(request, response);
    } else if (!METHODS.contains(request.getMethod()) || isFormInAddress(request)) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (request.getMethod().equals("POST") && foreign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (isTooLarge(request)) {
      // a page would read the form once more, and fail
      say(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "shell.error.tooLarge.text");
    } else if (request.getRequestURI().contains(";")) {
      // a session's identifier is never taken from an address (USR-074)
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (request.getMethod().equals("POST") && Once.isRepeated(request)) {
      say(response, HttpServletResponse.SC_CONFLICT, "shell.saving");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void say(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Texts.get(sentence));
  }

  /** More than the server reads of a form (domain/30-http.asadmin); files come another way. */
  private static boolean isTooLarge(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.startsWith("application/x-www-form-urlencoded")
        && request.getContentLengthLong() > LARGEST_FORM;
  }

  /**
   * A form sent as an address: Faces would take it for a posted one, past the look at where it
   * comes from, and its token would stand in every log on the way (USR-076).
   */
  private static boolean isFormInAddress(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        && request.getParameter("jakarta.faces.ViewState") != null;
  }

  /** True if the browser says that another site made this request. */
  private static boolean foreign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    String from = request.getHeader("Origin");
    if (from == null) {
      from = request.getHeader("Referer");
    }
    if (from == null) {
      return false;
    }
    try {
      String authority = new URI(from).getRawAuthority();
      return authority == null || !authority.equalsIgnoreCase(request.getHeader("Host"));
    } catch (URISyntaxException e) {
      return true;
    }
  }
}
