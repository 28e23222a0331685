package cn.bangfu.web.staff;

import cn.bangfu.staff.FirstLogin;
import cn.bangfu.staff.OwnUnion;
import cn.bangfu.web.shell.LogOut;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** First log-in, step 1: the data of the own union are looked at (USR-045). */
@Named
@ViewScoped
public class VerifyUnionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FirstLogin firstLogin;
  @Inject LogOut logOut;

  private transient OwnUnion own;
  private String text;

  @PostConstruct
  void init() {
    own = firstLogin.ownUnion();
  }

  public String verify() {
    firstLogin.verifyUnion();
    return "/home?faces-redirect=true";
  }

  /** The union's data are wrong (ORG-082): the superior is told and the session ends. */
  public void dispute() throws IOException {
    logOut.logOutAfterDispute(firstLogin.disputeUnion(text));
  }

  public OwnUnion getOwn() {
    if (own == null) {
      own = firstLogin.ownUnion();
    }
    return own;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
