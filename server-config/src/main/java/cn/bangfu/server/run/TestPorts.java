package cn.bangfu.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Four free ports (HTTP, HTTPS, administration, database), the same as last time if they still are.
 */
final class TestPorts {

  private TestPorts() {}

  static int[] of(Path home) {
    Path file = home.resolve("ports");
    try {
      if (Files.exists(file)) {
        int[] last =
            Arrays.stream(Files.readString(file).strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (last.length == 4 && Arrays.stream(last).noneMatch(Ports::isBusy)) {
          return last;
        }
      }
      int[] free = Ports.free(4);
      Files.createDirectories(home);
      Files.writeString(
          file, Arrays.stream(free).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
      return free;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
