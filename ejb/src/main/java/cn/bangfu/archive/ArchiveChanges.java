package cn.bangfu.archive;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the change record and the marks "changed after it was reported" (ARC-038, part 20 §3.3)
 * for the services of this room and its sub-rooms.
 */
@Dependent
public class ArchiveChanges {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject ChangedFields changedFields;

  /** Records an act of the caller on an archive. */
  public void add(long archiveId, ArchiveChangeKind kind) {
    add(archiveId, kind, callers.known());
  }

  /** Records one act of the caller on many archives, by one statement. */
  public void addAll(Collection<Long> archiveIds, ArchiveChangeKind kind) {
    if (archiveIds.isEmpty()) {
      return;
    }
    BusinessActs.Act act = acts.current();
    Caller caller = callers.known();
    em.createNativeQuery(
            """
            insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
                user_name)
            select i, ?2, ?3, ?4, ?5, ?6, ?7, ?8 from unnest(cast(?1 as bigint[])) i""")
        .setParameter(1, archiveIds.toString().replace('[', '{').replace(']', '}'))
        .setParameter(2, act.id())
        .setParameter(3, kind.name())
        .setParameter(4, act.at())
        .setParameter(5, caller.unionId())
        .setParameter(6, caller.unionName())
        .setParameter(7, caller.userId())
        .setParameter(8, caller.name())
        .executeUpdate();
  }

  /** Records an act that a job does for somebody. */
  public void add(long archiveId, ArchiveChangeKind kind, Caller caller) {
    BusinessActs.Act act = acts.current();
    em.persist(
        new ArchiveChange(
            archiveId,
            kind,
            act.id(),
            act.at(),
            caller.unionId(),
            caller.unionName(),
            caller.userId(),
            caller.name()));
  }

  /**
   * Records an edit that has been written: change record, marks for the superiors, and old and new
   * values in the audit trail (USR-102).
   */
  public void edited(Archive archive) {
    changed(archive, ArchiveChangeKind.EDITED);
  }

  /** The same for another act that changes the content. */
  public void changed(Archive archive, ArchiveChangeKind kind) {
    add(archive.getId(), kind);
    if (archive.reported()) {
      contentChanged(archive, archive.getChangedAt());
    }
    callers.changed(
        changedFields.of(archive.getId(), acts.current().id()).stream()
            .map(one -> "%s: %s -> %s".formatted(one.field(), one.before(), one.after()))
            .collect(Collectors.joining("\n")));
  }

  /** Records an act that changed what belongs to an archive, with the marks for the superiors. */
  public void changed(Archive archive, ArchiveChangeKind kind, OffsetDateTime at) {
    add(archive.getId(), kind);
    if (archive.reported()) {
      contentChanged(archive, at);
    }
  }

  /** Marks a reported archive as changed for every union that has got it. */
  private void contentChanged(Archive archive, OffsetDateTime at) {
    List<Long> chain = UnionPath.ids(archive.getFilingUnionPath());
    for (long union : chain.subList(archive.getHolderDepth() - 1, chain.size() - 1)) {
      em.createNativeQuery(
              """
              insert into archive_unseen_change (union_id, archive_id, changed_at)
              values (?1, ?2, ?3)
              on conflict (union_id, archive_id) do update set changed_at = excluded.changed_at""")
          .setParameter(1, union)
          .setParameter(2, archive.getId())
          .setParameter(3, at)
          .executeUpdate();
    }
  }

  /** Takes away the marks of all unions but these. */
  public void unmark(Collection<Long> archiveIds, Collection<Long> exceptUnions) {
    if (archiveIds.isEmpty()) {
      return;
    }
    em.createQuery(
            "delete from UnseenChange u where u.archiveId in :archiveIds"
                + " and u.unionId not in :unions")
        .setParameter("archiveIds", archiveIds)
        .setParameter("unions", exceptUnions.isEmpty() ? List.of(0L) : exceptUnions)
        .executeUpdate();
  }

  /** Takes the mark away: the union has looked, or no longer has the archive, or gets it anew. */
  public void seen(long unionId, List<Long> archiveIds) {
    if (archiveIds.isEmpty()) {
      return;
    }
    em.createQuery(
            "delete from UnseenChange u where u.unionId = :unionId and u.archiveId in :archiveIds")
        .setParameter("unionId", unionId)
        .setParameter("archiveIds", archiveIds)
        .executeUpdate();
  }
}
