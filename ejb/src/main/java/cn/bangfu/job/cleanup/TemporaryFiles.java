package cn.bangfu.job.cleanup;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Files of ours in the server's folder for temporary ones. */
@Dependent
public class TemporaryFiles implements CleanUp {

  /** So the names of all temporary files of the product begin. */
  static final String NAMES = "bangfu-*";

  private static final int AT_ONCE = 500;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.TEMPORARY_FILES;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    long bytes = 0;
    List<Path> files = old(before, Integer.MAX_VALUE);
    for (Path file : files) {
      bytes += size(file);
    }
    return new OldThings(files.size(), bytes);
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    List<Path> files = old(before, AT_ONCE);
    List<String> missing = new ArrayList<>();
    for (Path file : files) {
      try {
        if (!Files.deleteIfExists(file)) {
          missing.add(file.getFileName().toString());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Removed(files.size() - missing.size(), missing);
  }

  private static List<Path> old(OffsetDateTime before, int most) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> ours =
        Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), NAMES)) {
      for (Path file : ours) {
        if (files.size() < most && Files.isRegularFile(file) && changedBefore(file, before)) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean changedBefore(Path file, OffsetDateTime before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before.toInstant());
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
