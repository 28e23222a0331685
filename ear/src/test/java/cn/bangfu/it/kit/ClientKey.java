package cn.bangfu.it.kit;

import com.microsoft.playwright.options.ClientCertificate;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A certificate and its key, as a token holds them. */
public record ClientKey(X509Certificate certificate, PrivateKey key) {

  private static final char[] PASSWORD = "test".toCharArray();

  /** For a browser, which shows it to the door that asks. */
  public ClientCertificate forBrowser() {
    String origin = Server.certificateUrl("");
    return new ClientCertificate(origin.substring(0, origin.indexOf("/bangfu")))
        .setCert(pem("CERTIFICATE", der()))
        .setKey(pem("PRIVATE KEY", key.getEncoded()));
  }

  /** A client that follows no redirect and takes the server's own certificate as it is. */
  public static HttpClient http(ClientKey presented) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      if (presented != null) {
        store.setKeyEntry(
            "own", presented.key(), PASSWORD, new Certificate[] {presented.certificate()});
      }
      // this one presents what it has, expired or not
      KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
      keys.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), new TrustManager[] {new Everybody()}, null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] der() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pem(String what, byte[] content) {
    String lines =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(
                what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), what);
    return lines.getBytes(StandardCharsets.US_ASCII);
  }

  /** The test's server signs its certificate itself. */
  private static final class Everybody extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
