package cn.bangfu.archive.attachment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which kinds of files archives have, for checks that ask for a proof; of any archive. */
@Dependent
public class AttachedKinds {

  @PersistenceContext EntityManager em;

  /** The kinds of one archive; empty if it has no file. */
  public Set<AttachmentKind> of(long archiveId) {
    return of(List.of(archiveId)).getOrDefault(archiveId, EnumSet.noneOf(AttachmentKind.class));
  }

  /** The kinds of several archives in one query; archives without files are left out. */
  public Map<Long, Set<AttachmentKind>> of(Collection<Long> archiveIds) {
    Map<Long, Set<AttachmentKind>> kinds = new HashMap<>();
    if (archiveIds.isEmpty()) {
      return kinds;
    }
    em.createNamedQuery("ArchiveAttachment.kinds", Object[].class)
        .setParameter("ids", archiveIds)
        .getResultList()
        .forEach(
            row ->
                kinds
                    .computeIfAbsent((Long) row[0], archive -> EnumSet.noneOf(AttachmentKind.class))
                    .add((AttachmentKind) row[1]));
    return kinds;
  }
}
