package cn.bangfu.center;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions for centres, all optional and all to be met (ORG-087).
 *
 * @param unionId from which union down, null for the own one
 * @param includeSubordinates with the unions below it
 * @param name part of the union's name
 * @param regionCode a division with all below it
 * @param services any of these
 */
public record CenterFilter(
    Long unionId,
    boolean includeSubordinates,
    String name,
    String regionCode,
    CenterLevel level,
    Long cityClassId,
    Long natureId,
    Integer staffFrom,
    Integer staffTo,
    BigDecimal areaFrom,
    BigDecimal areaTo,
    Boolean coordination,
    List<Long> services,
    LocalDate establishedFrom,
    LocalDate establishedTo)
    implements Serializable {

  public CenterFilter {
    services = services == null ? List.of() : List.copyOf(services);
  }

  /** True if its bounds leave something to be found. */
  public boolean isPossible() {
    return wrongBounds().isEmpty();
  }

  /**
   * Refuses bounds that exclude everything.
   *
   * @throws Violations at the upper bound
   */
  void check() {
    Violations.throwIfAny(wrongBounds());
  }

  private List<Violation> wrongBounds() {
    List<Violation> found = new ArrayList<>();
    range(found, "staffTo", staffFrom, staffTo);
    range(found, "areaTo", areaFrom, areaTo);
    range(found, "establishedTo", establishedFrom, establishedTo);
    return found;
  }

  private static <T extends Comparable<? super T>> void range(
      List<Violation> found, String field, T from, T to) {
    if (from != null && to != null && from.compareTo(to) > 0) {
      found.add(Violation.of(field, CenterProblem.RANGE));
    }
  }
}
