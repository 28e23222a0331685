package cn.bangfu.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How Chinese texts are read, without tones. A character with several readings has all of them, so
 * that nobody has to know which one is right in a name.
 */
public final class Pinyin {

  /** So many spellings of one text: a long text of characters with two readings has no end. */
  private static final int SPELLINGS_MAX = 16;

  private static final Map<Integer, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** The first letters of a text, {@code hz}; several where a character is read in several ways. */
  public static Set<String> initials(String text) {
    Set<String> spelled = Set.of("");
    for (int character : text.codePoints().toArray()) {
      Set<String> letters =
          readings(character).stream()
              .map(reading -> reading.substring(0, 1))
              .collect(Collectors.toCollection(TreeSet::new));
      spelled =
          spelled.stream()
              .flatMap(before -> letters.stream().map(letter -> before + letter))
              .limit(SPELLINGS_MAX)
              .collect(Collectors.toCollection(TreeSet::new));
    }
    return spelled;
  }

  /** True if the first letters of a text begin with what was typed; nothing typed finds nothing. */
  public static boolean beginsWith(String text, String typed) {
    String letters = typed.strip().toLowerCase(Locale.ROOT);
    return !letters.isEmpty()
        && initials(text).stream().anyMatch(spelled -> spelled.startsWith(letters));
  }

  /** True if two names may be said alike: character for character a reading in common. */
  public static boolean soundsAlike(String one, String other) {
    int[] first = letters(one);
    int[] second = letters(other);
    if (first.length == 0 || first.length != second.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (first[i] != second[i]
          && readings(first[i]).stream().noneMatch(readings(second[i])::contains)) {
        return false;
      }
    }
    return true;
  }

  /** The characters of a name that are said: no blanks and no dots between parts. */
  private static int[] letters(String name) {
    return name == null
        ? new int[0]
        : name.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).toArray();
  }

  private static Set<String> readings(int character) {
    return KNOWN.computeIfAbsent(character, Pinyin::read);
  }

  /** What is no Chinese character is read as it stands. */
  private static Set<String> read(int character) {
    String[] found =
        Character.isBmpCodePoint(character)
            ? PinyinHelper.toHanyuPinyinStringArray((char) character)
            : null;
    return found == null
        ? Set.of(Character.toString(character).toLowerCase(Locale.ROOT))
        : Arrays.stream(found)
            .map(reading -> reading.replaceAll("[0-9]", "").replace("u:", "v"))
            .collect(Collectors.toUnmodifiableSet());
  }
}
