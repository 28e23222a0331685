package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aBusyPortIsNamedWithTheWayOut() throws IOException {
    try (ServerSocket busy = new ServerSocket(0)) {
      assertThatThrownBy(() -> Ports.requireFree(busy.getLocalPort(), "HTTP", "bangfu.http.port"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Port " + busy.getLocalPort() + " for HTTP is in use")
          .hasMessageContaining("-Dbangfu.http.port=");
    }
  }

  @Test
  void aListenerOnTheLoopbackAloneMakesThePortBusy() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isBusy(busy.getLocalPort())).isTrue();
    }
  }

  @Test
  void freePortsDifferAndAreFree() {
    int[] ports = Ports.free(4);
    assertThat(ports).doesNotHaveDuplicates();
    for (int port : ports) {
      assertThat(ports).as("the messages of a new domain").doesNotContain(port + 5);
    }
    assertThatCode(() -> Ports.requireFree(ports[0], "HTTP", "x")).doesNotThrowAnyException();
  }

  @Test
  void onePortForTwoDoorsIsRefused() {
    assertThatThrownBy(() -> Ports.requireDifferent(8080, 8181, 8080, 15432))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Port 8080 is given twice");
    Ports.requireDifferent(8080, 8181, 4848, 15432);
  }
}
