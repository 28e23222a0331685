package cn.bangfu.it.kit;

import cn.bangfu.access.AppModule;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import cn.bangfu.unionorg.UnionLevel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Accounts of the demonstration: what one may do, as the database says, and those it lacks. */
public final class Account {

  private static final String OPERATOR =
      """
      insert into app_user (union_id, name, login_name, password_hash, phone, role, state, must_verify,
          must_change_password, password_changed_at, entered_at, entered_by, changed_at, changed_by)
        select (select id from union_org where parent_id is null), name, '%s', password_hash, phone,
          'SYSTEM_ADMIN', 'NORMAL', false, false, now(), now(), 'test', now(), 'test'
        from app_user where login_name = 'beijing_admin' on conflict do nothing;
      """;

  private Account() {}

  /** An operator of the platform who needs no second factor, with the password of all. */
  public static void operator(String loginName) throws SQLException {
    Server.change(OPERATOR.formatted(loginName));
  }

  /** The account as the table of rights sees it, past its first log-in. */
  public static Caller caller(String loginName) throws SQLException {
    try (Connection owner = Server.owner()) {
      Map<Permission, PermissionLevel> permissions = new EnumMap<>(Permission.class);
      try (PreparedStatement held =
          owner.prepareStatement(
              """
              select p.permission, p.level from user_permission p join app_user u on u.id = p.user_id
              where u.login_name = ?""")) {
        held.setString(1, loginName);
        ResultSet rows = held.executeQuery();
        while (rows.next()) {
          permissions.put(
              Permission.valueOf(rows.getString(1)), PermissionLevel.valueOf(rows.getString(2)));
        }
      }
      Map<AppModule, Boolean> switched = new EnumMap<>(AppModule.class);
      try (ResultSet rows =
          owner.createStatement().executeQuery("select module, switched_on from module_switch")) {
        while (rows.next()) {
          switched.put(AppModule.valueOf(rows.getString(1)), rows.getBoolean(2));
        }
      }
      try (PreparedStatement who =
          owner.prepareStatement(
              """
              select u.id, u.name, u.role, o.id, o.name, o.path, o.depth, o.union_level
              from app_user u join union_org o on o.id = u.union_id where u.login_name = ?""")) {
        who.setString(1, loginName);
        ResultSet row = who.executeQuery();
        if (!row.next()) {
          throw new IllegalArgumentException("No account " + loginName);
        }
        return new Caller(
            row.getLong(1),
            loginName,
            row.getString(2),
            row.getLong(4),
            row.getString(5),
            row.getString(6),
            row.getInt(7),
            UnionLevel.valueOf(row.getString(8)).rank(),
            FirstLoginStage.READY,
            permissions,
            Role.valueOf(row.getString(3)),
            AppModule.off(switched));
      }
    }
  }
}
