package cn.bangfu.server.run;

import cn.bangfu.server.demo.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Database, keys, schema, server and application, started in this order and stopped in the opposite
 * one. Used by the launcher and by the tests in {@code ear}.
 */
public final class RunningSystem implements AutoCloseable {
  private static final String ACCOUNTS = "demonstration-accounts.txt";
  private final Options options;
  private final Steps steps;
  private final Deque<Stop> stops = new ArrayDeque<>();
  private Database database;
  private LocalDatabase local;
  private Domain domain;
  private volatile boolean closing;
  private boolean emptyBefore;

  private interface Stop {
    void run() throws IOException, InterruptedException;
  }

  RunningSystem(Options options, Steps steps) {
    this.options = options;
    this.steps = steps;
  }

  /**
   * Starts everything the options ask for; if one step fails, what was started is stopped again.
   */
  public static RunningSystem start(Options options, Steps steps) {
    RunningSystem system = new RunningSystem(options, steps);
    try {
      system.open();
      return system;
    } catch (RuntimeException failed) {
      system.close();
      throw failed;
    }
  }

  void open() {
    steps.run(
        "Prerequisites",
        () -> {
          Prerequisites.check(options.home());
          Ports.requireDifferent(
              options.httpPort(),
              options.httpsPort(),
              options.certPort(),
              options.adminPort(),
              options.dbPort());
          lock();
          reset();
          return "Java " + Runtime.version().feature();
        });
    Secrets secrets = steps.run("Secrets", () -> Secrets.of(path("keys/secrets")));
    Path payara =
        steps.run(
            "Server files",
            () -> PayaraFiles.ensure(options.artifacts().payaraZip(), options.home()));
    stopStrays(secrets, payara);
    requireFreePorts();
    steps.run("Database", () -> openDatabase(secrets));
    steps.run(
        "Keys",
        () -> {
          KeyStoreFile.ensure(keyStore(), secrets.get("KEYSTORE_PASSWORD").toCharArray());
          return keyStore().toString();
        });
    steps.run("Migrations", this::migrate);
    if (options.demonstration()) {
      steps.run("Demonstration", () -> demonstration(secrets));
    }
    openServer(secrets, payara);
  }

  private void lock() throws IOException {
    HomeLock lock = HomeLock.take(options.home());
    push(lock::close);
  }

  private void reset() throws IOException, InterruptedException {
    if (options.reset() == Reset.NOTHING) {
      return;
    }
    if (options.external() != null
        && options.reset() == Reset.EVERYTHING
        && Files.exists(keyStore())) {
      throw new Refused(
          "-Dbangfu.reset would throw away the keys to the data of %s; remove %s yourself if that is meant."
              .formatted(options.external().url(), options.home()));
    }
    StrayDatabase.stop(path("pg/data"));
    PrivateFiles.delete(path("pg/data"));
    PrivateFiles.delete(path(ACCOUNTS));
    if (options.reset() == Reset.EVERYTHING) {
      for (String part : new String[] {"pg", "keys", "logs", "state.properties", ACCOUNTS}) {
        PrivateFiles.delete(path(part));
      }
    }
  }

  /** Only a killed run can have left a server: the lock is ours. */
  private void stopStrays(Secrets secrets, Path payara) {
    if (Files.exists(path("domains/bangfu"))) {
      steps.run(
          "Left over from earlier",
          () -> {
            new Domain(options, databaseOf(secrets), secrets, payara).stopStray();
            StrayDatabase.stop(path("pg/data"));
            return "nothing runs";
          });
    }
  }

  private void requireFreePorts() {
    Ports.requireFree(options.httpPort(), "HTTP", "bangfu.http.port");
    Ports.requireFree(options.httpsPort(), "HTTPS", "bangfu.https.port");
    Ports.requireFree(options.certPort(), "log-ins by certificate", "bangfu.cert.port");
    Ports.requireFree(options.adminPort(), "the server's administration", "bangfu.admin.port");
  }

  private Database databaseOf(Secrets secrets) throws IOException {
    ExternalDatabase there = options.external();
    if (there == null) {
      return new Database(
          "localhost",
          options.dbPort(),
          "bangfu",
          "bangfu_owner",
          secrets.get("DB_OWNER_PASSWORD"),
          "bangfu_app",
          secrets.get("DB_APP_PASSWORD"));
    }
    secrets.set("DB_OWNER_PASSWORD", there.password());
    if (there.appPassword() != null) {
      secrets.set("DB_APP_PASSWORD", there.appPassword());
    }
    return new Database(
        there.host(),
        there.port(),
        there.name(),
        there.user(),
        there.password(),
        there.appUser(),
        secrets.get("DB_APP_PASSWORD"));
  }

  private String openDatabase(Secrets secrets)
      throws IOException, SQLException, InterruptedException {
    database = databaseOf(secrets);
    if (options.external() == null) {
      local = LocalDatabase.start(options.home(), options.dbPort(), archiver());
      push(() -> local.close());
      try (Connection superuser = local.superuser("postgres")) {
        Roles.ensure(superuser, options.root(), secrets);
      }
    } else if (options.external().appPassword() == null) {
      try (Connection owner = database.owner()) {
        Roles.ensureAppRole(owner, database.appUser(), database.appPassword());
      }
    }
    return database.url();
  }

  /** In tests the log is kept from the moment on that {@link #keepLog} was called. */
  private Path archiver() throws IOException {
    if (!options.backups()) {
      return null;
    }
    Path file = path("archive-log");
    Files.writeString(
        file,
        """
        #!/bin/sh
        [ -e %1$s ] || exit 0
        JAVA_HOME=%2$s exec %3$s -c %4$s archive-wal "$1" "$2"
        """
            .formatted(
                path("keep-log"),
                System.getProperty("java.home"),
                options.root().resolve("server-config/bin/bangfu"),
                path("server.properties")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    Files.deleteIfExists(path("keep-log"));
    return file;
  }

  /** From now on the log of the database is kept, as production's settings do. */
  public void keepLog() throws IOException {
    Files.writeString(path("keep-log"), "");
  }

  /** Runs {@code server-config/bin/bangfu} with the settings of this system. */
  public int script(Duration limit, String... command) throws IOException, InterruptedException {
    return domain.script(limit, command);
  }

  /** The database's files while it does not run. */
  @FunctionalInterface
  public interface Data {
    void replace(Path directory) throws IOException, InterruptedException;
  }

  /** Stops server and database, has the files of the database replaced, and starts both again. */
  public void replaceData(Data how) throws IOException, InterruptedException {
    domain.stop();
    local.close();
    how.replace(path("pg/data"));
    local = LocalDatabase.start(options.home(), options.dbPort(), archiver());
    startServerAgain();
  }

  private String migrate() throws SQLException {
    try (Connection owner = database.owner();
        Statement sql = owner.createStatement();
        ResultSet tables =
            sql.executeQuery("select to_regclass('flyway_schema_history') is null")) {
      tables.next();
      emptyBefore = tables.getBoolean(1);
    }
    int count = Migration.run(database.url(), database.ownerUser(), database.ownerPassword());
    return count == 0 ? "up to date" : count + " run";
  }

  /** How to log in to the demonstration; empty if it was never loaded here. */
  public Optional<Accounts> accounts() throws IOException {
    return DemonstrationOnce.accounts(accountsFile());
  }

  private Path accountsFile() {
    return options.home().resolve(ACCOUNTS);
  }

  /** Somebody else's database gets the demonstration only if it was empty. */
  private String demonstration(Secrets secrets) throws SQLException, IOException {
    if (options.external() != null && !emptyBefore) {
      return "not into a database that was in use";
    }
    return DemonstrationOnce.load(
        database, keyStore(), secrets.get("KEYSTORE_PASSWORD").toCharArray(), accountsFile());
  }

  private void openServer(Secrets secrets, Path payara) {
    push(this::stopServer);
    domain = steps.run("Server settings", () -> new Domain(options, database, secrets, payara));
    steps.run("Server domain", domain::ensure);
    steps.run(
        "Server",
        () -> {
          domain.start();
          return "administration on 127.0.0.1:" + options.adminPort();
        });
    if (!options.deploy()) {
      return;
    }
    steps.run(
        "Application",
        () -> {
          if (domain.isDeployed()) {
            return "unchanged";
          }
          domain.deploy();
          return "deployed";
        });
    steps.run(
        "First page",
        () -> {
          domain.awaitFirstPage();
          return options.baseUrl();
        });
  }

  private void stopServer() throws IOException, InterruptedException {
    if (domain != null) {
      domain.stop();
    }
  }

  public Options options() {
    return options;
  }

  /** Ends with a slash: {@code http://localhost:8080/bangfu/}. */
  public String baseUrl() {
    return options.baseUrl();
  }

  public Database database() {
    return database;
  }

  /** The file of secrets, among them the administrator's password for deploying tests. */
  public String adminPassword() throws IOException {
    return Secrets.of(path("keys/secrets")).get("AS_ADMIN_PASSWORD");
  }

  /** What a server in front has to know. */
  public String frontSecret() throws IOException {
    return Secrets.of(path("keys/secrets")).get("FRONT_SECRET");
  }

  public Path keyStore() {
    return path("keys/bangfu.p12");
  }

  public char[] keyStorePassword() throws IOException {
    return Secrets.of(path("keys/secrets")).get("KEYSTORE_PASSWORD").toCharArray();
  }

  public Path serverLog() {
    return domain.serverLog();
  }

  /** The server's process, while there is one. */
  public Optional<ProcessHandle> serverProcess() {
    return domain == null ? Optional.empty() : domain.process();
  }

  /** Starts the server again after its process has died, and waits for the first page. */
  public void startServerAgain() throws IOException, InterruptedException {
    domain.start();
    domain.awaitFirstPage();
  }

  /** False once the server ended without having been asked to. */
  public boolean isAlive() {
    return domain != null && domain.isAlive();
  }

  boolean isClosing() {
    return closing;
  }

  private Path path(String relative) {
    return options.home().resolve(relative);
  }

  private synchronized void push(Stop stop) {
    if (closing) {
      throw new Refused("The start was broken off.");
    }
    stops.push(stop);
  }

  /** May be called from another thread while the start is still going on. */
  @Override
  public synchronized void close() {
    closing = true;
    while (!stops.isEmpty()) {
      try {
        stops.pop().run();
      } catch (IOException problem) {
        steps.say("While stopping: " + Steps.firstLine(problem));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
