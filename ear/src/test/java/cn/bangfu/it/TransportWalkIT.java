package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.it.kit.Server;
import cn.bangfu.server.run.Options;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes over the wire, spoken to without a browser: methods, errors, headers, doors, TLS. */
class TransportWalkIT {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final int TIME_LIMIT = 20_000;
  private static final List<String> TELLTALES =
      List.of("Payara", "GlassFish", "Exception", "at cn.bangfu", "\tat ", "Powered", "Tomcat");

  @Test
  @Tag("USR-140")
  @Tag("USR-099")
  void otherMethodsAndBrokenRequestsAreRefusedWithoutTellingWhatAnswers() throws IOException {
    for (String method : List.of("TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "FOO")) {
      String answer = say(method + " /bangfu/home.xhtml HTTP/1.1\r\nHost: localhost\r\n\r\n");
      // on the way to the log-in at the most: never to the page
      assertThat(status(answer)).as(method).isBetween(302, 501);
      quiet(method, answer);
    }
    quiet("a page that is not", say(get("/bangfu/nothing.xhtml")));
    quiet("a path out of the application", say(get("/bangfu/../../etc/passwd")));
    quiet("a folder that is closed", say(get("/bangfu/WEB-INF/web.xml")));
    quiet("no request at all", say("\u0000\u0001\r\n\r\n"));
    quiet("an endless header", say(get("/bangfu/login.xhtml?" + "x".repeat(100_000))));
    String large =
        say(
            """
            POST /bangfu/login.xhtml HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 4000000\r
            \r
            """
                + "a="
                + "b".repeat(3_999_998));
    quiet("a form of four megabytes", large);
    assertThat(status(large)).isEqualTo(413);
    assertThat(large)
        .as("an error page has the headers of every page")
        .contains("X-Frame-Options: DENY", "X-Content-Type-Options: nosniff", "no-store");
  }

  @Test
  @Tag("USR-140")
  void whatIsClosedOrNotThereAnswersWithoutItsContent() throws IOException {
    assertThat(status(say(get("/bangfu/WEB-INF/web.xml")))).isIn(302, 404);
    assertThat(status(say(get("/bangfu/nothing.xhtml")))).isIn(302, 404);
    assertThat(say(get("/bangfu/WEB-INF/web.xml"))).doesNotContain("<web-app");
    assertThat(say(get("/bangfu/archive/list.xhtml;jsessionid=1"))).doesNotContain("bf-list");
  }

  @Test
  @Tag("USR-038")
  @Tag("USR-140")
  void overTlsTheBrowserIsTiedToItAndItsCookieIsClosed() throws Exception {
    try (SSLSocket socket = tls("TLSv1.2", "TLSv1.3")) {
      socket
          .getOutputStream()
          .write(get("/bangfu/login.xhtml").getBytes(StandardCharsets.US_ASCII));
      String answer = read(socket.getInputStream());
      assertThat(status(answer)).isEqualTo(200);
      assertThat(answer)
          .contains("Strict-Transport-Security: max-age=31536000")
          .contains("Content-Security-Policy", "X-Content-Type-Options: nosniff");
    }
    HttpClient client = HttpClient.newBuilder().sslContext(believing()).build();
    URI logIn =
        URI.create(
            "https://localhost:" + Server.system().options().httpsPort() + "/bangfu/login.xhtml");
    String page =
        client.send(HttpRequest.newBuilder(logIn).build(), BodyHandlers.ofString()).body();
    Matcher view = VIEW_STATE.matcher(page);
    assertThat(view.find()).isTrue();
    HttpResponse<String> loggedIn =
        client.send(
            HttpRequest.newBuilder(logIn)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "form=form&logIn=logIn&loginName=bj_fengsheng_clerk&password="
                            + URLEncoder.encode(Server.password(), StandardCharsets.UTF_8)
                            + "&jakarta.faces.ViewState="
                            + URLEncoder.encode(view.group(1), StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString());
    assertThat(loggedIn.statusCode()).as("a form without the way back").isLessThan(400);
    assertThat(loggedIn.headers().allValues("Set-Cookie"))
        .as("the cookie of a session, answer %d", loggedIn.statusCode())
        .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID"))
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax"));
  }

  /** A connection in some hundreds broke while the doors also spoke HTTP/2. */
  @Test
  @Tag("USR-038")
  @Tag("USR-056")
  void everyNewConnectionOverTlsIsAnsweredAtBothDoors() throws Exception {
    for (String door : List.of(Server.secureUrl(""), Server.certificateUrl(""))) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(door + "login.xhtml")).build();
      for (int i = 0; i < 100; i++) {
        HttpResponse<Void> answer =
            HttpClient.newBuilder()
                .sslContext(believing())
                .build()
                .send(request, BodyHandlers.discarding());
        assertThat(answer.version()).as(door).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).as("%s, connection %d", door, i).isLessThan(400);
      }
    }
  }

  @Test
  @Tag("USR-038")
  void olderTransportsAreRefused() throws Exception {
    for (String old : List.of("TLSv1", "TLSv1.1")) {
      SSLSocket socket = tls();
      if (!List.of(socket.getSupportedProtocols()).contains(old)) {
        continue;
      }
      socket.setEnabledProtocols(new String[] {old});
      assertThatThrownBy(socket::startHandshake).as(old).isInstanceOf(SSLHandshakeException.class);
      socket.close();
    }
  }

  @Test
  @Tag("USR-143")
  void theAdministrationIsReachedFromThisMachineOnly() throws IOException {
    Options options = Server.system().options();
    for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(one.getInetAddresses())) {
        if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
          assertThatThrownBy(
                  () -> {
                    try (Socket socket = new Socket()) {
                      socket.connect(
                          new InetSocketAddress(address, options.adminPort()), TIME_LIMIT);
                    }
                  })
              .as(address.toString())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  private static void quiet(String what, String answer) {
    String head = answer.split("\r\n\r\n", 2)[0];
    assertThat(head).as(what).doesNotContain("\r\nServer:").doesNotContain("X-Powered-By");
    // the head of a page names the exception that the library handles by itself
    int body = answer.indexOf("<body");
    for (String telltale : TELLTALES) {
      assertThat(body < 0 ? answer : answer.substring(body)).as(what).doesNotContain(telltale);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  private static String say(String request) throws IOException {
    try (Socket socket = new Socket("localhost", Server.system().options().httpPort())) {
      socket.setSoTimeout(TIME_LIMIT);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (IOException closed) {
        // the server hung up before it had read it all; what it said can still be read
      }
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) {
    StringBuilder answer = new StringBuilder();
    byte[] block = new byte[8192];
    try {
      int length;
      while ((length = in.read(block)) > 0) {
        answer.append(new String(block, 0, length, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException closed) {
      // what came until then is the answer
    }
    return answer.toString();
  }

  /** A connection that believes every certificate: the demonstration's is its own. */
  private static SSLSocket tls(String... protocols) throws Exception {
    SSLSocket socket =
        (SSLSocket)
            believing()
                .getSocketFactory()
                .createSocket("localhost", Server.system().options().httpsPort());
    socket.setSoTimeout(TIME_LIMIT);
    if (protocols.length > 0) {
      socket.setEnabledProtocols(protocols);
    }
    return socket;
  }

  private static SSLContext believing() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        null,
        new TrustManager[] {
          new X509ExtendedTrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
              // everybody
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
              // everybody
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
              // everybody
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
              // everybody
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
              // everybody, whatever its name
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
              // everybody, whatever its name
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
              return new X509Certificate[0];
            }
          }
        },
        new SecureRandom());
    return context;
  }
}
