package cn.bangfu.server.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders with the sealed backups and the sealed log of changes since them: the first, and the
 * copies, which hold the same.
 */
final class BackupPlaces {

  /** Time of the beginning and the first file of the log that it needs. */
  private static final Pattern NAME =
      Pattern.compile("bangfu-(\\d{8}T\\d{6}Z)-([0-9A-F]{24})\\.backup");

  private static final Pattern SEGMENT =
      Pattern.compile("([0-9A-F]{24})(\\.[0-9A-F]{8}\\.backup)?");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int TIMELINE = 8;
  private static final String LOG = "wal";

  private final List<Path> folders;
  private final char[] password;

  BackupPlaces(List<Path> folders, char[] password) {
    this.folders = List.copyOf(folders);
    this.password = password.clone();
  }

  /** Writes something sealed. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  static String name(Instant begun, String firstOfLog) {
    return "bangfu-" + STAMP.format(begun) + "-" + firstOfLog + ".backup";
  }

  /** The backups of the first folder that has any, the newest first. */
  List<Path> backups() throws IOException {
    for (Path folder : folders) {
      List<Path> found = backups(folder);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Path> backups(Path folder) throws IOException {
    return files(folder).stream()
        .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
        .sorted(Comparator.comparing(Path::getFileName).reversed())
        .toList();
  }

  /** A backup into the first folder, whole or not at all; the others get a copy. */
  Path add(String name, Writer content) throws IOException {
    Path made = write(folders.get(0), name, content);
    for (Path folder : folders.subList(1, folders.size())) {
      write(folder, name, Files.newInputStream(made));
    }
    return made;
  }

  /** Content of a backup. */
  InputStream open(Path backup) throws IOException {
    return SealedStream.open(new BufferedInputStream(Files.newInputStream(backup)), password);
  }

  /**
   * Keeps a file of the log, wherever it is not yet kept.
   *
   * @throws IOException also if another file is kept under its name
   */
  void keep(Path log, String name) throws IOException {
    for (Path folder : folders) {
      Path kept = folder.resolve(LOG).resolve(name);
      if (Files.exists(kept)) {
        try (InputStream before = open(kept);
            InputStream now = new BufferedInputStream(Files.newInputStream(log))) {
          if (!same(before, now)) {
            throw new IOException("Another " + name + " is kept in " + folder);
          }
        }
      } else {
        write(folder.resolve(LOG), name, out -> Files.copy(log, out));
      }
    }
  }

  /** Fetches a file of the log from the first folder that has it; false if none has. */
  boolean fetch(String name, Path to) throws IOException {
    for (Path folder : folders) {
      Path kept = folder.resolve(LOG).resolve(name);
      if (Files.exists(kept)) {
        try (InputStream in = open(kept)) {
          Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return true;
      }
    }
    return false;
  }

  /**
   * Removes backups that are older, never the newest, and the log that only they needed.
   *
   * @return how many backups were removed
   */
  int forget(Duration older, Instant now) throws IOException {
    int removed = 0;
    for (Path folder : folders) {
      List<Path> all = new ArrayList<>(backups(folder));
      for (Path backup : all.subList(Math.min(1, all.size()), all.size())) {
        if (begun(backup).isBefore(now.minus(older))) {
          Files.delete(backup);
          removed++;
        }
      }
      List<Path> kept = backups(folder);
      if (!kept.isEmpty()) {
        forgetLog(folder.resolve(LOG), firstOfLog(kept.get(kept.size() - 1)));
      }
    }
    return removed;
  }

  private static void forgetLog(Path folder, String first) throws IOException {
    for (Path file : files(folder)) {
      Matcher segment = SEGMENT.matcher(file.getFileName().toString());
      // the first eight digits tell how often the database was restored, not how old the file is
      if (segment.matches()
          && segment.group(1).substring(TIMELINE).compareTo(first.substring(TIMELINE)) < 0) {
        Files.delete(file);
      }
    }
  }

  private static Instant begun(Path backup) {
    return Instant.from(STAMP.parse(part(backup, 1)));
  }

  private static String firstOfLog(Path backup) {
    return part(backup, 2);
  }

  private static String part(Path backup, int group) {
    Matcher name = NAME.matcher(backup.getFileName().toString());
    if (!name.matches()) {
      throw new Refused(backup + " is not named as a backup is.");
    }
    return name.group(group);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean same(InputStream one, InputStream other) throws IOException {
    byte[] left = new byte[1 << 16];
    while (true) {
      int read = one.readNBytes(left, 0, left.length);
      byte[] right = other.readNBytes(Math.max(1, read));
      if (read == 0) {
        return right.length == 0;
      }
      if (right.length != read || java.util.Arrays.mismatch(left, 0, read, right, 0, read) >= 0) {
        return false;
      }
    }
  }

  private Path write(Path folder, String name, Writer content) throws IOException {
    PrivateFiles.directory(folder);
    Path unfinished = folder.resolve(name + ".unfinished");
    try (OutputStream out =
        SealedStream.seal(new BufferedOutputStream(Files.newOutputStream(unfinished)), password)) {
      content.write(out);
    }
    return finish(unfinished, folder.resolve(name));
  }

  private static void write(Path folder, String name, InputStream sealed) throws IOException {
    PrivateFiles.directory(folder);
    Path unfinished = folder.resolve(name + ".unfinished");
    try (sealed) {
      Files.copy(sealed, unfinished, StandardCopyOption.REPLACE_EXISTING);
    }
    finish(unfinished, folder.resolve(name));
  }

  /** On the disk before it has its name. */
  private static Path finish(Path unfinished, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
