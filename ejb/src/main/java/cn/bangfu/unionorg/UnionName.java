package cn.bangfu.unionorg;

import cn.bangfu.kernel.CleanText;
import java.util.regex.Pattern;

/** The name of a union: 2 to 60 characters without line breaks or control characters (ORG-014). */
public final class UnionName {

  public static final int MIN_LENGTH = 2;
  public static final int MAX_LENGTH = 60;

  private static final Pattern FULL_WIDTH =
      Pattern.compile("[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+");

  private UnionName() {}

  /** What is stored of a typed name: trimmed, letters and digits half-width. */
  public static String clean(String typed) {
    return typed == null
        ? ""
        : FULL_WIDTH.matcher(typed).replaceAll(found -> CleanText.halfWidth(found.group())).strip();
  }

  /** True if a cleaned name may be stored; a character outside the basic plane counts as one. */
  public static boolean isValid(String clean) {
    int length = clean.codePointCount(0, clean.length());
    return length >= MIN_LENGTH
        && length <= MAX_LENGTH
        && clean.codePoints().noneMatch(UnionName::forbidden);
  }

  private static boolean forbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
