package cn.bangfu.it.kit;

import cn.bangfu.server.run.RunningSystem;
import java.sql.Connection;
import java.sql.SQLException;

/** The system the tests run against, seen from outside. */
public final class Server {
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

  /** As the owner of the schema: to look at and to prepare anything. */
  public static Connection owner() throws SQLException {
    return system().database().owner();
  }

  /** As the application itself: to show what its role may not do. */
  public static Connection app() throws SQLException {
    return system().database().app();
  }
}
