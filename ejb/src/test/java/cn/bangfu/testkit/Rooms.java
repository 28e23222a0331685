package cn.bangfu.testkit;

import cn.bangfu.unionorg.Union;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the application, looked through as the container does for beans. */
final class Rooms {

  private static List<Class<?>> all;

  private Rooms() {}

  /** The classes with a method that observes this event. */
  static List<Class<?>> observersOf(Class<?> event) {
    return classes().stream().filter(type -> observer(type, event) != null).toList();
  }

  /** The method of a class that observes this event, or null. */
  static Method observer(Class<?> type, Class<?> event) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getParameterCount() > 0
          && method.getParameters()[0].isAnnotationPresent(Observes.class)
          && method.getParameterTypes()[0] == event) {
        return method;
      }
    }
    return null;
  }

  /** The classes that implement an interface. */
  static List<Class<?>> implementing(Class<?> wanted) {
    return classes().stream()
        .filter(type -> wanted.isAssignableFrom(type) && !type.isInterface())
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .toList();
  }

  private static synchronized List<Class<?>> classes() {
    if (all == null) {
      try {
        Path code =
            Path.of(Union.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(code)) {
          all = below(code);
        } else {
          try (FileSystem jar = FileSystems.newFileSystem(code)) {
            all = below(jar.getPath("/"));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  private static List<Class<?>> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
          .sorted()
          .<Class<?>>map(Rooms::load)
          .toList();
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, Rooms.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
