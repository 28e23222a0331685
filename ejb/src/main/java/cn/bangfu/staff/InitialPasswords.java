package cn.bangfu.staff;

import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;

/** First and reset passwords: the default one, or one drawn for this account (USR-004, USR-051). */
@Dependent
class InitialPasswords {

  private static final int LENGTH = 12;
  private static final int KINDS = 4;

  /** Without signs that are read for another when they are copied by hand. */
  private static final char[] SIGNS =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789#%+=@".toCharArray();

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject SecurityParameters parameters;

  /** A password in clear, to be hashed at once. */
  record Clear(String text, boolean drawn) {

    IssuedPassword issued() {
      return new IssuedPassword(drawn ? text : null);
    }

    @Override
    public String toString() {
      return "Clear";
    }
  }

  /** The next initial password for an account of this log-in name. */
  Clear next(String loginName) {
    String fixed = parameters.defaultPassword();
    return fixed == null ? new Clear(draw(loginName), true) : new Clear(fixed, false);
  }

  /** One that satisfies the rules for every kind of account. */
  private static String draw(String loginName) {
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
