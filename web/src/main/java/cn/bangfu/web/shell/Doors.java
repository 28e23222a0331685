package cn.bangfu.web.shell;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The two HTTPS doors of one host: the usual one, and the one that asks for a client certificate. A
 * session goes through both, for a cookie belongs to the host and not to its port (USR-056).
 */
public final class Doors {

  private static final String USUAL = "bangfu.https.port";
  private static final String CERTIFICATE = "bangfu.cert.port";
  private static final int HTTPS = 443;

  private Doors() {}

  /** A page of ours at the usual door. */
  static String usual(HttpServletRequest request, String page) {
    return address(request, USUAL, page);
  }

  /** A page of ours where the browser is asked for a certificate; null if there is no such door. */
  public static String forCertificate(HttpServletRequest request, String page) {
    return Integer.getInteger(CERTIFICATE) == null ? null : address(request, CERTIFICATE, page);
  }

  private static String address(HttpServletRequest request, String property, String page) {
    int port = Integer.getInteger(property, HTTPS);
    String host = request.getServerName();
    String written = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    return "https://"
        + written
        + (port == HTTPS ? "" : ":" + port)
        + request.getContextPath()
        + page;
  }
}
