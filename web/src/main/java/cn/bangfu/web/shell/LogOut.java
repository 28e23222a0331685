package cn.bangfu.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Ends the session on the server and what the browser keeps of it (USR-075). */
@Named
@RequestScoped
public class LogOut {

  public void logOut() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    UserSession.end((HttpServletRequest) external.getRequest());
    external.setResponseHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    external.redirect(external.getRequestContextPath() + Paths.LOG_IN);
  }
}
