package cn.bangfu.server.run;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to the state of the migrations, as the owner of the schema. */
public final class Migration {

  /** What it did is shown as one step; its own log would only interrupt the others. */
  private static final Logger ITS_LOG = Logger.getLogger("org.flywaydb");

  private Migration() {}

  /** Returns how many migrations were run. */
  static int run(String url, String user, String password) {
    ITS_LOG.setLevel(Level.WARNING);
    try {
      return Flyway.configure(Migration.class.getClassLoader())
          .dataSource(url, user, password)
          .locations("classpath:db/migration")
          .placeholderReplacement(false)
          // until the first release several people add migrations at the same time
          .outOfOrder(true)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException refused) {
      throw new Refused("The migration failed: " + oneLine(refused) + ".", refused);
    }
  }

  private static String oneLine(FlywayException refused) {
    String text = refused.getMessage().replaceAll("-{3,}", "").replaceAll("\\s+", " ").strip();
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }

  /**
   * For {@code server-config/bin/bangfu migrate}, which hands everything over in the environment.
   */
  public static void main(String[] arguments) {
    try {
      int count =
          run(
              System.getenv("BANGFU_DB_URL"),
              System.getenv("BANGFU_DB_USER"),
              System.getenv("BANGFU_DB_PASSWORD"));
      System.out.println(count == 0 ? "The schema is up to date." : count + " migrations run.");
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }
}
