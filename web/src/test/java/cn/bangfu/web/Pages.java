package cn.bangfu.web;

import cn.bangfu.kernel.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All XHTML of the module, and the text keys they name: for the rules of pages and of texts. */
public final class Pages {

  private static final Path ROOT = Path.of("src/main/webapp");
  private static final Pattern KEY = Pattern.compile("'([a-z]+(?:\\.[A-Za-z][A-Za-z0-9_]*)+)'");
  private static final Pattern KEY_ATTRIBUTE =
      Pattern.compile(
          "\\b(?:label|title|text|message|emptyText|value)=\"([a-z]+(?:\\.[A-Za-z][A-Za-z0-9_]*)+)\"");

  /** Other dotted names are paths of fields. */
  private static final Set<String> ROOMS =
      Texts.keys().stream().map(Pages::roomOf).collect(Collectors.toSet());

  private Pages() {}

  /** Path below webapp → text of the file. */
  public static Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
        pages.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  /** Pages that a browser may ask for: neither tags nor templates. */
  public static Map<String, String> reachable() {
    Map<String, String> pages = new TreeMap<>(all());
    pages.keySet().removeIf(path -> path.startsWith("WEB-INF/"));
    return pages;
  }

  /** Every whole text key a page names, in an expression or as an attribute of a tag. */
  public static Set<String> keysIn(String page) {
    Set<String> keys = new TreeSet<>();
    for (Pattern pattern : new Pattern[] {KEY, KEY_ATTRIBUTE}) {
      Matcher found = pattern.matcher(page);
      while (found.find()) {
        keys.add(found.group(1));
      }
    }
    keys.removeIf(key -> !ROOMS.contains(roomOf(key)) || key.endsWith(".xhtml"));
    return keys;
  }

  private static String roomOf(String key) {
    return key.substring(0, key.indexOf('.'));
  }
}
