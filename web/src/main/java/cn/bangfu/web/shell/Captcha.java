package cn.bangfu.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What is asked after failed log-ins (USR-040): four characters in a picture, or, for who does not
 * see it, five spoken digits. Either answer is right, once, in the session it was made for.
 */
record Captcha(String letters, String digits) implements Serializable {

  static final int LETTERS = 4;
  static final int DIGITS = 5;

  private static final String ATTRIBUTE = "bangfu.captcha";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Puts a new one into the session, in place of one that may be there. */
  static Captcha renew(HttpServletRequest request) {
    Captcha made =
        new Captcha(draw(CaptchaPicture.CHARACTERS, LETTERS), draw("0123456789", DIGITS));
    request.getSession(true).setAttribute(ATTRIBUTE, made);
    return made;
  }

  /** The one that waits for its answer, or null. */
  static Captcha waiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof Captcha waiting
        ? waiting
        : null;
  }

  /** Judges an answer; whatever it is, the question is used up. */
  static boolean passed(HttpServletRequest request, String answer) {
    Captcha asked = waiting(request);
    if (asked == null) {
      return false;
    }
    request.getSession(false).removeAttribute(ATTRIBUTE);
    return asked.isAnsweredBy(answer);
  }

  boolean isAnsweredBy(String answer) {
    String typed = answer == null ? "" : answer.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return typed.equals(letters) || typed.equals(digits);
  }

  private static String draw(String from, int length) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < length; i++) {
      drawn.append(from.charAt(RANDOM.nextInt(from.length())));
    }
    return drawn.toString();
  }
}
