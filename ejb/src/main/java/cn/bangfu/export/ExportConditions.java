package cn.bangfu.export;

import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which archives of the chosen unions are asked for; an empty set means any, save for types and
 * states.
 *
 * @param lifeStates of on file, out of hardship, cancelled
 * @param filedFrom first day of filing, or null
 * @param filedTo last day of filing, or null
 * @param unreported also what those below have not reported
 */
public record ExportConditions(
    Set<ArchiveType> archiveTypes,
    Set<LifeState> lifeStates,
    Set<ArchiveLevel> levels,
    Set<ArchiveClass> classes,
    Set<HardshipCategory> categories,
    LocalDate filedFrom,
    LocalDate filedTo,
    boolean unreported)
    implements Serializable {

  /** The states that can be asked for: drafts are their writers' affair, the others are gone. */
  public static final Set<LifeState> STATES =
      Set.of(LifeState.ACTIVE, LifeState.EXITED, LifeState.DEREGISTERED);

  public ExportConditions {
    archiveTypes = Set.copyOf(archiveTypes);
    lifeStates = Set.copyOf(lifeStates);
    levels = Set.copyOf(levels);
    classes = Set.copyOf(classes);
    categories = Set.copyOf(categories);
  }
}
