package cn.bangfu.web.unionorg;

import cn.bangfu.staff.FirstLogin;
import cn.bangfu.staff.OwnUnion;
import cn.bangfu.web.shell.LogOut;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/**
 * The first user of an unconfirmed union confirms its data or disputes them (ORG-079 to ORG-083).
 */
@Named
@ViewScoped
public class ConfirmPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FirstLogin firstLogin;
  @Inject LogOut logOut;

  private transient OwnUnion own;
  private UnionContactForm form;
  private String text;
  private boolean done;

  @PostConstruct
  void init() {
    form = new UnionContactForm(getOwn().union().contact());
  }

  public void confirm() {
    firstLogin.confirmUnion(form.command());
    done = true;
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

  public UnionContactForm getForm() {
    return form;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isDone() {
    return done;
  }
}
