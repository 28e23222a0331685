package cn.bangfu.web.shell;

import cn.bangfu.staff.OpenSessions;
import cn.bangfu.staff.SessionEnd;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;

/** Ends the session on the server and what the browser keeps of it (USR-075). */
@Named
@Dependent
public class LogOut implements Serializable {

  private static final long serialVersionUID = 1L;
  static final String DISPUTED_TO = "bangfu.disputedTo";

  @Inject OpenSessions sessions;

  public void logOut() throws IOException {
    end();
    redirect();
  }

  /** The log-in page then says whom the union's complaint went to (ORG-082). */
  public void logOutAfterDispute(String superior) throws IOException {
    end();
    external().getSessionMap().put(DISPUTED_TO, superior);
    redirect();
  }

  private void end() {
    LoggedIn who = UserSession.of((HttpServletRequest) external().getRequest());
    if (who != null) {
      sessions.end(who.session().number(), SessionEnd.LOG_OUT);
    }
    UserSession.end((HttpServletRequest) external().getRequest());
    external().setResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  private static void redirect() throws IOException {
    external().redirect(external().getRequestContextPath() + Paths.LOG_IN);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
