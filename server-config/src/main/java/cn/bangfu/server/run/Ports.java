package cn.bangfu.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ports are looked at before anything is started: a server that meets a busy one only hangs. */
final class Ports {

  /** At its first start a domain binds this far above its administration (bin/bangfu, jms.port). */
  private static final int MESSAGES = 5;

  private static final int LAST = 65_535;

  private Ports() {}

  /** Refuses if somebody listens there already. */
  static void requireFree(int port, String what, String property) {
    if (isBusy(port)) {
      throw new Refused(
          "Port %d for %s is in use; stop the program that listens there or choose another with -D%s=<port>."
              .formatted(port, what, property));
    }
  }

  /** Refuses if two doors were given one port. */
  static void requireDifferent(int... ports) {
    for (int i = 0; i < ports.length; i++) {
      for (int j = 0; j < i; j++) {
        if (ports[i] == ports[j]) {
          throw new Refused(
              "Port %d is given twice; bangfu.http.port, https.port, cert.port, admin.port and db.port must differ."
                  .formatted(ports[i]));
        }
      }
    }
  }

  static boolean isBusy(int port) {
    // both addresses: a listener on 127.0.0.1 alone does not show on the wildcard everywhere
    return !canBind(null, port) || !canBind(InetAddress.getLoopbackAddress(), port);
  }

  /**
   * Ports nobody uses now, all different, and so that the one {@link #MESSAGES} above each is free
   * too.
   */
  static int[] free(int count) {
    List<ServerSocket> open = new ArrayList<>();
    Set<Integer> ports = new LinkedHashSet<>();
    try {
      while (ports.size() < count) {
        ServerSocket socket = new ServerSocket(0);
        open.add(socket);
        int port = socket.getLocalPort();
        if (!ports.contains(port + MESSAGES)
            && !ports.contains(port - MESSAGES)
            && port + MESSAGES <= LAST
            && !isBusy(port + MESSAGES)) {
          ports.add(port);
        }
      }
      return ports.stream().mapToInt(Integer::intValue).toArray();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    } finally {
      open.forEach(Ports::closeQuietly);
    }
  }

  private static boolean canBind(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // without it a port whose last connections linger would look busy
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException busy) {
      return false;
    }
  }

  private static void closeQuietly(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // it is only a probe
    }
  }
}
