package cn.bangfu.staff;

import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** First and reset passwords: the default one, or one drawn for this account (USR-004, USR-051). */
@Dependent
class InitialPasswords {

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
    return fixed == null ? drawn(loginName) : new Clear(fixed, false);
  }

  /** One that is drawn in any case, for an account that gets no default one. */
  static Clear drawn(String loginName) {
    return new Clear(DrawnPassword.of(loginName), true);
  }
}
