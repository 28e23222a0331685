package cn.bangfu.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own plan of a statement that a service has sent, see {@link StatementCount}. */
public final class Plan {

  private static final Pattern BOUND = Pattern.compile("\\s*bind => \\[(.*)]", Pattern.DOTALL);

  private Plan() {}

  /** The plan without running the statement. */
  public static String of(Connection connection, String logged) throws SQLException {
    return explain(connection, "explain ", logged);
  }

  /** The plan with the rows and pages that it really took. */
  public static String measured(Connection connection, String logged) throws SQLException {
    return explain(connection, "explain (analyze, buffers, timing off) ", logged);
  }

  private static String explain(Connection connection, String how, String logged)
      throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement sql = connection.createStatement();
        ResultSet lines = sql.executeQuery(how + filledIn(logged))) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  /** Literals take the type of what they are compared with, as values that are sent apart do. */
  private static String filledIn(String logged) {
    Matcher bound = BOUND.matcher(logged);
    if (!bound.find()) {
      return logged;
    }
    String sql = logged.substring(0, bound.start());
    for (String value : bound.group(1).split(", ", -1)) {
      String literal = value.equals("null") ? value : "'" + value.replace("'", "''") + "'";
      sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(literal));
    }
    // nothing is compared here that a literal could take its type from
    return sql.replaceAll("(THEN|ELSE) '(\\d+)'", "$1 $2");
  }
}
