package cn.bangfu.server.run;

import cn.bangfu.access.Role;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.DrawnPassword;
import cn.bangfu.staff.PasswordHash;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The first platform accounts of an installation, one of each kind (USR-094): each gets a password
 * drawn by lot, which is returned to be shown once and stored as a hash only. It works once: where
 * a platform account is or was, it refuses.
 */
public final class FirstAccounts {

  private static final String ROOT =
      """
      with new_id as (select nextval('union_org_seq') as id)
      insert into union_org (id, name, path, depth, union_level, sort_order, entered_at, entered_by,
        changed_at, changed_by)
      select id, ?, '/' || id || '/', 1, 'NATIONAL', 1, now(), 'SYSTEM', now(), 'SYSTEM' from new_id
      where not exists (select from union_org where parent_id is null)
      """;

  private static final String ACCOUNT =
      """
      insert into app_user (union_id, name, login_name, password_hash, phone, role, must_verify,
        union_verified, password_changed_at, entered_at, entered_by, changed_at, changed_by)
      select id, ?, ?, ?, '-', ?, false, true, now(), now(), 'SYSTEM', now(), 'SYSTEM'
      from union_org where parent_id is null
      """;

  private FirstAccounts() {}

  /**
   * Makes them, and the national union if the database has none yet.
   *
   * @return log-in names with their passwords
   */
  static Map<String, String> make(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    // of two who run it at once the second finds the accounts of the first
    run(owner, "lock table app_user in share row exclusive mode");
    if (number(owner, "select count(*) from app_user where role <> 'USER'") > 0) {
      owner.rollback();
      throw new Refused(
          "There are platform accounts already. A forgotten password is reset by the two other kinds"
              + " together, on the page of the platform accounts.");
    }
    run(owner, "select begin_act(now(), 'INSTALL', null, null, 'SYSTEM')");
    run(owner, ROOT, Texts.get("unionorg.national.name"));
    Map<String, String> passwords = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role.isPlatform()) {
        String login = role.name().toLowerCase(Locale.ROOT);
        String password = DrawnPassword.of(login);
        run(owner, ACCOUNT, Texts.label(role), login, PasswordHash.of(password), role.name());
        passwords.put(login, password);
      }
    }
    owner.commit();
    return passwords;
  }

  private static void run(Connection owner, String text, String... values) throws SQLException {
    try (PreparedStatement sql = owner.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        sql.setString(i + 1, values[i]);
      }
      sql.execute();
    }
  }

  private static long number(Connection owner, String query) throws SQLException {
    try (PreparedStatement sql = owner.prepareStatement(query);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * For {@code server-config/bin/bangfu first-accounts}, which hands everything over in the
   * environment. The passwords go to the console and nowhere else.
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection owner =
        DriverManager.getConnection(
            System.getenv("BANGFU_DB_URL"),
            System.getenv("BANGFU_DB_USER"),
            System.getenv("BANGFU_DB_PASSWORD"))) {
      Map<String, String> passwords = make(owner);
      System.out.println("Shown once, written nowhere; each must be changed at the first log-in:");
      passwords.forEach((login, password) -> System.out.printf("  %-16s %s%n", login, password));
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }
}
