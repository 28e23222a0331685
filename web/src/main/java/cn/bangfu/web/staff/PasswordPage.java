package cn.bangfu.web.staff;

import cn.bangfu.staff.OwnAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The own password (USR-050); every session of the account ends with the change, this one too. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject OwnAccount account;

  private String present;
  private String password;
  private String passwordAgain;
  private boolean done;

  public void change() {
    account.changePassword(present, password, passwordAgain);
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
