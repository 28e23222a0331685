package cn.bangfu.otherassistance;

import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.RangeCheck;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * Conditions of list and query (part 30 B.3); empty ones do not restrict.
 *
 * @param unionId a subordinate, or null for the own union
 * @param includeSubordinates its projects with those of all below
 * @param projectName a part of the name
 * @param reminderId only the projects that this reminder to the own union speaks of (INF-061)
 */
public record OtherAssistanceFilter(
    Long unionId,
    boolean includeSubordinates,
    AssistanceStateFilter state,
    String projectName,
    LocalDate from,
    LocalDate to,
    Integer leastPeople,
    Integer mostPeople,
    BigDecimal leastAmount,
    BigDecimal mostAmount,
    Set<Long> measures,
    Set<Long> fundTypes,
    Set<Integer> fundYears,
    Set<Long> materialTypes,
    Set<Long> expenditureKinds,
    LocalDate enteredFrom,
    LocalDate enteredTo,
    Long reminderId)
    implements Serializable {

  /** What the list shows when it is opened: the own projects. */
  public static final OtherAssistanceFilter OPENING = of(null, false, AssistanceStateFilter.ALL);

  public OtherAssistanceFilter {
    state = state == null ? AssistanceStateFilter.ALL : state;
    measures = Set.copyOf(measures);
    fundTypes = Set.copyOf(fundTypes);
    fundYears = Set.copyOf(fundYears);
    materialTypes = Set.copyOf(materialTypes);
    expenditureKinds = Set.copyOf(expenditureKinds);
  }

  /** A list without further conditions. */
  public static OtherAssistanceFilter of(
      Long unionId, boolean includeSubordinates, AssistanceStateFilter state) {
    return new OtherAssistanceFilter(
        unionId,
        includeSubordinates,
        state,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        null);
  }

  /** The same conditions under another state filter. */
  public OtherAssistanceFilter with(AssistanceStateFilter other) {
    return new OtherAssistanceFilter(
        unionId,
        includeSubordinates,
        other,
        projectName,
        from,
        to,
        leastPeople,
        mostPeople,
        leastAmount,
        mostAmount,
        measures,
        fundTypes,
        fundYears,
        materialTypes,
        expenditureKinds,
        enteredFrom,
        enteredTo,
        reminderId);
  }

  /** The same conditions for another union. */
  public OtherAssistanceFilter of(Long otherUnion, boolean withSubordinates) {
    return new OtherAssistanceFilter(
        otherUnion,
        withSubordinates,
        state,
        projectName,
        from,
        to,
        leastPeople,
        mostPeople,
        leastAmount,
        mostAmount,
        measures,
        fundTypes,
        fundYears,
        materialTypes,
        expenditureKinds,
        enteredFrom,
        enteredTo,
        reminderId);
  }

  /** Part 30 A.14: no range is upside down. */
  public void check() {
    RangeCheck.of("conditions.")
        .range("from", from, to)
        .range("leastPeople", leastPeople, mostPeople)
        .range("leastAmount", leastAmount, mostAmount)
        .range("enteredFrom", enteredFrom, enteredTo)
        .throwIfAny();
  }
}
