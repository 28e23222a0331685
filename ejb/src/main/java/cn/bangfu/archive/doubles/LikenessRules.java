package cn.bangfu.archive.doubles;

import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Pinyin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When two persons may be one, and how much speaks for it. */
public final class LikenessRules {

  /** So many points are shown: the name and the number, or the name, the birth and the area. */
  public static final int SHOWN_FROM = 55;

  private static final int BODY = IdNo.LENGTH - 1;
  private static final int PREFECTURE = 4;

  private LikenessRules() {}

  /**
   * What is compared of a person.
   *
   * @param areas codes of the divisions where the household lives and is registered
   */
  record Features(String name, IdNo idNo, LocalDate birthDate, Set<String> areas) {}

  /**
   * What speaks for one person; empty if the names are not said alike, if both have the same number
   * or if it is too little to be shown.
   */
  static Set<Likeness> compare(Features one, Features other) {
    EnumSet<Likeness> parts = EnumSet.noneOf(Likeness.class);
    if (!Pinyin.soundsAlike(one.name(), other.name()) || sameNumber(one, other)) {
      return parts;
    }
    parts.add(one.name().equals(other.name()) ? Likeness.SAME_NAME : Likeness.SAME_SOUND);
    numbers(one.idNo(), other.idNo()).ifPresent(parts::add);
    if (one.birthDate() != null && one.birthDate().equals(other.birthDate())) {
      parts.add(Likeness.SAME_BIRTH_DATE);
    }
    area(one.areas(), other.areas()).ifPresent(parts::add);
    return score(parts) < SHOWN_FROM ? Set.of() : parts;
  }

  static int score(Set<Likeness> parts) {
    return parts.stream().mapToInt(Likeness::points).sum();
  }

  private static boolean sameNumber(Features one, Features other) {
    return one.idNo() != null
        && other.idNo() != null
        && one.idNo().normalized().equals(other.idNo().normalized());
  }

  /** Compares the digits before the check digit, which a clerk corrects after a wrong one. */
  static Optional<Likeness> numbers(IdNo one, IdNo other) {
    if (one == null || other == null) {
      return Optional.empty();
    }
    String a = one.normalized();
    String b = other.normalized();
    if (a.length() != IdNo.LENGTH || b.length() != IdNo.LENGTH) {
      return Optional.empty();
    }
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < BODY; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        different.add(i);
      }
    }
    if (different.size() == 1) {
      return Optional.of(Likeness.ONE_DIGIT_DIFFERS);
    }
    if (different.size() != 2) {
      return Optional.empty();
    }
    int i = different.get(0);
    return different.get(1) == i + 1
            && a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
        ? Optional.of(Likeness.TWO_DIGITS_SWAPPED)
        : Optional.empty();
  }

  private static Optional<Likeness> area(Set<String> some, Set<String> others) {
    if (some.stream().anyMatch(others::contains)) {
      return Optional.of(Likeness.SAME_COUNTY);
    }
    return some.stream()
            .anyMatch(a -> others.stream().anyMatch(b -> prefecture(a).equals(prefecture(b))))
        ? Optional.of(Likeness.SAME_PREFECTURE)
        : Optional.empty();
  }

  private static String prefecture(String code) {
    return code.substring(0, Math.min(PREFECTURE, code.length()));
  }

  /**
   * The valid numbers that become this one by one wrong digit or by two neighbours swapped, at most
   * 169. Looked up by their digests they find what is stored encrypted, without a key for each
   * digit left out of each number stored.
   */
  static Set<IdNo> near(IdNo idNo, LocalDate today) {
    Set<IdNo> found = new LinkedHashSet<>();
    if (!idNo.isValid(today)) {
      return found;
    }
    String body = idNo.value().substring(0, BODY);
    for (int i = 0; i < BODY; i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        add(body.substring(0, i) + digit + body.substring(i + 1), found, today);
      }
      if (i + 1 < BODY) {
        String swapped = "" + body.charAt(i + 1) + body.charAt(i);
        add(body.substring(0, i) + swapped + body.substring(i + 2), found, today);
      }
    }
    found.remove(idNo);
    return found;
  }

  private static void add(String body, Set<IdNo> found, LocalDate today) {
    IdNo near = IdNo.ofBody(body);
    if (near.isValid(today)) {
      found.add(near);
    }
  }
}
