package cn.bangfu.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles and the database, made by the very script that production uses. */
final class Roles {

  private Roles() {}

  static void ensure(Connection superuser, Path root, Secrets secrets)
      throws SQLException, IOException {
    boolean made = exists(superuser, "select 1 from pg_database where datname = 'bangfu'");
    Path script = root.resolve("server-config/database/create-roles-and-database.sql");
    for (String statement : Files.readString(script).split("\\n\\s*\\n")) {
      // a newer version may have roles that the older one had not
      if (!made || !statement.contains("create database ")) {
        try (Statement sql = superuser.createStatement()) {
          sql.execute(statement);
        }
      }
    }
    setPassword(superuser, "bangfu_owner", secrets.get("DB_OWNER_PASSWORD"));
    setPassword(superuser, "bangfu_app", secrets.get("DB_APP_PASSWORD"));
    setPassword(superuser, "bangfu_backup", secrets.get("DB_BACKUP_PASSWORD"));
  }

  /** Somebody else's database: the application's role is made there if it is missing. */
  static void ensureAppRole(Connection owner, String role, String password) {
    try {
      if (!exists(owner, "select 1 from pg_roles where rolname = 'bangfu_app'")) {
        try (Statement sql = owner.createStatement()) {
          sql.execute("create role bangfu_app login");
        }
      }
      setPassword(owner, role, password);
    } catch (SQLException refused) {
      throw new Refused(
          "The role %s could not be made or given a password (%s); let a superuser run server-config/database/create-roles-and-database.sql and name it with -Dbangfu.db.app.user and -Dbangfu.db.app.password."
              .formatted(role, Steps.firstLine(refused)),
          refused);
    }
  }

  private static void setPassword(Connection connection, String role, String password)
      throws SQLException {
    String statement;
    try (PreparedStatement quote =
        connection.prepareStatement(
            "select format('alter role %I password %L', ?::text, ?::text)")) {
      quote.setString(1, role);
      quote.setString(2, password);
      try (ResultSet quoted = quote.executeQuery()) {
        quoted.next();
        statement = quoted.getString(1);
      }
    }
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      return found.next();
    }
  }
}
