package cn.bangfu.fund;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which entries are listed, and which expenditure; null or empty means all.
 *
 * @param unionId null for the own union
 * @param until the last day that counts (FND-067)
 * @param entryNo of an entry that is shown with the entries against it alone (FND-033)
 */
public record EntryFilter(
    Long unionId, List<Long> fundTypes, List<Integer> fundYears, LocalDate until, String entryNo)
    implements Serializable {

  public EntryFilter {
    fundTypes = List.copyOf(fundTypes);
    fundYears = List.copyOf(fundYears);
  }

  /** One type and year, or null for all of them. */
  public EntryFilter(Long unionId, Long fundType, Integer fundYear) {
    this(
        unionId,
        Stream.ofNullable(fundType).toList(),
        Stream.ofNullable(fundYear).toList(),
        null,
        null);
  }
}
