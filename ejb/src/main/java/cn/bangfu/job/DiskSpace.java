package cn.bangfu.job;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk where the server keeps its files, in bytes (BAT-021).
 *
 * @param free what a file may still take
 */
public record DiskSpace(long total, long free) implements Serializable {

  static final int WARNING_PERCENT = 10;

  private static final long GIB = 1024L * 1024 * 1024;
  private static final int FULL = 100;

  /** Room where the server keeps its files. */
  static DiskSpace ofServer() {
    String domain = System.getProperty("com.sun.aas.instanceRoot");
    try {
      FileStore store =
          Files.getFileStore(
              Path.of(domain == null ? System.getProperty("java.io.tmpdir") : domain));
      return new DiskSpace(store.getTotalSpace(), store.getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole per cent that are free. */
  public int percent() {
    return total == 0 ? 0 : (int) (free * (double) FULL / total);
  }

  /** True if it is time to make room. */
  public boolean low() {
    return free * (double) FULL < total * (double) WARNING_PERCENT;
  }

  /** Whole gibibytes that are free. */
  public long freeGib() {
    return free / GIB;
  }

  /** Whole gibibytes of the disk. */
  public long totalGib() {
    return total / GIB;
  }
}
