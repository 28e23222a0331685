package cn.bangfu.staff.takeover;

import cn.bangfu.access.Permission;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What becomes of the people of the old systems (USR-145 to USR-147). */
final class TakeOverRules {

  private static final String SUFFIX = "_jk";
  private static final int LOGIN_NAME_MAX = 30;

  /** Modules of the old system that had statistics of their own (part 60, table of entries). */
  private static final Set<Permission> COUNTED =
      EnumSet.of(
          Permission.ARCHIVE,
          Permission.ASSISTANCE,
          Permission.PETITION,
          Permission.CONSULTATION,
          Permission.LEGAL_AID,
          Permission.EMPLOYMENT,
          Permission.TRAINING,
          Permission.REPORT_FORM,
          Permission.FUND,
          Permission.USER_ADMIN);

  private TakeOverRules() {}

  /** USR-145: the same log-in name in the same union, whatever its case, is one person. */
  static List<OldPerson> merge(Collection<OldUser> ofOneUnion) {
    Map<String, List<OldUser>> byName =
        ofOneUnion.stream()
            .collect(
                Collectors.groupingBy(
                    user -> key(user.data().loginName()), LinkedHashMap::new, Collectors.toList()));
    return byName.values().stream()
        .map(OldPerson::new)
        .sorted(Comparator.comparing(OldPerson::id))
        .toList();
  }

  /** A log-in name as it is compared. */
  static String key(String loginName) {
    return loginName == null ? "" : loginName.toLowerCase(Locale.ROOT);
  }

  /**
   * USR-146: what somebody may do now who held this; everything is handled.
   *
   * @param administers true for who administers his union from now on; all others lose that
   */
  static Set<Permission> permissions(Collection<Permission> old, boolean administers) {
    Set<Permission> now = EnumSet.noneOf(Permission.class);
    now.addAll(old);
    if (old.stream().anyMatch(COUNTED::contains)) {
      now.add(Permission.STATISTICS);
    }
    if (old.contains(Permission.ASSISTANCE)) {
      now.add(Permission.OTHER_ASSISTANCE);
    }
    now.remove(Permission.USER_ADMIN);
    if (administers) {
      now.add(Permission.USER_ADMIN);
      now.add(Permission.WARNING);
    }
    return now;
  }

  /** USR-147: of several administrators of a union the one who logged in last. */
  static Optional<OldPerson> administrator(Collection<OldPerson> candidates) {
    return candidates.stream()
        .max(
            Comparator.comparing(
                    OldPerson::lastLogin, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(OldPerson::id, Comparator.reverseOrder()));
  }

  /** USR-145: the name with the suffix, shortened or numbered until nobody has it. */
  static String suffixed(String loginName, Predicate<String> taken) {
    for (int number = 1; ; number++) {
      String end = number == 1 ? SUFFIX : SUFFIX + number;
      String start =
          loginName.substring(0, Math.min(loginName.length(), LOGIN_NAME_MAX - end.length()));
      if (!taken.test(start + end)) {
        return start + end;
      }
    }
  }
}
