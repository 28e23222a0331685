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
    Long reminderId)
    implements Serializable {

  /** What the list shows when it is opened (ARC-011). */
  public static final ArchiveFilter OPENING =
      new ArchiveFilter(
          null, false, ArchiveStateFilter.ALL, null, null, null, null, null, null, null);

  public ArchiveFilter {
    state = state == null ? ArchiveStateFilter.ALL : state;
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
        reminderId);
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
        reminderId);
  }
}
