package cn.bangfu.web.shell;

import cn.bangfu.staff.OpenSession;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** The caller's own session, for a page that changes what the session depends on. */
@Dependent
public class OwnSession implements Serializable {

  private static final long serialVersionUID = 1L;

  public OpenSession now() {
    return UserSession.of(request()).session();
  }

  /** The session goes on under a new identifier. */
  public void goOn(OpenSession changed) {
    UserSession.goOn(request(), changed);
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
