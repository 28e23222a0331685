package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes the filing standard of many archives and nothing else (ARC-124, ARC-125): those of the
 * own union, and for its user administrator those of the unions below.
 */
@Stateless
public class BulkStandard {

  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject Chains chains;
  @Inject ArchiveChanges changes;

  /** Changes those of the chosen archives that may have the standard; lists the others. */
  @Needs(Right.ARCHIVE_STANDARD)
  public Outcome change(List<Long> ids, ArchiveLevel next) {
    Chosen.check(ids);
    boolean below = callers.known().has(Right.USER_ADMIN);
    long own = callers.known().unionId();
    List<Archive> archives = access.lock(ids);
    Map<Long, ChainUnion> unions =
        chains.all(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    List<Outcome.Refused> refused = new ArrayList<>();
    for (Archive archive : archives) {
      ArchiveLevel level = unions.get(archive.getFilingUnionId()).level();
      Optional<Violation> reason =
          !below && archive.getFilingUnionId() != own
              ? Optional.of(Violation.of(null, ArchiveRefusal.OWN_UNION_ONLY))
              : refusal(archive, next, level);
      if (reason.isPresent()) {
        refused.add(Outcome.Refused.of(archive, List.of(reason.get())));
      } else if (archive.getFilingStandard() != next) {
        archive.changeStandard(next, level);
        changes.add(archive.getId(), ArchiveChangeKind.BULK_CHANGED);
      }
    }
    callers.count(archives.size() - refused.size());
    return new Outcome(archives.size() - refused.size(), refused);
  }

  private static Optional<Violation> refusal(
      Archive archive, ArchiveLevel next, ArchiveLevel unionLevel) {
    return FilingRules.refuseEdit(archive)
        .or(
            () ->
                LevelRules.refuseStandard(next, archive.getArchiveLevel(), unionLevel)
                    .map(
                        no ->
                            Violation.of(
                                null,
                                no,
                                no == ArchiveRefusal.STANDARD_BELOW_UNION
                                    ? unionLevel
                                    : archive.getArchiveLevel())));
  }
}
