package cn.bangfu.it.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the walks and a font for Chinese. What a machine lacks is installed from its
 * distribution, or one sentence says how to; the walks are never skipped. The browser without a
 * window of its own is taken where there is a choice: it works less for the same pages.
 */
public final class Chromium {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private Chromium() {}

  /** Returns the browser's path; installs browser and font if they are missing. */
  public static Path ensure() {
    Optional<Path> browser = find();
    if (browser.isEmpty() || !hasChineseFont()) {
      install();
      browser = find();
    }
    if (browser.isEmpty() || !hasChineseFont()) {
      throw new IllegalStateException(howTo("they are still missing after the installation"));
    }
    return browser.get();
  }

  static Optional<Path> find() {
    String configured = System.getProperty("bangfu.it.browser");
    if (configured != null) {
      return Optional.of(Path.of(configured));
    }
    String[] directories = System.getenv("PATH").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean hasChineseFont() {
    for (Path directory :
        List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"))) {
      if (Files.isDirectory(directory) && holdsChineseFont(directory)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsChineseFont(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .map(file -> file.getFileName().toString().toLowerCase(java.util.Locale.ROOT))
          .anyMatch(
              name ->
                  name.matches(
                      ".*(cjk|notosanssc|sourcehan|wqy|uming|ukai|droidsansfallback).*\\.(ttc|ttf|otf)"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void install() {
    List<String> prefix = new ArrayList<>();
    if (!"root".equals(System.getProperty("user.name"))) {
      prefix.addAll(List.of("sudo", "-n"));
    }
    System.out.println("The browser walks need Chromium and a Chinese font: installing them.");
    run(prefix, "apt-get", "update", "-q");
    run(
        prefix,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
        "chromium-headless-shell",
        "fonts-noto-cjk");
  }

  private static void run(List<String> prefix, String... command) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(List.of(command));
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            howTo("'" + String.join(" ", line) + "' ended with " + code));
      }
    } catch (IOException missing) {
      throw new IllegalStateException(howTo(missing.getMessage()), missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while installing the browser", interrupted);
    }
  }

  private static String howTo(String reason) {
    return "The browser walks need Chromium and a Chinese font ("
        + reason
        + "); install them with: sudo apt-get install chromium-headless-shell fonts-noto-cjk";
  }
}
