package cn.bangfu.web.shell;

import cn.bangfu.access.SystemSettings;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.LogIn;
import cn.bangfu.staff.LogInAttempt;
import cn.bangfu.staff.LogInResult;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.primefaces.context.PrimeFacesContext;

/** Log-in by name and password, with a captcha after failures (USR-036, USR-039, USR-040). */
@Named
@RequestScoped
public class LogInPage {

  @Inject LogIn logIn;
  @Inject SystemSettings settings;

  private String loginName;
  private String password;
  private String captcha;
  private String back;
  private String note;
  private SystemSettings.Support support;

  @PostConstruct
  void init() {
    HttpServletRequest request = request();
    back = Paths.own(request.getParameter("back"));
    support = settings.support();
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(LogOut.DISPUTED_TO) instanceof String union) {
      session.removeAttribute(LogOut.DISPUTED_TO);
      note = Texts.format("unionorg.confirm.disputed", union);
    } else if ("true".equals(request.getParameter("ousted"))) {
      note = Texts.get("shell.logIn.ousted");
    } else if ("true".equals(request.getParameter("moved"))) {
      note = Texts.get("shell.logIn.moved");
    } else if ("true".equals(request.getParameter("ended"))) {
      note = Texts.get("shell.logIn.ended");
    } else if ("true".equals(request.getParameter("none"))) {
      note = Texts.get("shell.certificate.none");
    }
  }

  /** Somebody who is logged in already has nothing to do here. */
  public void leaveIfLoggedIn() throws IOException {
    if (request().getUserPrincipal() != null) {
      redirect(Paths.HOME);
    } else if (logIn.captchaAtOnce() && !isCaptchaAsked()) {
      Captcha.renew(request());
    }
  }

  /** Whom to ask about the system (INF-100). */
  public SystemSettings.Support getSupport() {
    return support;
  }

  public void logIn() throws IOException {
    HttpServletRequest request = request();
    boolean passed = Captcha.passed(request, captcha);
    LogInResult result =
        logIn.logIn(new LogInAttempt(loginName, password, Addresses.of(request), passed));
    password = null;
    captcha = null;
    switch (result.outcome()) {
      case SUCCEEDED -> {
        UserSession.begin(request, result.session());
        redirect(Paths.own(back));
      }
      case CODE_NEEDED, ELSEWHERE -> {
        LogInStep.begin(request, result, Paths.own(back));
        redirect(Paths.LOG_IN_STEP);
      }
      default -> {
        if (result.captchaNext()) {
          Captcha.renew(request);
        }
        Messages.error(Texts.keyOf(result.outcome()), result.minutes());
      }
    }
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static void redirect(String path) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** True if the characters of a picture are wanted. */
  public boolean isCaptchaAsked() {
    return Captcha.waiting(request()) != null;
  }

  public String getCaptcha() {
    return captcha;
  }

  public void setCaptcha(String captcha) {
    this.captcha = captcha;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = Paths.own(back);
  }

  /** Nonce of the script policy, which PrimeFaces wants back from a form without its scripts. */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /** Where the browser is asked for a certificate, or null (USR-056). */
  public String getCertificateDoor() {
    String query =
        back.equals(Paths.HOME) ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    return Doors.forCertificate(request(), Paths.CERTIFICATE + query);
  }

  /** Why the user stands here again, or null. */
  public String getNote() {
    return note;
  }
}
