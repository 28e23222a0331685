package cn.bangfu.staff.takeover;

import cn.bangfu.staff.StaffData;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The old accounts of one union under one log-in name: one person (USR-145).
 *
 * @param rows those of the former system first
 */
record OldPerson(List<OldUser> rows) {

  OldPerson {
    rows =
        rows.stream()
            .sorted(Comparator.comparing(OldUser::source).thenComparing(OldUser::id))
            .toList();
  }

  /** What the first account says; what it leaves empty is taken from the others. */
  StaffData data() {
    return new StaffData(
        first(StaffData::name),
        first(StaffData::gender),
        first(StaffData::loginName),
        first(StaffData::phone),
        first(StaffData::mobile),
        first(StaffData::email),
        first(StaffData::department),
        first(StaffData::position),
        null,
        null);
  }

  private <V> V first(Function<StaffData, V> field) {
    return rows.stream()
        .map(row -> field.apply(row.data()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Both sets of permissions, as they were written. */
  Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    rows.forEach(row -> words.addAll(row.words()));
    return words;
  }

  /** Null if none of the accounts ever logged in. */
  OffsetDateTime lastLogin() {
    return rows.stream()
        .map(OldUser::lastLogin)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** True if the former system knows it. */
  boolean former() {
    return rows.get(0).source() == OldSystem.FORMER;
  }

  /** Number of the row that stands for it in the report. */
  long id() {
    return rows.get(0).id();
  }
}
