package cn.bangfu.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.region.RegionProblem;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.staff.certificate.CertificateProblem;
import cn.bangfu.testkit.UploadDoors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything hostile that a file can be, sent through every door by which files come in, under
 * every name: refused by a sentence about the file, in less than two seconds, nothing fetched.
 */
@Tag("USR-139")
class EveryUploadDbTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Problems that speak of the file; any other refusal would hide that the file was let in. */
  private static final Set<Class<? extends Problem>> OF_FILES =
      Set.of(SheetProblem.class, AttachmentProblem.class, RegionProblem.class);

  @TempDir static Path temp;

  private static ServerSocket listener;
  private static Map<String, UploadDoor> doors;

  @BeforeAll
  static void open() throws IOException {
    listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    listener.setSoTimeout(1);
    doors = AllUploadDoors.all();
  }

  @AfterAll
  static void close() throws IOException {
    listener.close();
  }

  @Test
  void everyDoorOfTheCodeIsTried() {
    assertThat(doors.keySet()).isEqualTo(UploadDoors.all());
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedAtEveryDoorUnderEveryName(HostileFile payload) throws IOException {
    Path file = payload.write(temp, "http://127.0.0.1:" + listener.getLocalPort() + "/");
    Set<String> letIn = new TreeSet<>();
    Map<String, Duration> slow = new TreeMap<>();
    for (Map.Entry<String, UploadDoor> door : doors.entrySet()) {
      if (payload.isOfCells() && !door.getValue().reads()) {
        continue;
      }
      for (String name : door.getValue().named() ? payload.names() : List.of(payload.name())) {
        String what = door.getKey() + " " + name;
        long begin = processorTime();
        List<Violation> said = door.getValue().refuses(name, file);
        Duration took = Duration.ofNanos(processorTime() - begin);
        if (said.isEmpty()) {
          letIn.add(what);
        }
        if (took.compareTo(LIMIT) > 0) {
          slow.put(what, took);
        }
        said.forEach(reason -> speaksOfTheFile(what, reason));
      }
    }
    assertThat(letIn).as("let in").isEmpty();
    assertThat(slow).as("took too long").isEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
        .as("something was fetched")
        .isInstanceOf(java.net.SocketTimeoutException.class);
  }

  private static void speaksOfTheFile(String what, Violation reason) {
    assertThat(OF_FILES.contains(reason.problem().getClass()) || isOfCertificates(reason.problem()))
        .as("%s was refused by %s", what, reason.problem())
        .isTrue();
    assertThat(Texts.of(reason))
        .as(what)
        .doesNotContain("???", "{", "Exception")
        .matches("(?s).*[\\u4e00-\\u9fff].*");
  }

  private static boolean isOfCertificates(Problem problem) {
    return problem == CertificateProblem.NOT_A_CERTIFICATE
        || problem == CertificateProblem.NOT_A_LIST;
  }

  /** Of this thread: what else the machine does at the same time does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
