package cn.bangfu.archive.filing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What the checks ask of other rooms; in tests a handful of values. */
public interface Lookup {

  /** The value of a code table with this id. */
  Optional<Code> code(long id);

  /** True for a valid division that has none below it: a county as a rule. */
  boolean isCounty(String regionCode);

  /** True for a division that later editions have no more (ORG-097). */
  default boolean isAbolished(String regionCode) {
    return false;
  }

  /** The minimum living standard of a division on a day (FIL-004). */
  default Optional<ValidStandard> standard(String regionCode, LocalDate day) {
    return Optional.empty();
  }

  /** The same for all days. */
  default Function<LocalDate, Optional<ValidStandard>> standards(String regionCode) {
    return day -> standard(regionCode, day);
  }

  /** Name of a division. */
  default String regionName(String regionCode) {
    return regionCode;
  }

  /** True if this is the value that rules know by that name. */
  default boolean is(Long id, String constant) {
    return id != null && code(id).map(code -> constant.equals(code.constant())).orElse(false);
  }
}
