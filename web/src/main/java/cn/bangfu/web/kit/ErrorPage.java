package cn.bangfu.web.kit;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The pages that are shown instead of the one asked for. */
public enum ErrorPage {
  FORBIDDEN("forbidden", 403),
  REFUSED("refused", 409),
  EXPIRED("expired", 200),
  FAILED("failed", 500);

  /** Request attributes read by the error pages. */
  static final String CODE = "bangfu.code";

  static final String SENTENCE = "bangfu.sentence";

  static final String BACK = "bangfu.back";

  private final String file;
  private final int status;

  ErrorPage(String file, int status) {
    this.file = file;
    this.status = status;
  }

  /** Shows the page in place of the present answer; an AJAX request is sent to it. */
  void show(FacesContext faces, String sentence, String code) throws IOException, ServletException {
    ExternalContext external = faces.getExternalContext();
    if (faces.getPartialViewContext().isAjaxRequest()) {
      if (!external.isResponseCommitted()) {
        external.responseReset();
      }
      PartialRedirect.to(
          (HttpServletResponse) external.getResponse(),
          external.getRequestContextPath()
              + "/error.xhtml?kind="
              + file
              + (code == null ? "" : "&code=" + code)
              + "&back="
              + URLEncoder.encode(
                  OwnAddress.of((HttpServletRequest) external.getRequest()),
                  StandardCharsets.UTF_8));
      return;
    }
    if (external.isResponseCommitted()) {
      return;
    }
    external.responseReset();
    forward(
        (HttpServletRequest) external.getRequest(),
        (HttpServletResponse) external.getResponse(),
        sentence,
        code);
  }

  /** Turns a request away before a page has seen it. */
  public static void forbid(
      HttpServletRequest request, HttpServletResponse response, BusinessException refusal)
      throws IOException, ServletException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      PartialRedirect.to(
          response,
          request.getContextPath()
              + "/error.xhtml?kind="
              + FORBIDDEN.file
              + "&code="
              + refusal.code());
    } else {
      FORBIDDEN.forward(request, response, Texts.of(refusal), refusal.code());
    }
  }

  /** Says why an address that is no page gives nothing. */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, BusinessException refusal)
      throws IOException, ServletException {
    ErrorPage page = refusal instanceof AccessDenied ? FORBIDDEN : REFUSED;
    page.forward(request, response, Texts.of(refusal), refusal.code());
  }

  private void forward(
      HttpServletRequest request, HttpServletResponse response, String sentence, String code)
      throws IOException, ServletException {
    request.setAttribute(CODE, code);
    request.setAttribute(SENTENCE, sentence);
    request.setAttribute(BACK, OwnAddress.of(request));
    response.setStatus(status);
    RequestDispatcher page = request.getRequestDispatcher("/WEB-INF/errors/" + file + ".xhtml");
    page.forward(request, response);
  }
}
