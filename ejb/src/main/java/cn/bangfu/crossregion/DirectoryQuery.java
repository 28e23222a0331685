package cn.bangfu.crossregion;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionName;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the directory is asked for: a division, a name, or both (INF-089 to INF-092). Case, width of
 * letters and digits and surrounding blanks do not matter; several words must all occur; there are
 * no wildcards.
 *
 * @param division text of a name, two to six digits of a code, or the name and code of a division
 *     that was chosen from the proposals
 * @param name part of the name or short name, or the whole number of a union
 */
public record DirectoryQuery(String division, String name) implements Serializable {

  /** So much of a typed text is looked at. */
  public static final int MAX_LENGTH = 100;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");
  private static final Pattern WHOLE_CODE = Pattern.compile("(?:.*\\D)?(\\d{6})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public DirectoryQuery {
    division = plain(division);
    name = plain(name);
  }

  private static String plain(String typed) {
    if (typed == null) {
      return "";
    }
    String folded = UnionName.clean(typed).replace('\u3000', ' ').toLowerCase(Locale.ROOT);
    String clean = BLANKS.matcher(folded.strip()).replaceAll(" ");
    return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH);
  }

  /**
   * Throws if the query cannot be run.
   *
   * @throws Violations at the field that has to be filled in or completed
   */
  void check() {
    if (division.isEmpty() && name.isEmpty()) {
      throw new Violations(List.of(Violation.of("division", DirectoryProblem.NOTHING_ASKED)));
    }
    if (division.length() == 1 && DIGITS.matcher(division).matches()) {
      throw new Violations(List.of(Violation.of("division", DirectoryProblem.ONE_DIGIT)));
    }
  }

  /**
   * First digits of the codes that are asked for; of a whole code without the zeros that stand for
   * "all of it", so that everything below is found (ORG-095); empty if the division is a text.
   */
  String codePrefix() {
    Matcher whole = WHOLE_CODE.matcher(division);
    if (!whole.matches()) {
      return DIGITS.matcher(division).matches() ? division : "";
    }
    String code = whole.group(1);
    if (code.endsWith("0000")) {
      return code.substring(0, 2);
    }
    return code.endsWith("00") ? code.substring(0, 4) : code;
  }

  /** Words that the name of the division, or of one above it, has to contain. */
  List<String> divisionWords() {
    return codePrefix().isEmpty() ? words(division) : List.of();
  }

  List<String> nameWords() {
    return words(name);
  }

  /** The number of a union if the name is one, else -1. */
  long number() {
    return NUMBER.matcher(name).matches() ? Long.parseLong(name) : -1;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
