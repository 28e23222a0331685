package cn.bangfu.server.demo;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.Gender;
import cn.bangfu.staff.PasswordHash;
import cn.bangfu.unionorg.UnionLevel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/**
 * A user administrator and a clerk at each level of the three chains, ready to use, and one person
 * who has never logged in (part 15, E1).
 */
final class DemoAccounts {

  private static final String NATIONAL = "000000";
  private static final String NEWCOMER = "lihua";

  /** What the security parameter for new accounts is delivered with; good for one log-in only. */
  private static final String FIRST_PASSWORD = "123456";

  /** The county whose administrator applies for bulk exports. */
  private static final String EXPORTS = "cd_jinjiang";

  private static final Map<Permission, PermissionLevel> OF_ADMIN =
      Map.of(
          Permission.PUBLICATION, PermissionLevel.HANDLE,
          Permission.USER_ADMIN, PermissionLevel.HANDLE,
          Permission.REMINDER, PermissionLevel.HANDLE,
          Permission.STATISTICS, PermissionLevel.READ,
          Permission.WARNING, PermissionLevel.HANDLE,
          Permission.ARCHIVE, PermissionLevel.READ);

  private static final Map<Permission, PermissionLevel> OF_CLERK =
      Map.of(
          Permission.REMINDER, PermissionLevel.HANDLE,
          Permission.STATISTICS, PermissionLevel.READ,
          Permission.ASSISTANCE, PermissionLevel.HANDLE,
          Permission.OTHER_ASSISTANCE, PermissionLevel.HANDLE,
          Permission.FUND, PermissionLevel.HANDLE,
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
      Map<Permission, PermissionLevel> held = new EnumMap<>(OF_ADMIN);
      if (union.level() == UnionLevel.PREFECTURAL || row.get("login").equals(EXPORTS)) {
        // he handles archives too, so that somebody merges and transfers (ARC-002), and exports
        // (BAT-022)
        held.put(Permission.ARCHIVE, PermissionLevel.HANDLE);
      }
      insert(union, logins, names.of(Gender.MALE), hash, true, true, held);
      if (!row.get("clerk").isEmpty()) {
        String clerk = row.get("login") + "_clerk";
        clerks.put(
            union.key(),
            insert(union, clerk, names.of(Gender.FEMALE), hash, true, false, OF_CLERK));
        logins += " " + clerk;
      }
      lines.add("%s  (%s)".formatted(logins, union.name()));
    }
    loadPlatform(unions.get(NATIONAL), hash);
    DemoUnion street = unions.get(DemoUnionRows.UNCONFIRMED);
    String first = PasswordHash.of(FIRST_PASSWORD);
    DemoUser newcomer =
        insert(street, NEWCOMER, words.getProperty("newcomer"), first, false, false, OF_CLERK);
    clerks.put(street.key(), newcomer);
    lines.add("%s  (%s), first log-in with %s".formatted(NEWCOMER, street.name(), FIRST_PASSWORD));
  }

  /** One account of each kind that runs the installation and sees no business data (USR-089). */
  private void loadPlatform(DemoUnion national, String hash) throws SQLException {
    List<String> logins = new ArrayList<>();
    for (Role role : Role.values()) {
      if (role.isPlatform()) {
        String login = role.name().toLowerCase(Locale.ROOT);
        insert(national, login, names.of(Gender.MALE), hash, true, false, Map.of(), role);
        logins.add(login);
      }
    }
    lines.add(String.join(" ", logins));
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
    return insert(union, login, name, hash, ready, admin, permissions, Role.USER);
  }

  private DemoUser insert(
      DemoUnion union,
      String login,
      String name,
      String hash,
      boolean ready,
      boolean admin,
      Map<Permission, PermissionLevel> permissions,
      Role role)
      throws SQLException {
    long id =
        Sql.id(
            owner,
            """
            insert into app_user (union_id, name, gender, login_name, password_hash, phone, department,
              user_admin, display_layer, layer_order, state, must_verify, union_verified,
              must_change_password, password_changed_at, entered_at, entered_by, changed_at, changed_by, role)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """,
            union.id(),
            name,
            admin ? Gender.MALE : Gender.FEMALE,
            login,
            hash,
            "8" + "%07d".formatted(union.id()),
            words.getProperty("office"),
            admin,
            admin ? 1 : 2,
            ready ? "NORMAL" : "AWAITING_FIRST_LOGIN",
            !ready,
            ready,
            !ready,
            act.at(),
            act.at(),
            act.by(),
            act.at(),
            act.by(),
            role);
    Sql.run(
        owner,
        "insert into password_history (user_id, at, password_hash) values (?, ?, ?)",
        id,
        act.at(),
        hash);
    for (Map.Entry<Permission, PermissionLevel> held : permissions.entrySet()) {
      Sql.run(
          owner,
          """
          insert into user_permission (user_id, permission, level, granted_at, granted_by)
          values (?, ?, ?, ?, ?)
          """,
          id,
          held.getKey(),
          held.getValue(),
          act.at(),
          act.by());
    }
    return new DemoUser(id, name);
  }
}
