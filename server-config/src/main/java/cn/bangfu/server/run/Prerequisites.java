package cn.bangfu.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true before anything is started. */
final class Prerequisites {
  static final int OLDEST_JAVA = 17;
  static final int NEWEST_JAVA = 21;
  static final long NEEDED_BYTES = 2L << 30;

  private Prerequisites() {}

  static void check(Path home) throws IOException {
    requireJava(Runtime.version().feature());
    Files.createDirectories(home);
    requireSpace(home, Files.getFileStore(home).getUsableSpace());
  }

  static void requireJava(int feature) {
    if (feature < OLDEST_JAVA || NEWEST_JAVA < feature) {
      throw new Refused(
          "This is Java %d; Bangfu needs a JDK of version %d to %d (set JAVA_HOME to one)."
              .formatted(feature, OLDEST_JAVA, NEWEST_JAVA));
    }
  }

  static void requireSpace(Path home, long usableBytes) {
    if (usableBytes < NEEDED_BYTES) {
      throw new Refused(
          "Only %d MB are free where %s lies; Bangfu needs 2048 MB (another place: -Dbangfu.home=<directory>)."
              .formatted(usableBytes >> 20, home));
    }
  }
}
