package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands behind an identity number for somebody who wants to help (AST-015 to AST-020).
 *
 * @param sentence what is said about it; null if nothing has to be said
 * @param archiveId the archive, also of other unions; null if none or several were found
 * @param view the archive, class-A data masked; null outside the caller's unions
 * @param foreign what may be shown of an archive of other unions (USR-086), or null
 * @param restorable a closed archive that the caller may restore (AST-018)
 * @param unions the unions that file the person, if there are several
 */
public record FoundForHelp(
    Kind kind,
    String sentence,
    Long archiveId,
    ArchiveView view,
    Foreign foreign,
    boolean restorable,
    List<String> unions)
    implements Serializable {

  /** What comes next. */
  public enum Kind {
    /** Help can be given. */
    READY,
    /** A closed archive has to be restored first. */
    CLOSED,
    /** No help now. */
    REFUSED,
    /** There is no archive, and the caller may file one. */
    NOT_FILED
  }

  /** The restricted view of an archive of other unions. */
  public record Foreign(
      long unionId,
      String unionPath,
      String name,
      LifeState lifeState,
      HardshipCategory category,
      LocalDate filingDate)
      implements Serializable {}
}
