package cn.bangfu.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

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
      try {
        Files.walkFileTree(
            ROOT.resolve(module),
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes none) {
                // what was built is no source, and much
                return folder.endsWith("target")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes none) {
                String name = ROOT.relativize(file).toString().replace('\\', '/');
                if (path.test(name)) {
                  found.put(name, read(file));
                }
                return FileVisitResult.CONTINUE;
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
