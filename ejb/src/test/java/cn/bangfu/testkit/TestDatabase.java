package cn.bangfu.testkit;

import cn.bangfu.kernel.crypto.KeyRing;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.crypto.KeyGenerator;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL server for all tests of this JVM, started at first use, with the two roles and the
 * locale of production. Nothing stands in for it: where it cannot start, the tests fail.
 */
public final class TestDatabase {

  public static final String OWNER = "bangfu_owner";
  public static final String APP = "bangfu_app";
  private static EmbeddedPostgres server;
  private static TestDatabase instance;
  private static TestDatabase common;
  private static Path keyStore;

  private final String url;
  private final EntityManagerFactory factory;

  private TestDatabase(String url) {
    this.url = url;
    factory = factory(url);
  }

  private static TestDatabase start() throws IOException, SQLException, GeneralSecurityException {
    server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
    String url = prepare(server);
    useKeys(newKeys());
    return new TestDatabase(url);
  }

  /**
   * Roles, database and tables on a server that a test has started for itself.
   *
   * @return the address of the database
   */
  public static String prepare(EmbeddedPostgres server) throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement sql = admin.createStatement()) {
      sql.execute("create role " + OWNER + " login");
      sql.execute("create role " + APP + " login");
    }
    return database(server, "bangfu");
  }

  private static String database(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement sql = admin.createStatement()) {
      sql.execute("create database " + name + " owner " + OWNER);
    }
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    try (Connection admin = DriverManager.getConnection(url, "postgres", "");
        Statement sql = admin.createStatement()) {
      sql.execute("alter schema public owner to " + OWNER);
    }
    Flyway.configure().dataSource(url, OWNER, "").placeholderReplacement(false).load().migrate();
    return url;
  }

  private static EntityManagerFactory factory(String url) {
    return Persistence.createEntityManagerFactory(
        "bangfu",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", "",
            "jakarta.persistence.nonJtaDataSource", "",
            "jakarta.persistence.jdbc.url", url,
            "jakarta.persistence.jdbc.user", APP,
            "jakarta.persistence.jdbc.password", "",
            "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
            // as the pool of the server has it: triggers run once for many rows
            "eclipselink.jdbc.property.reWriteBatchedInserts", "true",
            "eclipselink.logging.level", "WARNING",
            "eclipselink.connection-pool.default.max", "80"));
  }

  /**
   * Takes a database that runs already in place of one of our own, before anything asked for it;
   * whoever brings it has installed its keys.
   *
   * @param url with the password of the application's role as a parameter
   */
  public static synchronized void over(String url) {
    if (instance != null) {
      throw new IllegalStateException("A database is in use already");
    }
    instance = new TestDatabase(url);
  }

  /**
   * Gives the tests that follow a database without the traces of others, for what counts the whole
   * country; {@link #leaveOwn()} ends it.
   */
  public static synchronized void enterOwn() throws SQLException {
    common = get();
    instance = new TestDatabase(database(server, "own"));
  }

  /** Goes back to the database that all tests share. */
  public static synchronized void leaveOwn() throws SQLException {
    instance.factory.close();
    instance = common;
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement sql = admin.createStatement()) {
      sql.execute("drop database own with (force)");
    }
  }

  public static synchronized TestDatabase get() {
    if (instance == null) {
      try {
        instance = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException | GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    return instance;
  }

  public EntityManagerFactory factory() {
    return factory;
  }

  public String url() {
    return url;
  }

  /** A plain connection as one of the two roles or as {@code postgres}. */
  public Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url, role, "");
  }

  private static Path newKeys() throws IOException {
    Path file = Files.createTempFile("bangfu-test", ".p12");
    Files.delete(file);
    file.toFile().deleteOnExit();
    return file;
  }

  /** Installs the keys of this store, which is made if it is not there. */
  public static void useKeys(Path file) throws IOException, GeneralSecurityException {
    char[] password = "test".toCharArray();
    keyStore = file;
    if (Files.notExists(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, password);
      KeyStore.PasswordProtection lock = new KeyStore.PasswordProtection(password);
      KeyGenerator aes = KeyGenerator.getInstance("AES");
      aes.init(256);
      keys.setEntry("data-1", new KeyStore.SecretKeyEntry(aes.generateKey()), lock);
      keys.setEntry(
          "digest-1",
          new KeyStore.SecretKeyEntry(KeyGenerator.getInstance("HmacSHA256").generateKey()),
          lock);
      try (OutputStream out = Files.newOutputStream(file)) {
        keys.store(out, password);
      }
    }
    KeyRing.install(KeyRing.read(file, password));
  }

  /** Adds the next data key to the store, as the administrator of the system does. */
  public static void addDataKey() {
    char[] password = "test".toCharArray();
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keyStore)) {
        keys.load(in, password);
      }
      KeyGenerator aes = KeyGenerator.getInstance("AES");
      aes.init(256);
      int next = 1;
      while (keys.isKeyEntry("data-" + next)) {
        next++;
      }
      keys.setEntry(
          "data-" + next,
          new KeyStore.SecretKeyEntry(aes.generateKey()),
          new KeyStore.PasswordProtection(password));
      try (OutputStream out = Files.newOutputStream(keyStore)) {
        keys.store(out, password);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
