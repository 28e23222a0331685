package cn.bangfu.kernel.start;

import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Refuses to start on a database or with keys that would fail later: each refusal is one sentence
 * for the administrator, with a code that OPERATIONS.md explains.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SystemStart {

  static final String KEY_STORE = "bangfu.keystore";
  static final String KEY_STORE_PASSWORD = "bangfu.keystore.password";
  private static final String PASSWORD_RESOURCE = "bangfu/keystorePassword";
  private static final Logger LOG = System.getLogger(SystemStart.class.getName());

  @Resource(lookup = "jdbc/bangfu")
  private DataSource database;

  @PostConstruct
  void start() {
    try {
      DatabaseChecks.schemaIsCurrent(database);
      DatabaseChecks.textsSortAndMatch(database);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "START-1 The database cannot be reached: " + e.getMessage(), e);
    }
    KeyRing.install(keys());
    LOG.log(Level.INFO, "Schema, locale and keys are in order");
  }

  private static KeyRing keys() {
    String file = System.getProperty(KEY_STORE);
    if (file == null) {
      throw new IllegalStateException(
          "START-4 The system property " + KEY_STORE + " does not name the key store");
    }
    try {
      return KeyRing.read(Path.of(file), password().toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("START-4 The key store cannot be read: " + file, e);
    }
  }

  /** From the server's alias store, so that it stands in no file and in no list of processes. */
  private static String password() {
    try {
      return (String) new InitialContext().lookup(PASSWORD_RESOURCE);
    } catch (NamingException e) {
      String property = System.getProperty(KEY_STORE_PASSWORD);
      if (property == null) {
        throw new IllegalStateException(
            "START-4 The password of the key store is missing: no resource " + PASSWORD_RESOURCE,
            e);
      }
      return property;
    }
  }
}
