package cn.bangfu.archive.filing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

  /** The same for some divisions and all days. */
  default Map<String, Function<LocalDate, Optional<ValidStandard>>> standards(
      Collection<String> regionCodes) {
    Map<String, Function<LocalDate, Optional<ValidStandard>>> standards = new HashMap<>();
    regionCodes.forEach(code -> standards.put(code, day -> standard(code, day)));
    return standards;
  }

  /** These divisions will be asked for; they can be read at once. */
  default void expect(Collection<String> regionCodes) {}

  /** Name of a division. */
  default String regionName(String regionCode) {
    return regionCode;
  }

  /** True if this is the value that rules know by that name. */
  default boolean is(Long id, String constant) {
    return id != null && code(id).map(code -> constant.equals(code.constant())).orElse(false);
  }
}
