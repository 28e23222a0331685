package cn.bangfu.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Five free ports (HTTP, HTTPS, certificates, administration, database), the same as last time if
 * they still are.
 */
final class TestPorts {

  private static final int COUNT = 5;

  private TestPorts() {}

  static int[] of(Path home) {
    Path file = home.resolve("ports");
    try {
      if (Files.exists(file)) {
        int[] last =
            Arrays.stream(Files.readString(file).strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (last.length == COUNT && Arrays.stream(last).noneMatch(Ports::isBusy)) {
          return last;
        }
      }
      int[] free = Ports.free(COUNT);
      Files.createDirectories(home);
      Files.writeString(
          file, Arrays.stream(free).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
      return free;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
