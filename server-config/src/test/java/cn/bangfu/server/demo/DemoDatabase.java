package cn.bangfu.server.demo;

import cn.bangfu.kernel.crypto.KeyRing;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyGenerator;
import org.flywaydb.core.Flyway;

/** A fresh, migrated database with the demonstration in it, made once for the tests here. */
final class DemoDatabase {

  private static DemoDatabase instance;
  private static boolean failed;

  private final EmbeddedPostgres server;
  private final Accounts accounts;
  private final Duration loading;

  private DemoDatabase() throws IOException, SQLException, GeneralSecurityException {
    server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement sql = admin.createStatement()) {
      sql.execute("create role bangfu_owner login");
      sql.execute("create role bangfu_app login");
      sql.execute("create database bangfu owner bangfu_owner");
    }
    try (Connection admin = connect("postgres");
        Statement sql = admin.createStatement()) {
      sql.execute("alter schema public owner to bangfu_owner");
    }
    Flyway.configure()
        .dataSource(url(), "bangfu_owner", "")
        .placeholderReplacement(false)
        .load()
        .migrate();
    KeyRing keys = keys();
    KeyRing.install(keys);
    try (Connection owner = connect("bangfu_owner")) {
      owner.setAutoCommit(false);
      long start = System.nanoTime();
      accounts = Demonstration.load(owner, keys);
      owner.commit();
      loading = Duration.ofNanos(System.nanoTime() - start);
    }
  }

  static synchronized DemoDatabase get() {
    if (failed) {
      throw new IllegalStateException("Loading failed in an earlier test");
    }
    if (instance == null) {
      failed = true;
      try {
        instance = new DemoDatabase();
        failed = false;
      } catch (IOException | SQLException | GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    return instance;
  }

  Accounts accounts() {
    return accounts;
  }

  Duration loading() {
    return loading;
  }

  String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/bangfu";
  }

  /** The rows of a query, the cells of each joined by a blank. */
  List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection c = connect("bangfu_owner");
        Statement sql = c.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          cells.add(row.getString(i));
        }
        rows.add(String.join(" ", cells));
      }
    }
    return rows;
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(), role, "");
  }

  private static KeyRing keys() throws IOException, GeneralSecurityException {
    char[] password = "test".toCharArray();
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
    Path file = Files.createTempFile("bangfu-demo", ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, password);
    }
    try {
      return KeyRing.read(file, password);
    } finally {
      Files.delete(file);
    }
  }
}
