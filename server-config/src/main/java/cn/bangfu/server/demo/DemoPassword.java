package cn.bangfu.server.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The password of the demonstration's accounts: drawn by lot at loading, fixed nowhere. */
final class DemoPassword {

  /** Without characters that are read for others; four kinds, as USR-049 asks. */
  private static final List<String> KINDS =
      List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#%+=?@");

  private static final int OF_EACH = 3;
  private static final int MAX_RUN = 2;

  private DemoPassword() {}

  static String draw() {
    SecureRandom random = new SecureRandom();
    while (true) {
      List<Character> letters = new ArrayList<>();
      for (String kind : KINDS) {
        for (int i = 0; i < OF_EACH; i++) {
          letters.add(kind.charAt(random.nextInt(kind.length())));
        }
      }
      Collections.shuffle(letters, random);
      StringBuilder password = new StringBuilder();
      letters.forEach(password::append);
      if (!hasRun(password.toString().toLowerCase(java.util.Locale.ROOT))) {
        return password.toString();
      }
    }
  }

  /** More than two equal or consecutive characters in a row. */
  private static boolean hasRun(String password) {
    for (int step = -1; step <= 1; step++) {
      int length = 1;
      for (int i = 1; i < password.length(); i++) {
        length = password.charAt(i) - password.charAt(i - 1) == step ? length + 1 : 1;
        if (length > MAX_RUN) {
          return true;
        }
      }
    }
    return false;
  }
}
