package cn.bangfu.server.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of our own: binaries out of the repository, data in the home directory. */
final class LocalDatabase implements AutoCloseable {
  /** Of the binaries in the parent POM; a cluster of another major version cannot be opened. */
  static final String MAJOR_VERSION = "17";

  private static final String COMPLETE = "complete";

  private final EmbeddedPostgres server;
  private final int port;

  private LocalDatabase(EmbeddedPostgres server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param archiver program that is given each finished file of the log, or null to keep none
   */
  static LocalDatabase start(Path home, int port, Path archiver)
      throws IOException, InterruptedException {
    Path directory = home.resolve("pg");
    Path data = directory.resolve("data");
    PrivateFiles.directory(directory);
    if (Files.exists(data) && !Files.exists(directory.resolve(COMPLETE))) {
      // the very first start was broken off: nothing can be lost
      StrayDatabase.stop(data);
      PrivateFiles.delete(data);
    }
    requireVersion(data);
    StrayDatabase.stop(data);
    Ports.requireFree(port, "the database", "bangfu.db.port");
    LocalDatabase started = new LocalDatabase(start(home, directory, data, port, archiver), port);
    Files.writeString(directory.resolve(COMPLETE), "");
    return started;
  }

  static void requireVersion(Path data) throws IOException {
    Path file = data.resolve("PG_VERSION");
    if (Files.exists(file) && !Files.readString(file).strip().equals(MAJOR_VERSION)) {
      throw new Refused(
          "The data in %s are of PostgreSQL %s, this is PostgreSQL %s; move them with pg_dump and pg_restore, or begin anew with -Dbangfu.reset."
              .formatted(data, Files.readString(file).strip(), MAJOR_VERSION));
    }
  }

  private static EmbeddedPostgres start(
      Path home, Path directory, Path data, int port, Path archiver) throws IOException {
    Path log = Files.createDirectories(home.resolve("logs")).resolve("postgresql.log");
    Files.deleteIfExists(log);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(30))
            // the server is stopped before its database, and that by us
            .setRegisterShutdownHook(false)
            .setServerConfig("hba_file", hostAccess(directory).toString())
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    ClusterSettings.locale().forEach(builder::setLocaleConfig);
    for (Map.Entry<String, String> setting : ClusterSettings.server().entrySet()) {
      builder.setServerConfig(setting.getKey(), setting.getValue());
    }
    if (archiver != null) {
      builder.setServerConfig("archive_mode", "on");
      // the options of the server go through a shell
      builder.setServerConfig("archive_command", "'" + archiver + " %p %f'");
    }
    try {
      return builder.start();
    } catch (IOException | IllegalStateException failed) {
      throw new Refused(
          "PostgreSQL did not start (%s); see %s, and where namespaces are forbidden run as an ordinary user instead of root."
              .formatted(Steps.firstLine(failed), log),
          failed);
    }
  }

  /** The two roles need their passwords; only the cluster's own user enters without, locally. */
  private static Path hostAccess(Path directory) throws IOException {
    Path file = directory.resolve("pg_hba.conf");
    List<String> lines =
        List.of(
            "local all postgres trust",
            "host all postgres 127.0.0.1/32 trust",
            "host all postgres ::1/128 trust",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");
    Files.write(file, lines);
    return file;
  }

  Connection superuser(String database) throws SQLException {
    return Database.connect("localhost", port, database, "postgres", null);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
