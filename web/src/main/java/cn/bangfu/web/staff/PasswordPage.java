package cn.bangfu.web.staff;

import cn.bangfu.staff.OwnAccount;
import cn.bangfu.web.shell.OwnSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The own password (USR-050); all other sessions of the account end with the change. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject OwnAccount account;
  @Inject OwnSession session;

  private String present;
  private String password;
  private String passwordAgain;
  private boolean done;

  public void change() {
    session.goOn(account.changePassword(session.now(), present, password, passwordAgain));
    done = true;
  }

  public boolean isDone() {
    return done;
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getPasswordAgain() {
    return passwordAgain;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
  }
}
