package cn.bangfu.staff;

import java.security.SecureRandom;
import java.util.List;

/**
 * A password drawn by lot that satisfies the rules for every kind of account (USR-004, USR-094).
 */
public final class DrawnPassword {

  private static final int LENGTH = 12;
  private static final int KINDS = 4;

  /** Without signs that are read for another when they are copied by hand. */
  private static final char[] SIGNS =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789#%+=@".toCharArray();

  private static final SecureRandom RANDOM = new SecureRandom();

  private DrawnPassword() {}

  /** The next one, for an account of this log-in name. */
  public static String of(String loginName) {
    while (true) {
      char[] drawn = new char[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        drawn[i] = SIGNS[RANDOM.nextInt(SIGNS.length)];
      }
      String text = new String(drawn);
      if (PasswordRules.broken("", text, loginName, LENGTH, KINDS, List.of()).isEmpty()) {
        return text;
      }
    }
  }
}
