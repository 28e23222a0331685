package cn.bangfu.archive.paper;

import cn.bangfu.kernel.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Choices on paper: all of them, the stored ones ticked (FIL-069). */
final class Boxes {

  private static final String TICKED = "\u2611";
  private static final String OPEN = "\u25A1";
  private static final String GAP = "  ";

  private Boxes() {}

  static String one(Enum<?> constant, boolean ticked) {
    return (ticked ? TICKED : OPEN) + Texts.label(constant);
  }

  static String text(String text, boolean ticked) {
    return (ticked ? TICKED : OPEN) + text;
  }

  /** All constants of an enum. */
  static <E extends Enum<E>> String of(Class<E> type, Collection<E> ticked) {
    return of(Arrays.asList(type.getEnumConstants()), Set.copyOf(ticked));
  }

  static <E extends Enum<E>> String of(List<E> constants, Set<E> ticked) {
    return constants.stream()
        .map(constant -> one(constant, ticked.contains(constant)))
        .collect(Collectors.joining(GAP));
  }

  /** Yes and no. */
  static String yesNo(Boolean value) {
    return text(Texts.get("archive.yesNo.true"), Boolean.TRUE.equals(value))
        + GAP
        + text(Texts.get("archive.yesNo.false"), Boolean.FALSE.equals(value));
  }
}
