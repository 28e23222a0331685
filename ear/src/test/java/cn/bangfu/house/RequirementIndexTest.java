package cn.bangfu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * ear/REQUIREMENTS.md explains every number that stands in the project and names the tests that
 * show it: {@code | ORG-002 | sentence | TestClass, OtherTest |}. A test shows a number by
 * {@code @Tag("ORG-002")}.
 */
class RequirementIndexTest {

  private static final Pattern NUMBER =
      Pattern.compile("\\b(ORG|USR|ARC|FLD|FIL|AST|FND|BAT|STA|SVC|RPT|INF|CTR|BUR)-\\d{3}\\b");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]{3}-\\d{3}) \\| (.+?) \\| (.+?) \\|$");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]{3}-\\d{3})\"\\)");

  private record Entry(String sentence, TreeSet<String> tests) {}

  @Test
  void everyNumberUsedIsExplained() {
    Map<String, Entry> index = index();
    TreeMap<String, String> unexplained = new TreeMap<>();
    Sources.all(path -> path.matches(".*\\.(java|sql|xhtml|properties|xml|md|css|js|asadmin)"))
        .forEach(
            (file, text) -> {
              Matcher numbers = NUMBER.matcher(text);
              while (numbers.find()) {
                if (!index.containsKey(numbers.group())) {
                  unexplained.putIfAbsent(numbers.group(), file);
                }
              }
            });
    assertThat(unexplained).isEmpty();
  }

  @Test
  void everyEntryNamesExactlyTheTestsThatCarryItsNumber() {
    Map<String, TreeSet<String>> tagged = tagged();
    List<String> wrong = new ArrayList<>();
    index()
        .forEach(
            (number, entry) -> {
              TreeSet<String> tests = tagged.getOrDefault(number, new TreeSet<>());
              if (tests.isEmpty()) {
                wrong.add(number + " is shown by no test");
              } else if (!tests.equals(entry.tests())) {
                wrong.add("| " + number + " | … | " + String.join(", ", tests) + " |");
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyEntryIsOneSentence() {
    index()
        .forEach(
            (number, entry) ->
                assertThat(entry.sentence())
                    .as(number)
                    .hasSizeBetween(20, 300)
                    .endsWith(".")
                    .matches("[A-Z0-9\\p{IsHan}“].*"));
  }

  private static Map<String, Entry> index() {
    Map<String, Entry> index = new TreeMap<>();
    Matcher rows = ROW.matcher(Sources.read(Sources.ROOT.resolve("ear/REQUIREMENTS.md")));
    while (rows.find()) {
      TreeSet<String> tests = new TreeSet<>(List.of(rows.group(3).split(", ")));
      assertThat(index.put(rows.group(1), new Entry(rows.group(2), tests)))
          .as("%s stands twice", rows.group(1))
          .isNull();
    }
    assertThat(index).isNotEmpty();
    return index;
  }

  private static Map<String, TreeSet<String>> tagged() {
    Map<String, TreeSet<String>> tagged = new TreeMap<>();
    Sources.all(path -> path.contains("/src/test/java/") && path.endsWith(".java"))
        .forEach(
            (file, text) -> {
              String test = file.substring(file.lastIndexOf('/') + 1, file.length() - 5);
              Matcher tags = TAG.matcher(text);
              while (tags.find()) {
                tagged.computeIfAbsent(tags.group(1), n -> new TreeSet<>()).add(test);
              }
            });
    return tagged;
  }
}
