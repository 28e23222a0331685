package cn.bangfu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * Counts the statements that a request to the server makes, from PostgreSQL's own log. The server's
 * clocks send some of their own; they only add, so the least of several tries is the request's.
 */
final class StatementLog {

  private static final int TRIES = 5;
  private static final long SETTLE_MILLIS = 300;
  private static final Pattern STATEMENT =
      Pattern.compile("LOG: {2}(execute [^:]+|statement): (?!BEGIN|COMMIT|ROLLBACK|SET |SHOW )");

  private final Connection superuser;
  private final Path file;

  StatementLog(Connection superuser, Path file) {
    this.superuser = superuser;
    this.file = file;
  }

  /**
   * @param before done before each try, not counted
   */
  int statementsOf(Route.Work request, Route.Work before) throws Exception {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      before.run();
      set("all");
      int from = count();
      request.run();
      Thread.sleep(SETTLE_MILLIS / TRIES);
      least = Math.min(least, count() - from);
      set("none");
    }
    return least;
  }

  private int count() throws IOException {
    return (int) STATEMENT.matcher(Files.readString(file)).results().count();
  }

  private void set(String what) throws SQLException, InterruptedException {
    try (Statement sql = superuser.createStatement()) {
      sql.execute("alter system set log_statement = '" + what + "'");
      sql.execute("select pg_reload_conf()");
    }
    Thread.sleep(SETTLE_MILLIS);
  }
}
