package cn.bangfu.server.demo;

import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

/** What a fresh system shows: unions, accounts and archives to try it with. */
public final class Demonstration {

  /** The tree is so many days older than the accounts. */
  private static final int TREE_AGE = 200;

  private Demonstration() {}

  /**
   * Fills the migrated, empty database. Called once, inside one transaction that the caller commits
   * together with the mark that it was done.
   *
   * @param owner a connection of the role bangfu_owner
   * @return how to log in; the password is told only here
   */
  public static Accounts load(Connection owner, Path keyStore, char[] keyStorePassword)
      throws SQLException {
    try {
      return load(owner, KeyRing.read(keyStore, keyStorePassword));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The key store cannot be read: " + keyStore, e);
    }
  }

  /** The same with the keys at hand. */
  public static Accounts load(Connection owner, KeyRing keys) throws SQLException {
    OffsetDateTime now = new Today().now();
    Map<String, DemoUnion> unions =
        new DemoTree(owner).load(Act.ofSystem(owner, now.minusDays(TREE_AGE)));
    DemoAccounts accounts = new DemoAccounts(owner, Act.ofSystem(owner, now), unions);
    String password = DemoPassword.draw();
    accounts.load(password);
    new DemoStandards(owner).load(Act.ofSystem(owner, now));
    new DemoArchives(owner, keys, unions, accounts.clerks(), now).load();
    return new Accounts(password, accounts.lines());
  }
}
