package cn.bangfu.kernel.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseChecksDbTest {

  @Test
  void theMigratedDatabaseIsInOrder() {
    assertThatCode(() -> DatabaseChecks.schemaIsCurrent(database("bangfu")))
        .doesNotThrowAnyException();
    assertThatCode(() -> DatabaseChecks.textsSortAndMatch(database("bangfu")))
        .doesNotThrowAnyException();
  }

  @Test
  void aDatabaseWithoutChineseLettersIsRefusedInOneSentence() throws SQLException {
    make(
        "create database no_letters template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
    try (Connection c = connect("no_letters");
        Statement sql = c.createStatement()) {
      sql.execute("create collation pinyin (provider = icu, locale = 'zh-u-co-pinyin')");
    }
    assertThatThrownBy(() -> DatabaseChecks.textsSortAndMatch(database("no_letters")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("START-3")
        .hasMessageContaining("LC_CTYPE");
  }

  @Test
  void aSchemaThatMissesAMigrationIsRefusedInOneSentence() throws SQLException {
    make("create database not_migrated");
    assertThatThrownBy(() -> DatabaseChecks.schemaIsCurrent(database("not_migrated")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("START-2");
  }

  private static void make(String statement) throws SQLException {
    try (Connection c = connect("bangfu");
        Statement sql = c.createStatement()) {
      sql.execute(statement);
    }
  }

  private static Connection connect(String name) throws SQLException {
    PGSimpleDataSource admin = database(name);
    admin.setUser("postgres");
    return admin.getConnection();
  }

  private static PGSimpleDataSource database(String name) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(TestDatabase.get().url().replace("/bangfu", "/" + name));
    source.setUser(TestDatabase.APP);
    return source;
  }
}
