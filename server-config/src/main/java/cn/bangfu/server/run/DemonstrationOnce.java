package cn.bangfu.server.run;

import cn.bangfu.server.demo.Accounts;
import cn.bangfu.server.demo.Demonstration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Loads the demonstration into a database that never had it; the mark commits with the data. */
final class DemonstrationOnce {

  private DemonstrationOnce() {}

  /**
   * Loads it unless that was done before.
   *
   * @param accounts the file that keeps how to log in, for this start and later ones
   */
  static String load(Database database, Path keyStore, char[] keyStorePassword, Path accounts)
      throws SQLException, IOException {
    try (Connection owner = database.owner()) {
      owner.setAutoCommit(false);
      if (isLoaded(owner)) {
        return "loaded before";
      }
      Accounts made = Demonstration.load(owner, keyStore, keyStorePassword);
      mark(owner);
      PrivateFiles.write(
          accounts, String.join("\n", made.toFile()).getBytes(StandardCharsets.UTF_8));
      owner.commit();
      return "loaded";
    }
  }

  /** How to log in, if this installation loaded the demonstration. */
  static Optional<Accounts> accounts(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.of(Accounts.ofFile(Files.readAllLines(file)))
        : Optional.empty();
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
