package cn.bangfu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of a run, and its raw lines. */
final class Report {

  private static final double SAME = 0.15;

  private static final int FAILURES_SHOWN = 20;

  private final List<Route> routes = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, Integer> statements = new TreeMap<>();
  private final List<String> head = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Load> loads = new ArrayList<>();

  void add(List<Route> more) {
    for (Route route : more) {
      routes.add(route);
      if (route.beside() != null) {
        routes.add(route.beside());
      }
    }
  }

  void add(Iterable<Sample> more) {
    more.forEach(samples::add);
  }

  void statements(Route route, int count) {
    statements.put(route.name(), count);
  }

  void head(String line) {
    head.add(line);
  }

  void note(String line) {
    notes.add(line);
  }

  void load(Load load) {
    loads.add(load);
  }

  /** The result as it is kept. */
  String text() {
    StringBuilder text = new StringBuilder("# Benchmark\n\n");
    text.append(
        "Written by `mvn -Pbench -Dbench.keep=true`; `cn.bangfu.bench` says how it is measured.\n");
    text.append("A value says something beside the floor of the same run only.\n\n");
    text.append("- ")
        .append(LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES))
        .append(", ")
        .append(machine())
        .append('\n');
    head.forEach(line -> text.append("- ").append(line).append('\n'));
    boolean busy = loads.stream().anyMatch(Load::busy);
    text.append("- ").append(busy ? "**busy machine**: " : "quiet machine: ");
    text.append(loads.stream().map(Load::toString).collect(Collectors.joining("; ")))
        .append("\n\n");
    text.append(
        "Milliseconds. Ratio: median to the floor's median, and what it may be. Cap: for 95 of 100.\n\n");
    text.append(
        "| Path | Floor | Median | 95 % | 99 % | Max | Ratio | Cap | SQL | Samples | Verdict |\n");
    text.append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --- |\n");
    routes.forEach(route -> text.append(row(route)));
    List<String> lines = new ArrayList<>(notes);
    samples.stream()
        .filter(sample -> sample.failure() != null)
        .map(
            sample ->
                "%s, round %d: %s".formatted(sample.route(), sample.round(), sample.failure()))
        .distinct()
        .limit(FAILURES_SHOWN)
        .forEach(lines::add);
    if (!lines.isEmpty()) {
      text.append('\n');
      lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
    return text.toString();
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("BENCHMARK.md"), text());
    Files.writeString(
        folder.resolve("samples.csv"),
        samples.stream()
            .map(Sample::line)
            .collect(Collectors.joining("\n", "route,round,at,millis,failure\n", "\n")));
  }

  private String row(Route route) {
    double[] all = millis(route.name(), 0);
    if (all.length == 0) {
      return "| %s | | | | | | | | | 0 | not measured |\n".formatted(route.name());
    }
    double floor = route.isFloor() ? 0 : at(millis(route.floor(), 0), 0.5);
    double ratio = floor == 0 ? 0 : at(all, 0.5) / floor;
    long failed =
        samples.stream().filter(s -> s.route().equals(route.name()) && s.failure() != null).count();
    Integer sent = statements.get(route.name());
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            route.name(),
            route.isFloor() ? "" : show(floor),
            show(at(all, 0.5)),
            show(at(all, 0.95)),
            show(at(all, 0.99)),
            show(all[all.length - 1]),
            route.isFloor() ? "" : "%s of %s".formatted(show(ratio), allowed(route.ratio())),
            route.cap() == 0 ? "" : "%.0f".formatted(route.cap()),
            sent == null ? "" : sent,
            all.length + (failed == 0 ? "" : ", " + failed + " failed"),
            verdict(route, all, ratio, failed));
  }

  private String verdict(Route route, double[] all, double ratio, long failed) {
    List<String> words = new ArrayList<>();
    if (failed > 0) {
      words.add("failures");
    }
    if (route.cap() > 0 && at(all, 0.95) > route.cap()) {
      words.add("above the cap");
    }
    if (route.ratio() > 0 && ratio > route.ratio()) {
      words.add("ratio above");
    }
    if (words.isEmpty()) {
      words.add(route.isFloor() ? "floor" : "kept");
    }
    double first = at(millis(route.name(), 1), 0.5);
    double second = at(millis(route.name(), 2), 0.5);
    if (first > 0 && second > 0 && Math.abs(first - second) > SAME * Math.max(first, second)) {
      words.add("rounds differ");
    }
    return String.join(", ", words);
  }

  private double[] millis(String route, int round) {
    double[] found =
        samples.stream()
            .filter(s -> s.route().equals(route) && (round == 0 || s.round() == round))
            .mapToDouble(Sample::millis)
            .toArray();
    Arrays.sort(found);
    return found;
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[
            Math.min(
                sorted.length - 1,
                (int) Math.ceil(share * sorted.length) - 1 + (share == 0 ? 1 : 0))];
  }

  private static String show(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }

  private static String allowed(double ratio) {
    return String.format(Locale.ROOT, ratio == Math.rint(ratio) ? "%.0f" : "%.1f", ratio);
  }

  private static String machine() {
    return "%d processors, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version().feature());
  }
}
