package cn.bangfu.it.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A server in front as the application sees it: requests without TLS from an address of its own,
 * with the certificate of somebody in a header.
 *
 * @param address where the connections come from, one of this machine
 * @param secret what it sends along, or null for nothing
 */
public record FrontServer(String address, String secret) {

  private static final int TIME_LIMIT = 60_000;
  private static final String PAGE = "/bangfu/certificate.xhtml";
  private static final String FORM =
      "form=form&logIn=logIn&back=&jakarta.faces.partial.ajax=true&jakarta.faces.source=logIn"
          + "&jakarta.faces.partial.execute=form&jakarta.faces.partial.render=form"
          + "&jakarta.faces.ViewState=stateless&primefaces.nonce=MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw";

  /** Head and body of the answer to a look at the page of the chosen certificate. */
  public String get(ClientKey whose) throws IOException {
    return send("GET " + PAGE, whose, "");
  }

  /** The same after its button was pressed. */
  public String logIn(ClientKey whose) throws IOException {
    return send("POST " + PAGE, whose, FORM);
  }

  private String send(String what, ClientKey whose, String body) throws IOException {
    int port = Server.system().options().httpPort();
    StringBuilder head = new StringBuilder(what + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
    head.append("X-Client-Cert: ").append(whose == null ? "" : header(whose)).append("\r\n");
    if (secret != null) {
      head.append("X-Client-Cert-Secret: ").append(secret).append("\r\n");
    }
    if (!body.isEmpty()) {
      head.append("Faces-Request: partial/ajax\r\nX-Requested-With: XMLHttpRequest\r\n")
          .append("Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n")
          .append("Content-Length: ")
          .append(body.length())
          .append("\r\n");
    }
    head.append("Connection: close\r\n\r\n").append(body);
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
      socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), TIME_LIMIT);
      socket.setSoTimeout(TIME_LIMIT);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  /** As nginx writes it. */
  private static String header(ClientKey whose) {
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(whose.der())
            + "\n-----END CERTIFICATE-----\n";
    return URLEncoder.encode(pem, StandardCharsets.US_ASCII).replace("+", "%20");
  }
}
