package cn.bangfu.web.shell;

import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.LogIn;
import cn.bangfu.staff.LogInResult;
import cn.bangfu.web.kit.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The steps after the password: one-time password, question about another session. */
@Named
@RequestScoped
public class LogInStepPage {

  @Inject LogIn logIn;

  private String code;

  /** Nothing waits here: back to the beginning. */
  public void leaveIfNothingWaits() throws IOException {
    if (step() == null) {
      redirect(Paths.LOG_IN);
    }
  }

  /** The one-time password (USR-055). */
  public void enterCode() throws IOException {
    LogInStep step = step();
    if (step != null) {
      answered(step, logIn.code(step.ticket(), code, Addresses.of(request())));
    }
    code = null;
  }

  /** Goes on although the account is in use elsewhere (USR-073). */
  public void goOn() throws IOException {
    LogInStep step = step();
    if (step != null) {
      answered(step, logIn.goOn(step.ticket(), Addresses.of(request())));
    }
  }

  /** Gives the log-in up; nothing has changed. */
  public void cancel() throws IOException {
    UserSession.end(request());
    redirect(Paths.LOG_IN);
  }

  private void answered(LogInStep step, LogInResult result) throws IOException {
    switch (result.outcome()) {
      case SUCCEEDED -> {
        UserSession.begin(request(), result.session());
        redirect(step.back());
      }
      case ELSEWHERE -> {
        LogInStep.begin(request(), result, step.back());
        redirect(Paths.LOG_IN_STEP);
      }
      case STEPS_OVER -> {
        UserSession.end(request());
        redirect(Paths.LOG_IN + "?ended=true");
      }
      default -> Messages.error(Texts.keyOf(result.outcome()), result.minutes());
    }
  }

  private static LogInStep step() {
    return LogInStep.waiting(request());
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static void redirect(String path) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }

  /** The question about the other session, or null if a code is wanted. */
  public String getQuestion() {
    LogInStep step = step();
    return step == null || step.elsewhere() == null
        ? null
        : Texts.format(
            "staff.Outcome.ELSEWHERE", step.elsewhere().begunAt(), step.elsewhere().ip());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
