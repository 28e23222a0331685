package cn.bangfu.archive;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A room whose records belong to an archive and go with it when it is merged into another one
 * (ARC-155). Rooms implement this as a bean; the container finds them all, so that the archive
 * knows none of them.
 */
public interface LinkedWithArchive {

  /** What its records are called. */
  Label kind();

  /** How many of them each of these archives has; archives without any may be left out. */
  Map<Long, Long> count(Collection<Long> archiveIds);

  /** Why an archive that has any of them is not deleted; empty if they go unnoticed (ARC-054). */
  default Optional<Problem> keepsFromDeletion() {
    return Optional.empty();
  }

  /** Why these archives cannot be merged now; empty if they can. */
  default Optional<Violation> refuseMerge(Collection<Long> archiveIds) {
    return Optional.empty();
  }

  /**
   * Gives the records of merged archives to the remaining one, in the transaction of the merge; the
   * remaining archive is stored already.
   */
  void move(Collection<Long> merged, long remaining);
}
