package cn.bangfu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class XhtmlRulesTest {

  private static final int LINES = 200;
  private static final Set<String> WITHOUT_FRAME = Set.of("login.xhtml");

  @Test
  void noChineseStandsInAPage() {
    assertThat(breaking(Pages.all(), has("[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]")))
        .isEmpty();
  }

  @Test
  void noPageIsLongerThanTwoHundredLines() {
    assertThat(breaking(Pages.all(), text -> text.lines().count() > LINES)).isEmpty();
  }

  @Test
  void everyPageStandsInOneOfTheTwoFrames() {
    Map<String, String> pages = Pages.reachable();
    pages.keySet().removeAll(WITHOUT_FRAME);
    assertThat(pages).isNotEmpty();
    assertThat(
            breaking(pages, has("template=\"/WEB-INF/templates/(page|plain)\\.xhtml\"").negate()))
        .isEmpty();
  }

  /** A policy with a nonce lets nothing else run; and looks have one home, the style sheet. */
  @Test
  @Tag("USR-140")
  void noPageCarriesScriptOrStyleOfItsOwnOrFromElsewhere() {
    String namespaces = "(?!www\\.w3\\.org|omnifaces\\.org/ui)";
    assertThat(
            breaking(
                Pages.all(), has("<script|<style|\\sstyle=\"|javascript:|https?://" + namespaces)))
        .isEmpty();
  }

  @Test
  @Tag("USR-138")
  void whatIsTypedIsNeverShownAsMarkup() {
    assertThat(breaking(Pages.all(), has("escape(Text|Title)?=\"(?!true)"))).isEmpty();
  }

  @Test
  void openingAPageChangesNothing() {
    assertThat(
            breaking(
                Pages.all(),
                has("viewAction action=\"#\\{[^}]*\\.(save|delete|report|send|store)")))
        .isEmpty();
  }

  @Test
  void everyTextOfAPageExists() {
    List<String> missing =
        Pages.all().entrySet().stream()
            .flatMap(
                page ->
                    Pages.keysIn(page.getValue()).stream()
                        .filter(key -> !Texts.has(key))
                        .filter(
                            key -> Texts.keys().stream().noneMatch(k -> k.startsWith(key + ".")))
                        .map(key -> page.getKey() + ": " + key))
            .toList();
    assertThat(missing).isEmpty();
  }

  /** PrimeFaces puts a box to filter by under every column that names a field. */
  @Test
  @Tag("ORG-026")
  void noColumnHasABoxUnderItsHeading() {
    assertThat(breaking(Pages.all(), has("<p:column (?![^>]*filterable=\"false\")[^>]* field=\"")))
        .isEmpty();
  }

  /** Wherever money is shown that is left, the style sheet of all pages makes it red. */
  @Test
  @Tag("FND-041")
  void everyBalanceBelowZeroIsRed() throws IOException {
    String balance = "<[^<]*b:money\\([^}]*([bB]alance|carried)[^>]*>";
    assertThat(breaking(Pages.all(), has(balance))).hasSizeGreaterThan(5);
    assertThat(breaking(Pages.all(), has(balance.replaceFirst("<", "<(?![^>]*bf-red)")))).isEmpty();
    assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/resources/bangfu/css/bangfu.css")))
        .containsPattern("(?m)^\\.bf-red \\{ color: var\\(--bf-red\\)");
  }

  private static Predicate<String> has(String pattern) {
    return text -> Pattern.compile(pattern).matcher(text).find();
  }

  private static List<String> breaking(Map<String, String> pages, Predicate<String> broken) {
    return pages.entrySet().stream()
        .filter(page -> broken.test(page.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
