package cn.bangfu.web.security;

import cn.bangfu.security.SelfCheck;
import cn.bangfu.security.SelfCheck.Finding;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** The look over the installation: answers of the database, headers of this answer, open doors. */
@Named
@ViewScoped
public class CheckPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int TIMEOUT_MILLIS = 200;

  private static final List<String> HEADERS =
      List.of(
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "Content-Security-Policy",
          "Cache-Control");

  /** Administration, JMS, IIOP with and without TLS, JMX, debugging, Hazelcast. */
  private static final List<Integer> DOORS =
      List.of(4848, 7676, 3700, 3820, 3920, 8686, 9009, 6900);

  @Inject SelfCheck check;

  private transient List<Finding> findings;
  private transient List<String> missingHeaders;
  private transient List<Integer> openDoors;

  /** Looks at everything anew. */
  public void look() {
    findings = check.all();
    missingHeaders =
        Stream.concat(
                HEADERS.stream(),
                Faces.getRequest().isSecure()
                    ? Stream.of("Strict-Transport-Security")
                    : Stream.empty())
            .filter(header -> Faces.getResponse().getHeader(header) == null)
            .toList();
    openDoors = DOORS.stream().filter(CheckPage::open).toList();
  }

  /** True if the door answers at the address by which others reach this server. */
  private static boolean open(int port) {
    try (Socket socket = new Socket()) {
      InetAddress outside = InetAddress.getLocalHost();
      if (outside.isLoopbackAddress()) {
        return false;
      }
      socket.connect(new InetSocketAddress(outside, port), TIMEOUT_MILLIS);
      return true;
    } catch (UnknownHostException unnamed) {
      return false;
    } catch (IOException closed) {
      return false;
    }
  }

  public List<Finding> getFindings() {
    return findings;
  }

  public boolean isLooked() {
    return findings != null;
  }

  /** Names of the headers that the answers of this server lack. */
  public List<String> getMissingHeaders() {
    return missingHeaders;
  }

  /** Ports that should be closed and answer. */
  public List<Integer> getOpenDoors() {
    return openDoors;
  }
}
