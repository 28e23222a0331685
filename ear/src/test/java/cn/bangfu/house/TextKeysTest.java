package cn.bangfu.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, and every text that exists is asked for. */
class TextKeysTest {

  private static final Pattern ENUM =
      Pattern.compile("(?m)^\\s*(?:public |private |static |protected )*enum (\\w+)");
  private static final Pattern IN_PAGE = Pattern.compile("texts\\[['\"]([a-z][\\w.]+)['\"]]");
  private static final Pattern LITERAL =
      Pattern.compile("[\"']([a-z]+(?:\\.[A-Za-z][\\w]*)+\\.?)[\"']");

  @Test
  void everyProblemHasItsSentence() {
    List<String> missing = new ArrayList<>();
    for (Class<?> type : enums()) {
      if (Problem.class.isAssignableFrom(type)) {
        for (Object constant : type.getEnumConstants()) {
          if (!Texts.has(((Problem) constant).key())) {
            missing.add(((Problem) constant).key());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void anEnumHasLabelsForAllItsConstantsOrForNone() {
    List<String> missing = new ArrayList<>();
    for (Class<?> type : enums()) {
      if (Problem.class.isAssignableFrom(type)) {
        continue;
      }
      Map<Boolean, List<String>> keys =
          List.of(type.getEnumConstants()).stream()
              .map(constant -> Texts.keyOf((Enum<?>) constant))
              .collect(Collectors.partitioningBy(Texts::has));
      if (!keys.get(true).isEmpty()) {
        missing.addAll(keys.get(false));
      }
    }
    // the outcome of a log-in that succeeded needs no sentence
    missing.remove("staff.Outcome.SUCCEEDED");
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyNamedInAPageExists() {
    List<String> missing = new ArrayList<>();
    Sources.pages()
        .forEach(
            (file, text) -> {
              Matcher keys = IN_PAGE.matcher(text);
              while (keys.find()) {
                if (!keys.group(1).endsWith(".") && !Texts.has(keys.group(1))) {
                  missing.add(file + ": " + keys.group(1));
                }
              }
            });
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextIsUsed() {
    Set<String> used = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    TreeMap<String, String> sources = Sources.mainJava();
    sources.putAll(Sources.pages());
    sources.putAll(
        Sources.all(path -> path.endsWith(".taglib.xml") || path.endsWith("faces-config.xml")));
    for (String text : sources.values()) {
      Matcher literals = LITERAL.matcher(text);
      while (literals.find()) {
        String literal = literals.group(1);
        used.add(literal);
        if (literal.endsWith(".")) {
          beginnings.add(literal);
        }
      }
    }
    Set<String> ofEnums = new TreeSet<>();
    for (Class<?> type : enums()) {
      for (Object constant : type.getEnumConstants()) {
        ofEnums.add(
            constant instanceof Problem problem ? problem.key() : Texts.keyOf((Enum<?>) constant));
      }
    }
    List<String> orphans = new ArrayList<>();
    for (String key : Texts.keys()) {
      boolean known =
          used.contains(key)
              || ofEnums.contains(key)
              || key.endsWith(".help") && used.contains(key.substring(0, key.length() - 5))
              || beginnings.stream().anyMatch(key::startsWith);
      if (!known) {
        orphans.add(key);
      }
    }
    assertThat(orphans).isEmpty();
  }

  private static List<Class<?>> enums() {
    List<Class<?>> found = new ArrayList<>();
    Sources.all(path -> path.startsWith("ejb/src/main/java/") && path.endsWith(".java"))
        .forEach(
            (file, text) -> {
              String outer =
                  file.substring("ejb/src/main/java/".length(), file.length() - ".java".length())
                      .replace('/', '.');
              Matcher names = ENUM.matcher(text);
              while (names.find()) {
                String simple = names.group(1);
                String name = outer.endsWith("." + simple) ? outer : outer + "$" + simple;
                try {
                  found.add(Class.forName(name));
                } catch (ClassNotFoundException e) {
                  throw new IllegalStateException(file, e);
                }
              }
            });
    return found;
  }
}
