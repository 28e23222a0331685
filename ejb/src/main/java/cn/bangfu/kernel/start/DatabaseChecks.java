package cn.bangfu.kernel.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;

/** What a database must be for the product to work on it. */
final class DatabaseChecks {

  private static final String TEXTS =
      """
      select current_setting('server_encoding'),
        (select coalesce(datctype, '') from pg_database where datname = current_database()),
        (select string_agg(name, '' order by name collate pinyin)
          from (values (U&'\\5F20'), (U&'\\5B89'), (U&'\\674E')) as sample (name))
      """;
  private static final String BY_PINYIN = "\u5b89\u674e\u5f20";

  private DatabaseChecks() {}

  /** The schema is exactly that of the migrations this program carries. */
  static void schemaIsCurrent(DataSource database) {
    ValidateResult result =
        Flyway.configure(DatabaseChecks.class.getClassLoader())
            .dataSource(database)
            .placeholderReplacement(false)
            .load()
            .validateWithResult();
    if (!result.validationSuccessful) {
      throw new IllegalStateException(
          "START-2 The schema differs from this program; run the migration first: "
              + result.getAllErrorMessages());
    }
  }

  /**
   * Chinese text is stored in UTF-8, its characters are letters to the database (else part searches
   * find nothing), and names sort by pinyin.
   */
  static void textsSortAndMatch(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(TEXTS)) {
      row.next();
      String ctype = row.getString(2);
      boolean utf8 = ctype.toUpperCase().replace("-", "").endsWith("UTF8");
      if (!"UTF8".equals(row.getString(1)) || !utf8) {
        throw new IllegalStateException(
            "START-3 The database must be created with encoding UTF8 and an LC_CTYPE of UTF-8, not "
                + row.getString(1)
                + " and "
                + ctype);
      }
      if (!BY_PINYIN.equals(row.getString(3))) {
        throw new IllegalStateException(
            "START-3 The collation pinyin of the database does not sort");
      }
    }
  }
}
