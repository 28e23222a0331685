package cn.bangfu.archive.merging;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.ArchiveViews;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.ChangedFields;
import cn.bangfu.archive.LifeState;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The histories of archives that ended in another one, for everybody who may see that one, wherever
 * they were filed (ARC-060).
 */
@Stateless
public class MergedArchives {

  private static final int SHOWN = 500;

  private static final String BRANCHES =
      """
      with recursive branch as (
        select a.id, a.merged_into, 1 as depth from archive a where a.merged_into = ?1
        union all
        select a.id, a.merged_into, b.depth + 1 from archive a join branch b on a.merged_into = b.id
         where b.depth < 20)
      select b.id,
             (select h.life_state from archive_history h
               where h.id = b.id and h.life_state <> 'MERGED' order by h.valid_from desc limit 1)
        from branch b limit 200
      """;

  /** The last line of each merged archive's record; earlier ones tell what it took in itself. */
  private static final String ENDS =
      """
      select c from ArchiveChange c where c.archiveId in :ids
        and c.kind = cn.bangfu.archive.ArchiveChangeKind.MERGED order by c.id""";

  @PersistenceContext EntityManager em;
  @Inject ArchiveAccess access;
  @Inject ArchiveViews views;
  @Inject ChangedFields changedFields;
  @Inject UnionLookup unions;

  /** The archives that ended in this one, the last first. */
  @Needs(Right.ARCHIVE_VIEW)
  public List<MergedBranch> branches(long id) {
    access.get(id);
    return found(id);
  }

  /** All that stood in a merged archive, class-A data masked. */
  @Needs(Right.ARCHIVE_VIEW)
  public ArchiveView view(long id, long merged) {
    return views.of(branch(id, merged));
  }

  /** The change record of a merged archive, newest first. */
  @Needs(Right.ARCHIVE_VIEW)
  public List<ArchiveChange> changes(long id, long merged) {
    branch(id, merged);
    return em.createNamedQuery("ArchiveChange.of", ArchiveChange.class)
        .setParameter("id", merged)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /** What one act changed in a merged archive. */
  @Needs(Right.ARCHIVE_VIEW)
  public List<ChangedField> changedFields(long id, long merged, long actId) {
    branch(id, merged);
    return changedFields.of(merged, actId);
  }

  /** Whose archive a merged one ended in. */
  @Needs(Right.ARCHIVE_VIEW)
  public String headOfRemaining(long id, long merged) {
    branch(id, merged);
    return em.find(Archive.class, id).getHeadName();
  }

  private Archive branch(long id, long merged) {
    access.get(id);
    if (found(id).stream().noneMatch(one -> one.id() == merged)) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return em.find(Archive.class, merged);
  }

  private List<MergedBranch> found(long id) {
    Map<Long, LifeState> before = new HashMap<>();
    for (Object one : em.createNativeQuery(BRANCHES).setParameter(1, id).getResultList()) {
      Object[] row = (Object[]) one;
      before.put(
          ((Number) row[0]).longValue(),
          row[1] == null ? null : LifeState.valueOf((String) row[1]));
    }
    if (before.isEmpty()) {
      return List.of();
    }
    List<Archive> archives =
        em.createQuery("select a from Archive a where a.id in :ids", Archive.class)
            .setParameter("ids", before.keySet())
            .getResultList();
    Map<Long, ArchiveChange> ends = new HashMap<>();
    em.createQuery(ENDS, ArchiveChange.class)
        .setParameter("ids", before.keySet())
        .getResultList()
        .forEach(end -> ends.put(end.getArchiveId(), end));
    Map<Long, String> names =
        unions.names(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    return archives.stream()
        .sorted(
            Comparator.comparing((Archive archive) -> ends.get(archive.getId()).getId())
                .reversed()
                .thenComparing(Archive::getId))
        .map(
            archive ->
                new MergedBranch(
                    archive.getId(),
                    archive.getEmployeeNo(),
                    archive.getHeadName(),
                    names.get(archive.getFilingUnionId()),
                    archive.getMergedInto(),
                    before.get(archive.getId()),
                    ends.get(archive.getId()).getAt()))
        .toList();
  }
}
