package cn.bangfu.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the project as text, found from wherever the tests run. */
final class Sources {

  static final Path ROOT = root();
  private static final List<String> MODULES =
      List.of("resources", "ejb", "batch", "web", "server-config", "ear");

  private Sources() {}

  /** All files below the modules' folders whose path (with /) fits, by path. */
  static TreeMap<String, String> all(Predicate<String> path) {
    TreeMap<String, String> found = new TreeMap<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(Files::isRegularFile)
            .forEach(
                file -> {
                  String name = ROOT.relativize(file).toString().replace('\\', '/');
                  if (!name.contains("/target/") && path.test(name)) {
                    found.put(name, read(file));
                  }
                });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  static TreeMap<String, String> mainJava() {
    return all(path -> path.contains("/src/main/java/") && path.endsWith(".java"));
  }

  static TreeMap<String, String> pages() {
    return all(path -> path.contains("/src/main/webapp/") && path.endsWith(".xhtml"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("server-config"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
