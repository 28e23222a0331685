package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.staff.PasswordHash;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation begins with one account of each kind, and with none that everybody knows. */
class FirstAccountsDbTest {

  @Test
  @Tag("USR-094")
  void anEmptyInstallationGetsOneOfEachKindWithItsOwnPasswordAndOnlyOnce()
      throws IOException, SQLException {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .start()) {
      try (Connection owner = migrated(server)) {
        Map<String, String> made = FirstAccounts.make(owner);
        assertThat(made).containsOnlyKeys("system_admin", "security_admin", "audit_admin");
        assertThat(new HashSet<>(made.values())).hasSize(3);
        for (Map.Entry<String, String> account : made.entrySet()) {
          String[] row =
              one(
                  owner,
                  "select password_hash || ' ' || must_change_password || ' ' || state || ' '"
                      + " || role from app_user where login_name = '"
                      + account.getKey()
                      + "'");
          assertThat(PasswordHash.matches(account.getValue(), row[0])).isTrue();
          assertThat(row).endsWith("true", "AWAITING_FIRST_LOGIN", account.getKey().toUpperCase());
        }
        assertThat(one(owner, "select count(*) from union_org")).containsExactly("1");
        assertThatThrownBy(() -> FirstAccounts.make(owner))
            .isInstanceOf(Refused.class)
            .hasMessageContaining("already");
        assertThat(one(owner, "select count(*) from app_user")).containsExactly("3");
      }
    }
  }

  private static Connection migrated(EmbeddedPostgres server) throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement sql = admin.createStatement()) {
      sql.execute("create role bangfu_owner login superuser");
      sql.execute("create role bangfu_app login");
      sql.execute("create database bangfu owner bangfu_owner");
    }
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/bangfu";
    Flyway.configure()
        .dataSource(url, "bangfu_owner", "")
        .placeholderReplacement(false)
        .load()
        .migrate();
    return DriverManager.getConnection(url, "bangfu_owner", "");
  }

  private static String[] one(Connection owner, String query) throws SQLException {
    try (Statement sql = owner.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1).split(" ");
    }
  }
}
