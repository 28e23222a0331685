package cn.bangfu.web.shell;

import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.CertificateLogIn;
import cn.bangfu.staff.LogInResult;
import cn.bangfu.web.kit.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * After the choice of a certificate: whose it is, and the button that logs in (USR-056, USR-057).
 * Stands at the door that asks for certificates; whoever is logged in goes on at the usual one.
 */
@Named
@RequestScoped
public class CertificatePage {

  @Inject CertificateLogIn logIn;

  private CertificateLogIn.Seen seen;
  private String password;
  private String back;

  /** Without a certificate there is nothing to do here. */
  public void open() throws IOException {
    HttpServletRequest request = request();
    back = Paths.own(request.getParameter("back"));
    if (request.getUserPrincipal() != null) {
      usual(Paths.HOME);
      return;
    }
    List<X509Certificate> presented = ClientCertificate.of(request);
    if (presented.isEmpty()) {
      usual(Paths.LOG_IN + "?none=true");
      return;
    }
    look(presented);
    if (seen.problem() != null) {
      Messages.error(seen.problem().key());
    }
  }

  public void logIn() throws IOException {
    HttpServletRequest request = request();
    List<X509Certificate> presented = ClientCertificate.of(request);
    if (presented.isEmpty()) {
      usual(Paths.LOG_IN + "?none=true");
      return;
    }
    CertificateLogIn.Answer answer = logIn.logIn(presented, password, Addresses.of(request));
    password = null;
    if (answer.problem() != null) {
      Messages.error(answer.problem().key());
      return;
    }
    LogInResult result = answer.result();
    switch (result.outcome()) {
      case SUCCEEDED -> {
        UserSession.begin(request, result.session());
        usual(Paths.own(back));
      }
      case ELSEWHERE -> {
        LogInStep.begin(request, result, Paths.own(back));
        usual(Paths.LOG_IN_STEP);
      }
      default -> {
        look(presented);
        Messages.error(Texts.keyOf(result.outcome()), result.minutes());
      }
    }
  }

  private void look(List<X509Certificate> presented) {
    seen = logIn.look(presented);
  }

  private static void usual(String page) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(Doors.usual(request(), page));
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  /** What is known about the certificate, or null. */
  public CertificateLogIn.Seen getSeen() {
    return seen;
  }

  /** True if the certificate may log in; the button stays away otherwise. */
  public boolean isGood() {
    return seen == null || seen.problem() == null;
  }

  /** True if the password is asked for as well. */
  public boolean isPasswordAsked() {
    return logIn.asksPassword();
  }

  /** Back to the log-in page. */
  public String getUsual() {
    return Doors.usual(request(), Paths.LOG_IN);
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
