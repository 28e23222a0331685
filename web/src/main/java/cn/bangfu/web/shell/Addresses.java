package cn.bangfu.web.shell;

import jakarta.servlet.http.HttpServletRequest;

/** The address a request comes from, as people write it. */
final class Addresses {

  private static final String LOOPBACK_6 = "0:0:0:0:0:0:0:1";
  private static final String LOOPBACK = "127.0.0.1";

  private Addresses() {}

  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return LOOPBACK_6.equals(address) || "::1".equals(address) ? LOOPBACK : address;
  }
}
