package cn.bangfu.kernel;

import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.eclipse.persistence.queries.DatabaseQuery;

/**
 * PostgreSQL, with one thing that neither JPQL nor criteria can say: how many rows a query with a
 * limit finds. See {@link BoundedCounts}.
 */
public class CountingPlatform extends PostgreSQLPlatform {

  private static final long serialVersionUID = 1L;
  private static final String COUNTED = CountingPlatform.class.getName();

  /** From now on the query brings one number: that of its rows. */
  static void count(DatabaseQuery query) {
    query.setProperty(COUNTED, true);
    query.setIsPrepared(false); // a query of text may have been made ready before
  }

  @Override
  public void printSQLSelectStatement(
      DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
    boolean counted =
        statement.getQuery() != null && statement.getQuery().getProperty(COUNTED) != null;
    if (counted) {
      printer.printString("SELECT COUNT(*) FROM (");
    }
    super.printSQLSelectStatement(call, printer, statement);
    if (counted) {
      printer.printString(") AS counted");
    }
  }
}
