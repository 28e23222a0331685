package cn.bangfu.staff;

import cn.bangfu.kernel.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must satisfy (USR-049); every broken rule is named. */
final class PasswordRules {

  private static final int RUN = 4;
  private static final Set<String> WEAK = readWeak();

  private PasswordRules() {}

  /**
   * The rules that a password breaks, in the order of the specification.
   *
   * @param usedBefore hashes of the last passwords
   */
  static List<Violation> broken(
      String field,
      String password,
      String loginName,
      int minLength,
      int kinds,
      List<String> usedBefore) {
    List<Violation> broken = new ArrayList<>();
    if (password.length() < minLength) {
      broken.add(Violation.of(field, StaffProblem.PASSWORD_TOO_SHORT, minLength));
    }
    if (kindsOf(password) < kinds) {
      broken.add(Violation.of(field, StaffProblem.PASSWORD_KINDS, kinds));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String name = loginName.toLowerCase(Locale.ROOT);
    if (lower.contains(name) || lower.contains(new StringBuilder(name).reverse())) {
      broken.add(Violation.of(field, StaffProblem.PASSWORD_CONTAINS_NAME));
    }
    if (WEAK.contains(lower)) {
      broken.add(Violation.of(field, StaffProblem.PASSWORD_WEAK));
    }
    if (hasRun(lower)) {
      broken.add(Violation.of(field, StaffProblem.PASSWORD_RUN));
    }
    if (broken.isEmpty()
        && usedBefore.stream().anyMatch(hash -> PasswordHash.matches(password, hash))) {
      broken.add(Violation.of(field, StaffProblem.PASSWORD_USED_BEFORE, usedBefore.size()));
    }
    return broken;
  }

  static Set<String> weak() {
    return WEAK;
  }

  private static int kindsOf(String password) {
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    boolean symbol = false;
    for (char c : password.toCharArray()) {
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
      digit |= c >= '0' && c <= '9';
      symbol |= !Character.isLetterOrDigit(c);
    }
    return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (symbol ? 1 : 0);
  }

  /** Four equal or consecutive characters in a row, up or down. */
  private static boolean hasRun(String password) {
    for (int step = -1; step <= 1; step++) {
      int length = 1;
      for (int i = 1; i < password.length(); i++) {
        length = password.charAt(i) - password.charAt(i - 1) == step ? length + 1 : 1;
        if (length >= RUN) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> readWeak() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class
                    .getClassLoader()
                    .getResourceAsStream("reference/weak-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
