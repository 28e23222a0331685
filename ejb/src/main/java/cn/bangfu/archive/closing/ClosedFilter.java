package cn.bangfu.archive.closing;

import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Conditions of the lists of closed archives (ARC-077, ARC-082); empty ones do not restrict.
 *
 * @param exited true for those that left hardship, false for the cancelled
 * @param archiveType null for both types
 * @param unionId the union chosen in the tree, with those below it, or null for the own one
 * @param includeSubordinates the own union's list with those of all below
 * @param employeeNo the beginning of the number
 * @param name a part of the head's name
 * @param idNo the head's whole identity number
 * @param employer a part of the employer's name
 * @param reasonId reason of the cancellation or way of the exit
 * @param way for cancellations: by a person or by the system
 * @param reminderId only the archives that this reminder to the union asked for speaks of (INF-061)
 * @param ordering the user's own order for {@link ClosedSort#CHOSEN}, or null (ARC-148)
 */
public record ClosedFilter(
    boolean exited,
    ArchiveType archiveType,
    Long unionId,
    boolean includeSubordinates,
    String employeeNo,
    String name,
    String idNo,
    String employer,
    HardshipCategory hardshipCategory,
    Long reasonId,
    LocalDate from,
    LocalDate to,
    ClosingWay way,
    Long reminderId,
    ArchiveOrdering ordering)
    implements Serializable {

  /** Without a reminder, in the usual order. */
  public ClosedFilter(
      boolean exited,
      ArchiveType archiveType,
      Long unionId,
      boolean includeSubordinates,
      String employeeNo,
      String name,
      String idNo,
      String employer,
      HardshipCategory hardshipCategory,
      Long reasonId,
      LocalDate from,
      LocalDate to,
      ClosingWay way) {
    this(
        exited,
        archiveType,
        unionId,
        includeSubordinates,
        employeeNo,
        name,
        idNo,
        employer,
        hardshipCategory,
        reasonId,
        from,
        to,
        way,
        null,
        null);
  }

  /** The same conditions, only for archives that a reminder to the own union speaks of. */
  public ClosedFilter ofReminder(Long reminder) {
    return new ClosedFilter(
        exited,
        archiveType,
        unionId,
        includeSubordinates,
        employeeNo,
        name,
        idNo,
        employer,
        hardshipCategory,
        reasonId,
        from,
        to,
        way,
        reminder,
        ordering);
  }

  /** The same conditions, in the user's own order. */
  public ClosedFilter sortedBy(ArchiveOrdering order) {
    return new ClosedFilter(
        exited,
        archiveType,
        unionId,
        includeSubordinates,
        employeeNo,
        name,
        idNo,
        employer,
        hardshipCategory,
        reasonId,
        from,
        to,
        way,
        reminderId,
        order);
  }

  /** All archives of the own union and below that were cancelled or have left hardship. */
  public static ClosedFilter all(boolean exited) {
    return new ClosedFilter(
        exited, null, null, true, null, null, null, null, null, null, null, null, null);
  }
}
