package cn.bangfu.archive;

import java.io.Serializable;

/**
 * Conditions of the list of archives (ARC-011 to ARC-015); empty ones do not restrict.
 *
 * @param unionId the union chosen in the tree, or null for the own one
 * @param includeSubordinates the own union's list with those of all below; a chosen subordinate
 *     always comes with those below it (ARC-012)
 * @param employeeNo the beginning of the number
 * @param name a part of the head's name
 * @param idNo the head's whole identity number, of 15 or 18 digits
 * @param employer a part of the employer's name
 * @param reminderId only the archives that this reminder to the own union speaks of (INF-061)
 * @param narrowing the conditions of a query; below the chosen union it looks only if asked to
 *     (ARC-139)
 * @param ordering the order of the user's own choice, for {@link ArchiveSort#CHOSEN}
 */
public record ArchiveFilter(
    Long unionId,
    boolean includeSubordinates,
    ArchiveStateFilter state,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    String employeeNo,
    String name,
    String idNo,
    String employer,
    Long reminderId,
    ArchiveNarrowing narrowing,
    ArchiveOrdering ordering)
    implements Serializable {

  /** What the list shows when it is opened (ARC-011). */
  public static final ArchiveFilter OPENING =
      new ArchiveFilter(
          null, false, ArchiveStateFilter.ALL, null, null, null, null, null, null, null);

  public ArchiveFilter {
    state = state == null ? ArchiveStateFilter.ALL : state;
  }

  /** The simple conditions alone. */
  public ArchiveFilter(
      Long unionId,
      boolean includeSubordinates,
      ArchiveStateFilter state,
      ArchiveType archiveType,
      HardshipCategory hardshipCategory,
      String employeeNo,
      String name,
      String idNo,
      String employer,
      Long reminderId) {
    this(
        unionId,
        includeSubordinates,
        state,
        archiveType,
        hardshipCategory,
        employeeNo,
        name,
        idNo,
        employer,
        reminderId,
        null,
        null);
  }

  /** The same conditions and those of a query, in an order of the user's own. */
  public ArchiveFilter narrowed(ArchiveNarrowing more, ArchiveOrdering order) {
    return new ArchiveFilter(
        unionId,
        includeSubordinates,
        state,
        archiveType,
        hardshipCategory,
        employeeNo,
        name,
        idNo,
        employer,
        reminderId,
        more,
        order);
  }

  /** The same conditions under another state filter. */
  public ArchiveFilter with(ArchiveStateFilter other) {
    return new ArchiveFilter(
        unionId,
        includeSubordinates,
        other,
        archiveType,
        hardshipCategory,
        employeeNo,
        name,
        idNo,
        employer,
        reminderId,
        narrowing,
        ordering);
  }

  /** The same conditions for archives of one type, or of both (null). */
  public ArchiveFilter of(ArchiveType type) {
    return new ArchiveFilter(
        unionId,
        includeSubordinates,
        state,
        type,
        hardshipCategory,
        employeeNo,
        name,
        idNo,
        employer,
        reminderId,
        narrowing,
        ordering);
  }

  /** The same conditions for another union. */
  public ArchiveFilter of(Long otherUnion, boolean withSubordinates) {
    return new ArchiveFilter(
        otherUnion,
        withSubordinates,
        state,
        archiveType,
        hardshipCategory,
        employeeNo,
        name,
        idNo,
        employer,
        reminderId,
        narrowing,
        ordering);
  }
}
