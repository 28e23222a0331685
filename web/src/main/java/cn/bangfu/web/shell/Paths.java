package cn.bangfu.web.shell;

import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.web.kit.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Which addresses are open to whom before anything else is asked. */
final class Paths {

  static final String HOME = OwnAddress.HOME;
  static final String LOG_IN = "/login.xhtml";
  static final String LOG_IN_STEP = "/login-step.xhtml";
  static final String CERTIFICATE = "/certificate.xhtml";
  static final String CHAIN = "/certificate-chain";
  static final String SESSION = "/session";
  static final String CAPTCHA = "/captcha";
  static final String DRAFT = "/draft";
  static final String STATISTICS_STOP = "/statistics-stop";

  /** Every page that refreshes itself calls what does so by this name. */
  private static final String REFRESH = "form:refresh";

  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final Set<String> PUBLIC =
      Set.of(
          LOG_IN,
          LOG_IN_STEP,
          CERTIFICATE,
          CHAIN,
          CAPTCHA,
          "/error.xhtml",
          "/favicon.ico",
          "/robots.txt");

  private Paths() {}

  /** The path inside the application, without parameters. */
  static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return path.isEmpty() ? "/" : path;
  }

  static boolean isResource(String path) {
    return path.startsWith(RESOURCES);
  }

  /** What an open page asks by itself: no activity of its user, and never a way elsewhere. */
  static boolean isAskedByPages(String path) {
    return path.equals(SESSION) || path.equals(DRAFT) || path.equals(STATISTICS_STOP);
  }

  static boolean isPublic(String path) {
    return PUBLIC.contains(path) || isResource(path);
  }

  /** True for a list that refreshes itself: that is nobody's activity (INF-010, BAT-017). */
  static boolean isRefresh(HttpServletRequest request) {
    return isRefresh(request.getParameter("jakarta.faces.source"));
  }

  static boolean isRefresh(String source) {
    return REFRESH.equals(source);
  }

  /** The page of a first-log-in step, or null if everything is open (USR-045, ORG-081). */
  static String ofStage(FirstLoginStage stage) {
    return switch (stage) {
      case VERIFY_UNION -> "/staff/verify-union.xhtml";
      case VERIFY_PERSON -> "/staff/verify-person.xhtml";
      case CHANGE_PASSWORD -> "/staff/password.xhtml";
      case REGISTER_CODE -> "/staff/second-factor.xhtml";
      case CONFIRM_UNION -> "/unionorg/confirm.xhtml";
      case APPLY_CERTIFICATE -> "/staff/certificates.xhtml";
      case READY -> null;
    };
  }

  /** True for a page that only belongs to a step of the first log-in. */
  static boolean isFirstLogInPage(String path) {
    return path.equals(ofStage(FirstLoginStage.VERIFY_UNION))
        || path.equals(ofStage(FirstLoginStage.VERIFY_PERSON))
        || path.equals(ofStage(FirstLoginStage.CONFIRM_UNION));
  }

  /** The log-in page that leads back to the page asked for (USR-078). */
  static String logInBackTo(HttpServletRequest request, String why) {
    String back = own(OwnAddress.of(request));
    String address = request.getContextPath() + LOG_IN + (why == null ? "" : "?" + why + "=true");
    if (back.equals(HOME)) {
      return address;
    }
    String parameter = URLEncoder.encode(back, StandardCharsets.UTF_8);
    return address + (why == null ? "?" : "&") + "back=" + parameter;
  }

  /** The address if it is a page of ours that is no way to log in, else the home page. */
  static String own(String address) {
    String page = OwnAddress.checked(address);
    return isPublic(page.split("\\?", 2)[0]) ? HOME : page;
  }
}
