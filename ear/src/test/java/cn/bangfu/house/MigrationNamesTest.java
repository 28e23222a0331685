package cn.bangfu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two branches that take the same version meet only on the main line, where the second script would
 * stop every server that starts.
 */
class MigrationNamesTest {

  private static final String FOLDER = "resources/src/main/resources/db/migration/";

  /** A moment to the minute, then the room and what changes there. */
  private static final String FORM = "V\\d{12}__[a-z0-9]+(_[a-z0-9]+)+\\.sql";

  @Test
  void aMigrationIsNamedByAMomentItsRoomAndWhatChanges() {
    assertThat(names()).isNotEmpty().allMatch(name -> name.matches(FORM));
  }

  @Test
  void noTwoMigrationsHaveOneVersion() {
    Map<String, List<String>> byVersion = new TreeMap<>();
    names()
        .forEach(
            name ->
                byVersion
                    .computeIfAbsent(name.split("__")[0], none -> new ArrayList<>())
                    .add(name));
    byVersion.values().removeIf(one -> one.size() == 1);
    assertThat(byVersion).isEmpty();
  }

  private static List<String> names() {
    return Sources.all(path -> path.startsWith(FOLDER)).keySet().stream()
        .map(path -> path.substring(FOLDER.length()))
        .toList();
  }
}
