package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  private static final int PORTION = 500;

  private static final String CHANGE =
      """
      update archive set filing_standard = ?2, version = version + 1
       where id = any (cast(?1 as bigint[]))
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject ArchiveSearch search;
  @Inject Chains chains;
  @Inject ArchiveChanges changes;

  /**
   * What became of one portion of all that a query finds.
   *
   * @param last number of its last archive, after which the next portion begins; null if nothing
   *     was left
   */
  public record Portion(Outcome outcome, Long last) {}

  /** Changes those of the chosen archives that may have the standard; lists the others. */
  @Needs(Right.ARCHIVE_STANDARD)
  public Outcome change(List<Long> ids, ArchiveLevel next) {
    Chosen.check(ids);
    return changeThese(ids, next);
  }

  /**
   * The same for the next archives that a query finds, each portion in a transaction of its own, so
   * that any number of them can be changed and nobody waits for the end of it.
   *
   * @param after number of the last archive of the portion before; 0 at first
   */
  @Needs(Right.ARCHIVE_STANDARD)
  public Portion changeNext(ArchiveFilter found, ArchiveLevel next, long after) {
    List<Long> ids = search.idsAfter(found, after, PORTION);
    return ids.isEmpty()
        ? new Portion(new Outcome(0, List.of()), null)
        : new Portion(changeThese(ids, next), ids.get(ids.size() - 1));
  }

  private Outcome changeThese(List<Long> ids, ArchiveLevel next) {
    boolean below = callers.known().has(Right.USER_ADMIN);
    long own = callers.known().unionId();
    List<Archive> archives = access.lock(ids);
    Map<Long, ChainUnion> unions =
        chains.all(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    List<Outcome.Refused> refused = new ArrayList<>();
    List<Long> possible = new ArrayList<>();
    for (Archive archive : archives) {
      ArchiveLevel level = unions.get(archive.getFilingUnionId()).level();
      Optional<Violation> reason =
          !below && archive.getFilingUnionId() != own
              ? Optional.of(Violation.of(null, ArchiveRefusal.OWN_UNION_ONLY))
              : refusal(archive, next, level);
      if (reason.isPresent()) {
        refused.add(Outcome.Refused.of(archive, List.of(reason.get())));
      } else if (archive.getFilingStandard() != next) {
        possible.add(archive.getId());
      }
    }
    if (!possible.isEmpty()) {
      changes.addAll(possible, ArchiveChangeKind.BULK_CHANGED);
      em.createNativeQuery(CHANGE)
          .setParameter(1, possible.toString().replace('[', '{').replace(']', '}'))
          .setParameter(2, next.name())
          .executeUpdate();
      // what was read is no longer what is stored
      em.clear();
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
