package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which servers in front may hand a certificate on, and in which form. */
@Tag("USR-060")
class FrontServerTest {

  @Test
  void onlyTheConfiguredAddressesAreBelieved() {
    assertThat(FrontServer.isTrusted("10.0.0.1, 10.0.0.2", "10.0.0.2", "none", null)).isTrue();
    assertThat(FrontServer.isTrusted("10.0.0.1,10.0.0.2", "10.0.0.3", "none", null)).isFalse();
    assertThat(FrontServer.isTrusted("none", "127.0.0.1", "none", null)).isFalse();
  }

  @Test
  void aSecretThatIsSetHasToBeKnownToo() {
    assertThat(FrontServer.isTrusted("10.0.0.1", "10.0.0.1", "s3cret", null)).isFalse();
    assertThat(FrontServer.isTrusted("10.0.0.1", "10.0.0.1", "s3cret", "guess")).isFalse();
    assertThat(FrontServer.isTrusted("10.0.0.1", "10.0.0.1", "s3cret", "s3cret")).isTrue();
    assertThat(FrontServer.isTrusted("10.0.0.9", "10.0.0.1", "s3cret", "s3cret")).isFalse();
  }

  @Test
  void bothCommonFormsAreReadAndNothingElse() throws Exception {
    X509Certificate certificate = any();
    String base64 = Base64.getEncoder().encodeToString(certificate.getEncoded());
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    String escaped = URLEncoder.encode(pem, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(FrontServer.certificates(base64)).containsExactly(certificate);
    assertThat(FrontServer.certificates(escaped)).containsExactly(certificate);
    for (String broken : new String[] {"", "x", "%", "%ZZ", base64.substring(9)}) {
      assertThat(FrontServer.certificates(broken)).as(broken).isEmpty();
    }
  }

  /** One of those the Java machine trusts. */
  private static X509Certificate any() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
    return Collections.min(
        java.util.Arrays.asList(manager.getAcceptedIssuers()),
        java.util.Comparator.comparing(one -> one.getSubjectX500Principal().getName()));
  }
}
