package cn.bangfu.server.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a fresh system shows: unions, accounts and archives to try it with. */
public final class Demonstration {

  private Demonstration() {}

  /**
   * Fills the migrated, empty database. Called once, inside one transaction that the caller commits
   * together with the mark that it was done.
   *
   * @param owner a connection of the role bangfu_owner
   */
  public static void load(Connection owner, Path keyStore, char[] keyStorePassword)
      throws SQLException {
    // nothing to show yet
  }

  /** The accounts a visitor can log in with, one line each, as printed after the start. */
  public static List<String> accounts() {
    return List.of();
  }
}
