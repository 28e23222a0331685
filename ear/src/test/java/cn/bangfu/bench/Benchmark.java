package cn.bangfu.bench;

import cn.bangfu.bench.floor.FloorApplication;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.server.run.Options;
import cn.bangfu.server.run.RunningSystem;
import cn.bangfu.server.run.Steps;
import cn.bangfu.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code mvn -Pbench}: starts, fills, measures in two rounds, the second in opposite order. */
public final class Benchmark {

  private final Settings settings;
  private final Steps steps;
  private final Report report = new Report();

  private Benchmark(Settings settings, Steps steps) {
    this.settings = settings;
    this.steps = steps;
  }

  public static void main(String[] arguments) throws Exception {
    long begin = System.nanoTime();
    Settings settings = Settings.read();
    Steps steps = new Steps(System.out);
    RunningSystem system = RunningSystem.start(options(settings), steps);
    Thread stop = new Thread(system::close, "bench-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    int end = 0;
    try {
      new Benchmark(settings, steps).run(system);
      steps.say("Measured after %.1f min.".formatted((System.nanoTime() - begin) / 6e10));
    } catch (Exception failed) {
      failed.printStackTrace();
      end = 1;
    }
    // threads of connection pools and HTTP clients end with the process
    System.exit(end);
  }

  private static Options options(Settings settings) {
    return Options.forTests(
            System.getProperties(),
            settings.target().resolve("home"),
            settings.pages() && !settings.fillOnly(),
            true)
        .forBenchmark(settings.again());
  }

  private void run(RunningSystem system) throws Exception {
    KeyRing.install(KeyRing.read(system.keyStore(), system.keyStorePassword()));
    Country country = new Country(settings, system.database());
    String facts = steps.run("Country", () -> country.load(() -> superuser(system), steps::say));
    report.head("scale " + settings.scale() + ": " + facts);
    if (settings.fillOnly()) {
      return;
    }
    TestDatabase.over(system.database().url() + "?password=" + system.database().appPassword());
    try (Connection app = system.database().app();
        Connection superuser = superuser(system);
        FloorApplication floor =
            settings.pages() ? FloorApplication.deploy(system, settings.target()) : null) {
      StatementLog log =
          new StatementLog(superuser, system.options().home().resolve("logs/postgresql.log"));
      superuser.createStatement().execute("checkpoint");
      report.load(Load.now());
      ServiceRoutes services = new ServiceRoutes(country, app, settings::asksFor);
      PageRoutes pages =
          new PageRoutes(system, floor == null ? null : floor.baseUrl(), country, log);
      List<Route> routes = new ArrayList<>(services.all());
      if (settings.pages()) {
        routes.addAll(pages.all());
        routes.replaceAll(route -> route.once() ? route.beside(pages.during(route)) : route);
      }
      routes.removeIf(route -> !route.isFloor() && !settings.asksFor(route.name()));
      List<Route> measured =
          routes.stream().filter(r -> !r.isFloor() || isAskedFor(r, routes)).toList();
      report.add(measured);
      Files.writeString(settings.target().resolve("plans.txt"), services.plans());
      rounds(measured);
      count(measured);
      services.undo();
      services.notes().forEach(report::note);
      report.load(Load.now());
      pages
          .sizes()
          .forEach((page, size) -> report.note("%s: %,d characters".formatted(page, size)));
    }
    report.write(settings.target());
    steps.say(report.text());
    if (settings.keep()) {
      Files.writeString(settings.root().resolve("server-config/BENCHMARK.md"), report.text());
    }
    steps.say("Table, raw samples and plans: " + settings.target());
  }

  private static boolean isAskedFor(Route floor, List<Route> routes) {
    return routes.stream().anyMatch(route -> floor.name().equals(route.floor()));
  }

  private static Connection superuser(RunningSystem system) throws SQLException {
    return DriverManager.getConnection(system.database().url(), "postgres", null);
  }

  /** Floors first, then the product's routes; the second round the other way round. */
  private void rounds(List<Route> routes) throws InterruptedException, IOException {
    List<Route> order = new ArrayList<>(routes.stream().filter(Route::isFloor).toList());
    order.addAll(routes.stream().filter(route -> !route.isFloor()).toList());
    Meter meter = new Meter(settings.seconds());
    for (int round = 1; round <= Settings.ROUNDS; round++) {
      for (Route route : order) {
        report.add(meter.measure(route, round));
      }
      report.write(settings.target()); // what is measured is kept whatever becomes of the rest
      steps.say("Round " + round + " is over.");
      Collections.reverse(order);
    }
  }

  /** A route that fails here has failed samples too; the table shows them, so it is written. */
  private void count(List<Route> routes) {
    for (Route route : routes) {
      if (route.statements() != null) {
        try {
          report.statements(route, route.statements().call());
        } catch (Exception failed) {
          report.note(route.name() + ": statements not counted, " + failed);
        }
      }
    }
  }
}
