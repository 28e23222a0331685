package cn.bangfu.server.tls;

import java.lang.instrument.Instrumentation;
import java.net.Socket;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every client certificate through the handshake, so that the application can say what is
 * wrong with one: the trust manager of the platform cuts the connection, and the browser shows an
 * error of its own. That the client holds the key is still proved by the handshake; whether the
 * certificate is good is judged by the application alone. Only a listener that names {@link
 * #ALGORITHM} as its trust algorithm uses it.
 *
 * <p>It is an agent ({@code -javaagent}), because the listeners look for the algorithm before any
 * application is there.
 */
public final class AnyClientCertificate extends Provider {

  /** Name of the trust algorithm. */
  public static final String ALGORITHM = "BangfuAnyClientCertificate";

  private static final long serialVersionUID = 1L;

  private AnyClientCertificate() {
    super("Bangfu", "1", "Client certificates that the application judges");
    put("TrustManagerFactory." + ALGORITHM, Factory.class.getName());
  }

  /** Called by the Java machine before everything else. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Security.addProvider(new AnyClientCertificate());
  }

  /** Gives the one trust manager, whatever trust store the server offers. */
  public static final class Factory extends TrustManagerFactorySpi {

    @Override
    protected void engineInit(KeyStore trusted) {
      // nobody is named in the handshake: the browser offers all certificates its user has
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters) {
      // as above
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
      return new TrustManager[] {new Everybody()};
    }
  }

  /** For clients only; it vouches for no server. */
  private static final class Everybody extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // judged by the application
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
      // judged by the application
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      // judged by the application
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      throw new UnsupportedOperationException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
