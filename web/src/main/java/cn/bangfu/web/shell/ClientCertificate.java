package cn.bangfu.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;

/** The certificate that came with a request, its key proved by the handshake; not judged yet. */
public final class ClientCertificate {

  private static final String OF_CONNECTION = "jakarta.servlet.request.X509Certificate";
  private static final String HANDED_ON = "bangfu.certificate";

  private ClientCertificate() {}

  /** The certificate itself first; empty if there is none. */
  @SuppressWarnings("unchecked")
  public static List<X509Certificate> of(HttpServletRequest request) {
    // what a server in front hands on is its user's; the connection is that server's own
    if (request.getAttribute(HANDED_ON) instanceof List<?> handedOn) {
      return (List<X509Certificate>) handedOn;
    }
    return request.getAttribute(OF_CONNECTION) instanceof X509Certificate[] chain
        ? List.of(chain)
        : List.of();
  }

  static void handOn(HttpServletRequest request, List<X509Certificate> certificates) {
    request.setAttribute(HANDED_ON, certificates);
  }
}
