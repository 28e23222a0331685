package cn.bangfu.archive.filing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks each thing once: for one form, or for a row of archives that are checked together. */
final class RememberedLookup implements Lookup {

  private record Where(String regionCode, LocalDate day) {}

  private final Lookup asked;
  private final Map<Long, Optional<Code>> codes = new HashMap<>();
  private final Map<String, Boolean> counties = new HashMap<>();
  private final Map<String, Boolean> abolished = new HashMap<>();
  private final Map<String, Function<LocalDate, Optional<ValidStandard>>> lines = new HashMap<>();
  private final Map<Where, Optional<ValidStandard>> standards = new HashMap<>();

  RememberedLookup(Lookup asked) {
    this.asked = asked;
  }

  @Override
  public Optional<Code> code(long id) {
    return codes.computeIfAbsent(id, asked::code);
  }

  @Override
  public boolean isCounty(String regionCode) {
    return counties.computeIfAbsent(regionCode, asked::isCounty);
  }

  @Override
  public boolean isAbolished(String regionCode) {
    return abolished.computeIfAbsent(regionCode, asked::isAbolished);
  }

  @Override
  public Optional<ValidStandard> standard(String regionCode, LocalDate day) {
    return standards.computeIfAbsent(
        new Where(regionCode, day),
        where -> {
          if (!lines.containsKey(where.regionCode())) {
            lines.putAll(asked.standards(List.of(where.regionCode())));
          }
          return lines.get(where.regionCode()).apply(where.day());
        });
  }

  @Override
  public void expect(Collection<String> regionCodes) {
    asked.expect(regionCodes);
  }

  /** The standards of these divisions will be asked for. */
  void expectStandards(Collection<String> regionCodes) {
    lines.putAll(asked.standards(regionCodes));
  }

  @Override
  public String regionName(String regionCode) {
    return asked.regionName(regionCode);
  }
}
