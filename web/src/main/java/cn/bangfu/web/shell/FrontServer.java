package cn.bangfu.web.shell;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.staff.certificate.Certificates;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Where TLS ends at a server in front, that server hands the client's certificate on in a header
 * (USR-060). Whoever else sends the header could be anybody.
 */
@ApplicationScoped
public class FrontServer {

  /** The certificate: PEM, URL-encoded (nginx), or DER in base 64 (HAProxy). */
  static final String CERTIFICATE = "X-Client-Cert";

  /** What the servers in front know besides, if the installation has set it. */
  static final String SECRET = "X-Client-Cert-Secret";

  /** Addresses of the servers in front, with commas between. */
  private static final String ADDRESSES = "bangfu.front.addresses";

  private static final String SECRET_RESOURCE = "bangfu/frontSecret";

  /** Stands in the configuration where nothing is set. */
  private static final String NONE = "none";

  /** True if this address may hand certificates on, and knows the secret if there is one. */
  public boolean isTrusted(String address, String secret) {
    return isTrusted(System.getProperty(ADDRESSES, NONE), address, wanted(), secret);
  }

  static boolean isTrusted(String addresses, String address, String wanted, String secret) {
    Set<String> trusted =
        Arrays.stream(addresses.split(",")).map(String::strip).collect(Collectors.toSet());
    if (!trusted.contains(address)) {
      return false;
    }
    return wanted.equals(NONE) || secret != null && same(wanted, secret);
  }

  private static boolean same(String wanted, String secret) {
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The certificates of the header; none if it holds no certificate. */
  static List<X509Certificate> certificates(String header) {
    try {
      String text =
          header.contains("%")
              ? URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8)
              : header;
      return Certificates.read(
          text.contains("BEGIN CERTIFICATE")
              ? text.getBytes(StandardCharsets.US_ASCII)
              : Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException | BusinessException unreadable) {
      return List.of();
    }
  }

  private static String wanted() {
    try {
      return (String) new InitialContext().lookup(SECRET_RESOURCE);
    } catch (NamingException unset) {
      return NONE;
    }
  }
}
