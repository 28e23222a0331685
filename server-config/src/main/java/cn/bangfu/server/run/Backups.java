package cn.bangfu.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Backup and restore of the database as {@code server-config/bin/bangfu} calls them (USR-141): the
 * files of the cluster while it works, and the log of all changes since then. Everything is sealed
 * with a password of its own and kept in two places.
 */
public final class Backups {

  private static final int DAYS = 30;

  private Backups() {}

  /**
   * {@code backup | restore <latest or file> <data directory> [time] | archive-wal | fetch-wal}.
   */
  public static void main(String[] arguments) {
    try {
      System.exit(run(List.of(arguments), System.getenv()));
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
    } catch (IOException | SQLException failed) {
      System.err.println(Steps.firstLine(failed) + ".");
    }
    System.exit(1);
  }

  static int run(List<String> arguments, Map<String, String> given)
      throws IOException, SQLException {
    BackupPlaces places = places(given);
    switch (arguments.isEmpty() ? "" : arguments.get(0)) {
      case "backup" -> backup(places, given);
      case "restore" -> restore(places, arguments.subList(1, arguments.size()), given);
      case "archive-wal" -> places.keep(Path.of(arguments.get(1)), arguments.get(2));
      case "fetch-wal" -> {
        // the database asks for more than there is, to find the end
        return places.fetch(arguments.get(1), Path.of(arguments.get(2))) ? 0 : 1;
      }
      default -> throw new Refused("Say backup, restore, archive-wal or fetch-wal.");
    }
    return 0;
  }

  private static void backup(BackupPlaces places, Map<String, String> given)
      throws IOException, SQLException {
    Instant begun = Instant.now();
    Path made;
    try (Connection database =
        DriverManager.getConnection(
            need(given, "BANGFU_DB_URL"),
            need(given, "BANGFU_DB_USER"),
            given.get("BANGFU_DB_PASSWORD"))) {
      made = new ClusterBackup(database).write(places, begun);
    }
    int days = Integer.parseInt(given.getOrDefault("BANGFU_BACKUP_DAYS", String.valueOf(DAYS)));
    int removed = places.forget(Duration.ofDays(days), begun);
    System.out.printf(
        "Backup %s (%,d bytes, %d s); %d removed that were older than %d days.%n",
        made.getFileName(),
        Files.size(made),
        Duration.between(begun, Instant.now()).toSeconds(),
        removed,
        days);
  }

  private static void restore(
      BackupPlaces places, List<String> arguments, Map<String, String> given) throws IOException {
    if (arguments.size() < 2 || arguments.size() > 3) {
      throw new Refused("restore <latest or file> <empty data directory> [2026-11-26 10:00:00+08]");
    }
    Path backup = backup(places, arguments.get(0));
    ClusterRestore restore =
        new ClusterRestore(Path.of(arguments.get(1)), need(given, "BANGFU_FETCH"));
    restore.unpack(places.open(backup), arguments.size() < 3 ? null : arguments.get(2));
    System.out.println(
        "Unpacked " + backup.getFileName() + "; start PostgreSQL on " + arguments.get(1) + ".");
  }

  private static Path backup(BackupPlaces places, String named) throws IOException {
    if (!named.equals("latest")) {
      return Path.of(named);
    }
    return places.backups().stream()
        .findFirst()
        .orElseThrow(() -> new Refused("There is no backup in the folders of backups."));
  }

  private static BackupPlaces places(Map<String, String> given) {
    List<Path> folders =
        Arrays.stream(need(given, "BANGFU_BACKUP_DIRS").split(","))
            .map(String::strip)
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();
    return new BackupPlaces(folders, need(given, "BANGFU_BACKUP_PASSWORD").toCharArray());
  }

  private static String need(Map<String, String> given, String key) {
    String value = given.get(key);
    if (value == null || value.isBlank()) {
      throw new Refused(key + " is missing; call this through server-config/bin/bangfu.");
    }
    return value;
  }
}
