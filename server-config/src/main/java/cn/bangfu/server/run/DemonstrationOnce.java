package cn.bangfu.server.run;

import cn.bangfu.server.demo.Demonstration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Loads the demonstration into a database that never had it; the mark commits with the data. */
final class DemonstrationOnce {

  private DemonstrationOnce() {}

  static String load(Database database, Path keyStore, char[] keyStorePassword)
      throws SQLException {
    try (Connection owner = database.owner()) {
      owner.setAutoCommit(false);
      if (isLoaded(owner)) {
        return "loaded before";
      }
      Demonstration.load(owner, keyStore, keyStorePassword);
      mark(owner);
      owner.commit();
      return "loaded";
    }
  }

  /** Whether this database got the demonstration, now or earlier. */
  static boolean isLoaded(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement();
        ResultSet found =
            sql.executeQuery("select to_regclass('launcher.demonstration_loaded') is not null")) {
      found.next();
      return found.getBoolean(1);
    }
  }

  private static void mark(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement()) {
      sql.execute("create schema launcher");
      sql.execute("create table launcher.demonstration_loaded as select now() as at");
    }
  }
}
