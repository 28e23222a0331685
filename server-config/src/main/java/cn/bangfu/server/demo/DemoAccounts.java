package cn.bangfu.server.demo;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Gender;
import cn.bangfu.staff.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/**
 * A user administrator and a clerk at each level of the three chains, ready to use, and one person
 * who has never logged in (part 15, E1).
 */
final class DemoAccounts {

  private static final String NEWCOMER = "lihua";

  /** What the security parameter for new accounts is delivered with; good for one log-in only. */
  private static final String FIRST_PASSWORD = "123456";

  private static final Map<Permission, PermissionLevel> OF_ADMIN =
      Map.of(
          Permission.USER_ADMIN, PermissionLevel.HANDLE,
          Permission.REMINDER, PermissionLevel.HANDLE,
          Permission.ARCHIVE, PermissionLevel.READ);

  private static final Map<Permission, PermissionLevel> OF_CLERK =
      Map.of(
          Permission.REMINDER, PermissionLevel.HANDLE,
          Permission.ARCHIVE, PermissionLevel.HANDLE);

  private final Connection owner;
  private final Act act;
  private final Map<String, DemoUnion> unions;
  private final Properties words = DemoFile.words();
  private final DemoNames names = new DemoNames(new Random(1));
  private final Map<String, DemoUser> clerks = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  DemoAccounts(Connection owner, Act act, Map<String, DemoUnion> unions) {
    this.owner = owner;
    this.act = act;
    this.unions = unions;
  }

  /** Makes the accounts. */
  void load(String password) throws SQLException {
    String hash = PasswordHash.of(password);
    for (Map<String, String> row : DemoFile.rows("accounts.csv")) {
      DemoUnion union = unions.get(row.get("union"));
      String logins = row.get("login") + "_admin";
      insert(union, logins, names.any(), hash, true, true, OF_ADMIN);
      if (!row.get("clerk").isEmpty()) {
        String clerk = row.get("login") + "_clerk";
        clerks.put(union.key(), insert(union, clerk, names.any(), hash, true, false, OF_CLERK));
        logins += " " + clerk;
      }
      lines.add("%s  (%s)".formatted(logins, union.name()));
    }
    DemoUnion street = unions.get(DemoUnionRows.UNCONFIRMED);
    String first = PasswordHash.of(FIRST_PASSWORD);
    DemoUser newcomer =
        insert(street, NEWCOMER, words.getProperty("newcomer"), first, false, false, OF_CLERK);
    clerks.put(street.key(), newcomer);
    lines.add("%s  (%s), first log-in with %s".formatted(NEWCOMER, street.name(), FIRST_PASSWORD));
  }

  /** The clerk of each union that has one, by the union's key. */
  Map<String, DemoUser> clerks() {
    return clerks;
  }

  /** One line for each union: log-in names and the union. */
  List<String> lines() {
    return lines;
  }

  private DemoUser insert(
      DemoUnion union,
      String login,
      String name,
      String hash,
      boolean ready,
      boolean admin,
      Map<Permission, PermissionLevel> permissions)
      throws SQLException {
    long id;
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
            insert into app_user (union_id, name, gender, login_name, password_hash, phone, department,
              user_admin, display_layer, layer_order, state, must_verify, union_verified,
              must_change_password, password_changed_at, entered_at, entered_by, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)) {
      int i = 0;
      sql.setLong(++i, union.id());
      sql.setString(++i, name);
      sql.setString(++i, (admin ? Gender.MALE : Gender.FEMALE).name());
      sql.setString(++i, login);
      sql.setString(++i, hash);
      sql.setString(++i, "8" + "%07d".formatted(union.id()));
      sql.setString(++i, words.getProperty("office"));
      sql.setBoolean(++i, admin);
      sql.setInt(++i, admin ? 1 : 2);
      sql.setString(++i, ready ? "NORMAL" : "AWAITING_FIRST_LOGIN");
      sql.setBoolean(++i, !ready);
      sql.setBoolean(++i, ready);
      sql.setBoolean(++i, !ready);
      sql.setObject(++i, act.at());
      sql.setObject(++i, act.at());
      sql.setString(++i, act.by());
      sql.setObject(++i, act.at());
      sql.setString(++i, act.by());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        id = row.getLong(1);
      }
    }
    rememberPassword(id, hash);
    grant(id, permissions);
    return new DemoUser(id, name);
  }

  private void rememberPassword(long user, String hash) throws SQLException {
    try (PreparedStatement sql =
        owner.prepareStatement(
            "insert into password_history (user_id, at, password_hash) values (?, ?, ?)")) {
      sql.setLong(1, user);
      sql.setObject(2, act.at());
      sql.setString(3, hash);
      sql.executeUpdate();
    }
  }

  private void grant(long user, Map<Permission, PermissionLevel> permissions) throws SQLException {
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
            insert into user_permission (user_id, permission, level, granted_at, granted_by)
            values (?, ?, ?, ?, ?)
            """)) {
      for (Map.Entry<Permission, PermissionLevel> held : permissions.entrySet()) {
        sql.setLong(1, user);
        sql.setString(2, held.getKey().name());
        sql.setString(3, held.getValue().name());
        sql.setObject(4, act.at());
        sql.setString(5, act.by());
        sql.addBatch();
      }
      sql.executeBatch();
    }
  }
}
