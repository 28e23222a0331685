package cn.bangfu.web.kit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends the page of an AJAX request elsewhere; the script in the browser understands nothing else.
 */
public final class PartialRedirect {

  private PartialRedirect() {}

  /** Writes the answer. The address must be one of our own. */
  public static void to(HttpServletResponse response, String address) throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\"/></partial-response>");
  }
}
