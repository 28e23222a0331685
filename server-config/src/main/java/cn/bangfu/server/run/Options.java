package cn.bangfu.server.run;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What the start can be told, each as {@code -Dbangfu.…} on the command line.
 *
 * @param root the project: where server-config/bin/bangfu is found
 * @param home where database, keys, server and logs lie
 * @param external a database that is there already, or null for the embedded one
 * @param reset what of an earlier run is thrown away
 * @param deploy whether the application is deployed
 * @param demonstration whether an empty database gets the demonstration
 * @param frontServers addresses that may hand certificates on, or null for none (USR-060)
 * @param backups whether backups of the embedded database can be made (USR-141)
 * @param javaOptions further options of the server's Java machine, or null for none
 */
public record Options(
    Path root,
    Path home,
    Artifacts artifacts,
    int httpPort,
    int httpsPort,
    int certPort,
    int adminPort,
    int dbPort,
    ExternalDatabase external,
    String heap,
    Reset reset,
    boolean deploy,
    boolean demonstration,
    String frontServers,
    boolean backups,
    String javaOptions) {

  /**
   * Where the tests' server in front sends from; everybody else on the machine is somebody else.
   */
  private static final String TEST_FRONT = "127.0.0.2";

  /** What the build made or fetched. */
  public record Artifacts(Path ear, Path payaraZip, Path driver) {}

  public static final String DEFAULT_HEAP = "1g";

  private static final String JAVA_OPTIONS = "bangfu.java.options";

  public static Options of(Properties given) {
    Path root = Path.of(required(given, "bangfu.root")).toAbsolutePath().normalize();
    String home = given.getProperty("bangfu.home", root.resolve(".bangfu").toString());
    return new Options(
        root,
        Path.of(home).toAbsolutePath().normalize(),
        artifacts(given),
        port(given, "bangfu.http.port", 8080),
        port(given, "bangfu.https.port", 8181),
        port(given, "bangfu.cert.port", 8182),
        port(given, "bangfu.admin.port", 4848),
        port(given, "bangfu.db.port", 15432),
        ExternalDatabase.of(given),
        given.getProperty("bangfu.heap", DEFAULT_HEAP),
        Reset.of(given.getProperty("bangfu.reset")),
        flag(given, "bangfu.deploy", true),
        flag(given, "bangfu.demonstration", true),
        null,
        false,
        given.getProperty(JAVA_OPTIONS));
  }

  /**
   * A system for tests, with a fresh database, on free ports; only where the artifacts lie is taken
   * from outside. A second start in the same directory keeps its ports, and so its server's domain.
   */
  public static Options forTests(
      Properties given, Path home, boolean deploy, boolean demonstration) {
    int[] ports = TestPorts.of(home);
    return new Options(
        Path.of(required(given, "bangfu.root")).toAbsolutePath().normalize(),
        home.toAbsolutePath().normalize(),
        artifacts(given),
        ports[0],
        ports[1],
        ports[2],
        ports[3],
        ports[4],
        null,
        DEFAULT_HEAP,
        Reset.DATABASE,
        deploy,
        demonstration,
        TEST_FRONT,
        true,
        given.getProperty(JAVA_OPTIONS));
  }

  /**
   * The same for measuring: without backups, whose copies would fill the disk.
   *
   * @param again whether what an earlier run has left is kept
   */
  public Options forBenchmark(boolean again) {
    return new Options(
        root,
        home,
        artifacts,
        httpPort,
        httpsPort,
        certPort,
        adminPort,
        dbPort,
        external,
        heap,
        again ? Reset.NOTHING : reset,
        deploy,
        demonstration,
        frontServers,
        false,
        javaOptions);
  }

  public String baseUrl() {
    return "http://localhost:" + httpPort + "/bangfu/";
  }

  /** The door for log-ins by certificate (client certificates are asked for). */
  public String certificateUrl() {
    return "https://localhost:" + certPort + "/bangfu/";
  }

  /** The same pages as {@link #baseUrl()}, over TLS. */
  public String secureUrl() {
    return "https://localhost:" + httpsPort + "/bangfu/";
  }

  private static Artifacts artifacts(Properties given) {
    return new Artifacts(
        Path.of(required(given, "bangfu.ear")),
        Path.of(required(given, "bangfu.payara.zip")),
        Path.of(required(given, "bangfu.driver")));
  }

  private static String required(Properties given, String key) {
    String value = given.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new Refused("The property " + key + " is missing; start with mvn -Prun in the root.");
    }
    return value;
  }

  private static int port(Properties given, String key, int otherwise) {
    String value = given.getProperty(key, String.valueOf(otherwise));
    if (!value.matches("\\d{1,5}")
        || Integer.parseInt(value) < 1
        || 65535 < Integer.parseInt(value)) {
      throw new Refused("-D" + key + "=" + value + " is not a port (1 to 65535).");
    }
    return Integer.parseInt(value);
  }

  /** {@code -Dbangfu.reset} alone means true. */
  private static boolean flag(Properties given, String key, boolean otherwise) {
    String value = given.getProperty(key);
    return value == null ? otherwise : value.isEmpty() || Boolean.parseBoolean(value);
  }
}
