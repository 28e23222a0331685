package cn.bangfu.web.staff;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.FirstLogin;
import cn.bangfu.staff.User;
import cn.bangfu.staff.VerifyPerson;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** First log-in, step 2: own data and password (USR-045, USR-047, USR-048). */
@Named
@ViewScoped
public class VerifyPersonPage extends ContactFields {

  private static final long serialVersionUID = 1L;

  @Inject FirstLogin firstLogin;

  private String superiorPath;
  private boolean passwordRequired;
  private boolean done;
  private String nameAnswer;
  private String name;
  private Gender gender;
  private String loginName;
  private String password;
  private String passwordAgain;

  @PostConstruct
  void init() {
    User user = firstLogin.ownAccount();
    superiorPath = firstLogin.ownUnion().superiorPath();
    passwordRequired = user.isMustChangePassword();
    name = user.getName();
    gender = user.getGender();
    loginName = user.getLoginName();
    setPhone(user.getPhone());
    setMobile(user.getMobile());
    setEmail(user.getEmail());
    setDepartment(user.getDepartment());
    setPosition(user.getPosition());
  }

  /** Whether the typed log-in name may be taken (USR-047). */
  public void checkName() {
    nameAnswer = null;
    boolean free = firstLogin.isNameFree(loginName);
    nameAnswer = Texts.get(free ? "staff.loginName.free" : "staff.StaffProblem.LOGIN_NAME_TAKEN");
  }

  /** Stores what was seen; the page then says so, and its button leads to the log-in page. */
  public void verify() {
    firstLogin.verifyPerson(
        new VerifyPerson(
            name,
            gender,
            loginName,
            password,
            passwordAgain,
            getPhone(),
            getMobile(),
            getEmail(),
            getDepartment(),
            getPosition()));
    password = null;
    passwordAgain = null;
    nameAnswer = null;
    done = true;
  }

  public String getSuperiorPath() {
    return superiorPath;
  }

  public boolean isPasswordRequired() {
    return passwordRequired;
  }

  /** The answer about the log-in name, or null. */
  public String getNameAnswer() {
    return nameAnswer;
  }

  public boolean isDone() {
    return done;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
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
