package cn.bangfu.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table is read from its index alone where its pages are known to be visible to all; a snapshot
 * held meanwhile, as by the server's own analysis of another table, keeps a vacuum from noting
 * that, and so does a dead row on a page: of a few pages it is left where it is, unless the indexes
 * are to be cleaned.
 */
public final class Vacuum {

  private static final int TIMES = 150;
  private static final int PAUSE = 200;

  private Vacuum() {}

  /**
   * Vacuums and analyzes until every page is visible to all.
   *
   * @throws IllegalStateException if that does not come to pass
   */
  public static void untilAllIsVisible(String table) throws SQLException, InterruptedException {
    try (Connection c = TestDatabase.get().connect("postgres");
        Statement sql = c.createStatement()) {
      for (int i = 0; i < TIMES; i++) {
        sql.execute("vacuum (analyze, index_cleanup on) " + table);
        try (ResultSet row =
            sql.executeQuery(
                "select relallvisible = relpages from pg_class where oid = '"
                    + table
                    + "'::regclass")) {
          row.next();
          if (row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(PAUSE);
      }
    }
    throw new IllegalStateException("pages of " + table + " are not visible to all");
  }
}
