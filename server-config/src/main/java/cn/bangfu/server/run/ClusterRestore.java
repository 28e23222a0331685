package cn.bangfu.server.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a backup so that PostgreSQL, when it is started on it, runs through the log to the second
 * that is wished and opens for work there.
 */
final class ClusterRestore {

  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?[+-]\\d{2}(:?\\d{2})?");

  private final Path data;
  private final String fetch;

  /**
   * Into a data directory that is empty.
   *
   * @param fetch the command that fetches a file of the log, with %f and %p in it
   */
  ClusterRestore(Path data, String fetch) {
    this.data = data.toAbsolutePath().normalize();
    this.fetch = fetch;
  }

  /**
   * Unpacks.
   *
   * @param until the moment whose state is wished, with its time zone, or null for the last that is
   *     kept
   */
  void unpack(InputStream backup, String until) throws IOException {
    if (until != null && !MOMENT.matcher(until).matches()) {
      throw new Refused(until + " is no moment; write it as 2026-11-26 10:00:00+08.");
    }
    requireEmpty();
    Files.createDirectories(data);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    boolean label = false;
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(backup), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        write(entry, zip);
        label |= entry.getName().equals("backup_label");
      }
      // the end of the sealed stream is checked only by reading it
      backup.transferTo(OutputStream.nullOutputStream());
    }
    if (!label) {
      throw new Refused("The backup is not whole; take another.");
    }
    recover(until);
  }

  private void requireEmpty() throws IOException {
    if (Files.exists(data)) {
      try (Stream<Path> content = Files.list(data)) {
        if (content.findAny().isPresent()) {
          throw new Refused(data + " is not empty; nothing is overwritten.");
        }
      }
    }
  }

  private void write(ZipEntry entry, InputStream content) throws IOException {
    Path file = data.resolve(entry.getName()).normalize();
    if (!file.startsWith(data)) {
      throw new Refused("The backup names a file outside its folder.");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    } else {
      Files.createDirectories(file.getParent());
      Files.copy(content, file);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private void recover(String until) throws IOException {
    Path file = data.resolve("postgresql.auto.conf");
    List<String> settings = new ArrayList<>();
    if (Files.exists(file)) {
      // what an earlier restore has left must not count again
      Files.readAllLines(file).stream()
          .filter(
              line -> !line.startsWith("recovery_target") && !line.startsWith("restore_command"))
          .forEach(settings::add);
    }
    settings.add("restore_command = " + quoted(fetch));
    settings.add("recovery_target_action = 'promote'");
    if (until != null) {
      settings.add("recovery_target_time = " + quoted(until));
    }
    Files.write(file, settings);
    Files.writeString(data.resolve("recovery.signal"), "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
