package cn.bangfu.web.sheet;

import cn.bangfu.sheet.Exported;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Gives a file to the browser, to be saved and never to be shown (USR-139). */
public final class Downloads {

  private static final int ARRIVED_SECONDS = 10;

  private Downloads() {}

  /** Answers the present request, which must not be an Ajax request, with a file. */
  public static void send(Exported.File file) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.responseReset();
    answer.setResponseContentType(file.contentType());
    answer.setResponseContentLength(file.content().length);
    answer.setResponseHeader("Content-Disposition", disposition(file.name()));
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "no-store");
    answer.setResponseHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    answer.addResponseCookie(
        arrived(faces.getViewRoot().getViewId()),
        "true",
        Map.of(
            "maxAge",
            ARRIVED_SECONDS,
            "path",
            answer.getRequestContextPath(),
            "secure",
            answer.isSecure()));
    answer.getResponseOutputStream().write(file.content());
    faces.responseComplete();
  }

  /**
   * Tells the page's script that the file has come: PrimeFaces waits for the cookie of this very
   * page, and closes the dialog when it sees it.
   */
  static String arrived(String viewId) {
    String page = viewId.substring(0, viewId.lastIndexOf('.')).replace('/', '_');
    return "primefaces.download" + page + "_bangfu";
  }

  /** The name in a form that holds Chinese characters and no line of its own (RFC 6266). */
  public static String disposition(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
