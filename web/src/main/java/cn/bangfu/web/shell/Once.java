package cn.bangfu.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * A page gives each saving a number of its own; what comes a second time with the same number is
 * the same press of the button and is not carried out again (USR-077).
 */
final class Once {

  private static final String HEADER = "X-Bangfu-Once";
  private static final String SEEN = "bangfu.once";
  private static final int REMEMBERED = 20;
  private static final int LENGTH_MAX = 40;

  private Once() {}

  /** True if this press was taken already. */
  static boolean isRepeated(HttpServletRequest request) {
    String number = request.getHeader(HEADER);
    HttpSession session = request.getSession(false);
    if (number == null || number.length() > LENGTH_MAX || session == null) {
      return false;
    }
    synchronized (Once.class) {
      List<String> seen = new ArrayList<>();
      if (session.getAttribute(SEEN) instanceof List<?> before) {
        before.forEach(one -> seen.add((String) one));
      }
      if (seen.contains(number)) {
        return true;
      }
      seen.add(number);
      if (seen.size() > REMEMBERED) {
        seen.remove(0);
      }
      session.setAttribute(SEEN, seen);
      return false;
    }
  }
}
