package cn.bangfu.archive.past;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.query.ArchiveQuery;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which archives of a day are asked for; null or empty means any.
 *
 * @param day state at 24:00 of this day
 * @param unionId a union of the own jurisdiction of that day; null for the own union
 * @param below with the archives of all unions below it
 * @param states at least one of on file, cancelled, out of hardship
 * @param name part of the name of the head
 * @param employeeNo begin of the number
 * @param query further conditions of the query page, or null
 */
public record PastFilter(
    LocalDate day,
    Long unionId,
    boolean below,
    Set<LifeState> states,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    String name,
    String employeeNo,
    ArchiveQuery query)
    implements Serializable {

  /** Without the conditions of the query page. */
  public PastFilter(
      LocalDate day,
      Long unionId,
      boolean below,
      Set<LifeState> states,
      ArchiveType archiveType,
      HardshipCategory hardshipCategory,
      String name,
      String employeeNo) {
    this(day, unionId, below, states, archiveType, hardshipCategory, name, employeeNo, null);
  }

  /** What a list of that day shows first: everything on file with the own union. */
  public static PastFilter opening(LocalDate day) {
    return new PastFilter(day, null, false, Set.of(LifeState.ACTIVE), null, null, null, null);
  }
}
