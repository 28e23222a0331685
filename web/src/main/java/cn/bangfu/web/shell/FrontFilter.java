package cn.bangfu.web.shell;

import cn.bangfu.staff.CertificateLogIn;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the header with a client's certificate off every request: that of a server in front becomes
 * the presented certificate, that of anybody else is recorded and forgotten (USR-060).
 */
@WebFilter(filterName = "front")
public class FrontFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient FrontServer front;
  @Inject private transient CertificateLogIn logIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String header = request.getHeader(FrontServer.CERTIFICATE);
    String secret = request.getHeader(FrontServer.SECRET);
    if (header == null && secret == null) {
      chain.doFilter(request, response);
      return;
    }
    // empty where the server in front has not asked for a certificate
    if (header != null && !header.isBlank()) {
      // the address of the connection itself, which no header can change
      if (front.isTrusted(Addresses.of(request), secret)) {
        ClientCertificate.handOn(request, FrontServer.certificates(header));
      } else {
        logIn.forgedHeader(Addresses.of(request));
      }
    }
    chain.doFilter(new Without(request), response);
  }

  /** The request without the two headers. */
  private static final class Without extends HttpServletRequestWrapper {

    Without(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return isTaken(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isTaken(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      Set<String> names = new TreeSet<>(Collections.list(super.getHeaderNames()));
      names.removeIf(Without::isTaken);
      return Collections.enumeration(names);
    }

    private static boolean isTaken(String name) {
      return FrontServer.CERTIFICATE.equalsIgnoreCase(name)
          || FrontServer.SECRET.equalsIgnoreCase(name);
    }
  }
}
