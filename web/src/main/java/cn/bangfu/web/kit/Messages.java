package cn.bangfu.web.kit;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;

/** Sentences to the user that belong to no field. */
public final class Messages {

  private Messages() {}

  /** A success, shown on this page. */
  public static void success(String key, Object... args) {
    add(FacesMessage.SEVERITY_INFO, Texts.format(key, args));
  }

  /** A success, shown on the page that follows by a redirect. */
  public static void successOnNextPage(String key, Object... args) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    success(key, args);
  }

  public static void warning(String key, Object... args) {
    add(FacesMessage.SEVERITY_WARN, Texts.format(key, args));
  }

  public static void error(String key, Object... args) {
    add(FacesMessage.SEVERITY_ERROR, Texts.format(key, args));
  }

  /** The sentence of a refusal with its code, which also stands in the server's log. */
  public static void refusal(BusinessException refusal) {
    String code = Texts.format("shell.failure.code", refusal.code());
    add(FacesMessage.SEVERITY_ERROR, Texts.of(refusal) + code);
  }

  /** A failure nobody foresaw: its code, never its cause. */
  public static void failure(String code) {
    add(FacesMessage.SEVERITY_FATAL, Texts.format("shell.failure.unexpected", code));
  }

  private static void add(Severity severity, String sentence) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
  }
}
