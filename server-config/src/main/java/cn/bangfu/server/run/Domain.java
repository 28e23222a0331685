package cn.bangfu.server.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server's domain, made and run by {@code server-config/bin/bangfu}: the script and the asadmin
 * files of production, so that every start tries them.
 */
final class Domain {
  /** Jobs have half a minute for the end of their step, the server a minute after it. */
  private static final Duration STOPPING = Duration.ofSeconds(120);

  private final Options options;
  private final Database database;
  private final Secrets secrets;
  private final Path payara;
  private final State state;

  Domain(Options options, Database database, Secrets secrets, Path payara) throws IOException {
    this.options = options;
    this.database = database;
    this.secrets = secrets;
    this.payara = payara;
    this.state = State.of(options.home().resolve("state.properties"));
    PrivateFiles.write(properties(), settings().getBytes());
  }

  /** Makes the domain; one that was made otherwise, or only half, is thrown away first. */
  String ensure() throws IOException, InterruptedException {
    String fingerprint = fingerprint();
    if (fingerprint.equals(state.get("domain"))) {
      return "as before";
    }
    script("stop", STOPPING);
    state.remove("domain");
    state.remove("ear");
    PrivateFiles.delete(directory());
    if (script("install-domain", Duration.ofMinutes(5)) != 0) {
      throw new Refused("The server's domain could not be made; see " + log() + ".");
    }
    state.put("domain", fingerprint);
    return "made";
  }

  /** Stops what a killed run left behind. */
  void stopStray() throws IOException, InterruptedException {
    if (Files.exists(directory())) {
      script("stop", STOPPING);
    }
  }

  void start() throws IOException, InterruptedException {
    if (!options.deploy() || !isDeployed()) {
      DomainFile.forget(directory(), "bangfu");
    }
    if (script("start", Duration.ofMinutes(4)) != 0) {
      throw new Refused("The server did not start; see %s and %s.".formatted(log(), serverLog()));
    }
  }

  /** Whether the EAR that the build made is the one the server has. */
  boolean isDeployed() throws IOException {
    return Checksum.of(options.artifacts().ear()).equals(state.get("ear"));
  }

  void deploy() throws IOException, InterruptedException {
    state.remove("ear");
    if (script("deploy", Duration.ofMinutes(6)) != 0) {
      throw new Refused(
          "The server refused the application%s; see %s.".formatted(reason(), serverLog()));
    }
  }

  /** Waits until the first page answers; only then the deployment counts as done. */
  void awaitFirstPage() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(options.baseUrl()))
            .timeout(Duration.ofSeconds(30))
            .build();
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    int status = 0;
    while (System.nanoTime() < end && isAlive()) {
      try {
        status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status < 400) {
          state.put("ear", Checksum.of(options.artifacts().ear()));
          return;
        }
      } catch (IOException notYet) {
        status = 0;
      }
      Thread.sleep(250);
    }
    state.remove("ear");
    throw new Refused(
        "%s does not answer (%s); see %s."
            .formatted(
                options.baseUrl(),
                status == 0 ? "no connection" : "status " + status,
                serverLog()));
  }

  boolean isAlive() {
    return process().isPresent();
  }

  void stop() throws IOException, InterruptedException {
    script("stop", STOPPING);
  }

  Path directory() {
    return options.home().resolve("domains/bangfu");
  }

  Path serverLog() {
    return directory().resolve("logs/server.log");
  }

  private Path properties() {
    return options.home().resolve("server.properties");
  }

  private Path log() {
    return options.home().resolve("logs/domain.log");
  }

  Optional<ProcessHandle> process() {
    try {
      String pid = Files.readString(directory().resolve("config/pid")).strip();
      return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** The last complaint of the server in the script's output, to say more than "refused". */
  private String reason() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines
          .filter(line -> line.contains("remote failure"))
          .reduce((first, second) -> second)
          .map(line -> " (" + line.replace("remote failure: ", "").strip() + ")")
          .orElse("");
    }
  }

  private String settings() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("SECRETS", secrets.file());
    values.put("PAYARA", payara);
    values.put("DOMAINS", options.home().resolve("domains"));
    values.put("DRIVER", options.artifacts().driver().toAbsolutePath());
    values.put("EAR", options.artifacts().ear().toAbsolutePath());
    values.put("TOOLS", options.root().resolve("server-config/target/bangfu-server-config.jar"));
    values.put("HTTP_PORT", options.httpPort());
    values.put("HTTPS_PORT", options.httpsPort());
    values.put("CERT_PORT", options.certPort());
    values.put("ADMIN_PORT", options.adminPort());
    values.put("HEAP", options.heap());
    values.put("DB_HOST", database.host());
    values.put("DB_PORT", database.port());
    values.put("DB_NAME", database.name());
    values.put("DB_APP_USER", database.appUser());
    values.put("DB_OWNER_USER", database.ownerUser());
    values.put("KEYSTORE", options.home().resolve("keys/bangfu.p12"));
    values.put("BACKUP_DIR", options.home().resolve("backup"));
    values.put("BACKUP_COPY", options.home().resolve("backup-copy"));
    if (options.frontServers() != null) {
      values.put("FRONT_SERVERS", options.frontServers());
    }
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }

  /** Everything the domain is made of: other settings, scripts or secrets mean another domain. */
  private String fingerprint() throws IOException {
    List<Path> parts = new ArrayList<>();
    Path scripts = options.root().resolve("server-config/domain");
    try (Stream<Path> all = Files.walk(scripts)) {
      all.filter(Files::isRegularFile).sorted().forEach(parts::add);
    }
    parts.add(options.root().resolve("server-config/bin/bangfu"));
    parts.add(properties());
    parts.add(secrets.file());
    parts.add(payara.resolve("unpacked"));
    return Checksum.of(parts.toArray(Path[]::new));
  }

  private int script(String command, Duration limit) throws IOException, InterruptedException {
    return script(limit, command);
  }

  /** Runs production's script with these settings; what it says goes to the log. */
  int script(Duration limit, String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add("bash");
    line.add(options.root().resolve("server-config/bin/bangfu").toString());
    line.addAll(List.of("-c", properties().toString()));
    line.addAll(List.of(command));
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    if (options.javaOptions() != null) {
      environment.put("JAVA_TOOL_OPTIONS", options.javaOptions());
    }
    return Command.run(line, environment, log(), limit);
  }
}
