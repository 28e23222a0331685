package cn.bangfu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class XhtmlRulesTest {

  private static final int LINES = 200;
  private static final Pattern HAN =
      Pattern.compile("[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]");
  private static final Set<String> WITHOUT_FRAME = Set.of("login.xhtml");

  @Test
  void noChineseStandsInAPage() {
    assertThat(Pages.all()).allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(HAN));
  }

  @Test
  void noPageIsLongerThanTwoHundredLines() {
    assertThat(Pages.all())
        .allSatisfy(
            (file, text) -> assertThat(text.lines().count()).as(file).isLessThanOrEqualTo(LINES));
  }

  @Test
  void everyPageStandsInTheOneFrame() {
    Map<String, String> pages = Pages.reachable();
    pages.keySet().removeAll(WITHOUT_FRAME);
    assertThat(pages)
        .isNotEmpty()
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .containsAnyOf(
                        "template=\"/WEB-INF/templates/page.xhtml\"",
                        "template=\"/WEB-INF/templates/plain.xhtml\""));
  }

  /** A policy with a nonce lets nothing else run; and looks have one home, the style sheet. */
  @Test
  @Tag("USR-140")
  void noPageCarriesScriptOrStyleOfItsOwn() {
    assertThat(Pages.all())
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .doesNotContainPattern(
                        "<script|<style|\\sstyle=\"|javascript:|https?://(?!www\\.w3\\.org|omnifaces\\.org/ui)"));
  }

  @Test
  @Tag("USR-138")
  void whatIsTypedIsNeverShownAsMarkup() {
    assertThat(Pages.all())
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .doesNotContain("escape=\"false\"", "escapeText=\"false\""));
  }

  @Test
  void noGetChangesAnything() {
    assertThat(Pages.all())
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .doesNotContainPattern(
                        "viewAction action=\"#\\{[^}]*\\.(save|delete|report|send)"));
  }

  @Test
  void everyTextOfAPageExists() {
    List<String> missing = new ArrayList<>();
    Pages.all()
        .forEach(
            (file, text) ->
                Pages.keysIn(text).stream()
                    // a path of a field, such as content.idNo, belongs to no room
                    .filter(key -> isOfARoom(key) && !Texts.has(key))
                    .filter(key -> Texts.keys().stream().noneMatch(k -> k.startsWith(key + ".")))
                    .forEach(key -> missing.add(file + ": " + key)));
    assertThat(missing).isEmpty();
  }

  private static boolean isOfARoom(String key) {
    String room = key.substring(0, key.indexOf('.') + 1);
    return Texts.keys().stream().anyMatch(known -> known.startsWith(room));
  }
}
