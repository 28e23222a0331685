package cn.bangfu.it.kit;

import cn.bangfu.server.run.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** The system the tests run against, seen from outside. */
public final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private static RunningSystem system;

  private Server() {}

  static void running(RunningSystem started) {
    system = started;
  }

  public static RunningSystem system() {
    if (system == null) {
      throw new IllegalStateException(
          "No system runs; start this test with mvn verify (-Dit.test=…), see ServerSession");
    }
    return system;
  }

  /** {@code http://localhost:<port>/bangfu/} and what follows it. */
  public static String url(String path) {
    return system().baseUrl() + path;
  }

  /** The same over TLS: the usual door. */
  public static String secureUrl(String path) {
    return system().options().secureUrl() + path;
  }

  /** The door that asks for a client certificate. */
  public static String certificateUrl(String path) {
    return system().options().certificateUrl() + path;
  }

  /** The password of all demonstration accounts, drawn by lot at each loading. */
  public static String password() {
    try {
      return system().accounts().orElseThrow().password();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The only value of a query made as the owner of the schema. */
  public static String one(String sql, Object... values) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("No row: " + sql);
        }
        return row.getString(1);
      }
    }
  }

  /** A change made as the owner of the schema, in a business act of its own. */
  public static void change(String sql) throws SQLException {
    try (Connection connection = owner();
        java.sql.Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select begin_act(now(), 'TEST', 0, 0, 'TEST')");
      statement.execute(sql);
      connection.commit();
    }
  }

  /**
   * Kills the process of the server, as a failing machine would: nothing in it comes to an end.
   * Whoever does this starts it {@linkplain #startAgain() again} for the tests that follow.
   */
  public static void kill() {
    ProcessHandle process = system().serverProcess().orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /**
   * Stops the server as its operator does, by the script. Whoever does this starts it {@linkplain
   * #startAgain() again} for the tests that follow.
   */
  public static void stop() {
    try {
      if (system().script(Duration.ofMinutes(2), "stop") != 0) {
        throw new IllegalStateException("The server was not stopped");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a query says this; for what the server does by itself. */
  public static void until(String wanted, String sql) throws SQLException, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    String now = "";
    while (System.nanoTime() < limit) {
      now = one(sql);
      if (wanted.equals(now)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("It is " + now + ", not " + wanted);
  }

  /** Starts the server again if it is down and waits until it answers. */
  public static void startAgain() throws IOException, InterruptedException {
    if (system().serverProcess().isEmpty()) {
      system().startServerAgain();
    }
  }

  /** As the owner of the schema: to look at and to prepare anything. */
  public static Connection owner() throws SQLException {
    return system().database().owner();
  }

  /** As the application itself: to show what its role may not do. */
  public static Connection app() throws SQLException {
    return system().database().app();
  }
}
