package cn.bangfu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A database and a process over it that are a test's own and may be killed at any moment. */
public final class MortalSystem implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 100;

  private final Path folder;
  private final Class<?> program;
  private final String url;
  private EmbeddedPostgres database;
  private Process process;

  /**
   * Starts the database.
   *
   * @param folder for the database and for what the program notes; may be thrown away at the end
   * @param program is given the address of the database and the folder
   */
  public MortalSystem(Path folder, Class<?> program)
      throws IOException, InterruptedException, SQLException {
    this.folder = folder;
    this.program = program;
    database = startDatabase(0);
    url = TestDatabase.prepare(database);
  }

  private EmbeddedPostgres startDatabase(int port) throws IOException, InterruptedException {
    IOException last = null;
    // what is left of the killed one holds the files for a moment
    for (int i = 0; i < 30; i++) {
      try {
        return EmbeddedPostgres.builder()
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofMinutes(2))
            .setPort(port)
            .start();
      } catch (IOException | IllegalStateException early) {
        last = new IOException(early);
        Thread.sleep(1000);
      }
    }
    throw last;
  }

  /** Starts the program. */
  public void live() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                url,
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  /** Kills the program. */
  public void die() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills the database, then the program, and starts the database again. */
  public void dieWithDatabase() throws IOException, InterruptedException {
    long pid =
        Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
    die();
    int port = database.getPort();
    database.close();
    database = startDatabase(port);
  }

  /** Waits until the program has noted so many lines. */
  public void untilNoted(String file, int wanted) throws IOException, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (lines(file).size() < wanted) {
      lives();
      assertThat(System.nanoTime()).as("too few lines: " + log()).isLessThan(limit);
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Waits for the program's own end, which must be a good one. */
  public void untilOver() throws IOException, InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
        .as(log())
        .isTrue();
    assertThat(process.exitValue()).as(log()).isZero();
  }

  /** The program is still at work. */
  public void lives() throws IOException {
    assertThat(process.isAlive()).as(log()).isTrue();
  }

  /** What the program has noted in a file of the folder. */
  public List<String> lines(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }

  /** The first column of all rows, asked as the database's owner. */
  public List<String> query(String sql, Object... values) throws SQLException {
    try (Connection own = DriverManager.getConnection(url, "postgres", "");
        PreparedStatement statement = own.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
    database.close();
  }
}
