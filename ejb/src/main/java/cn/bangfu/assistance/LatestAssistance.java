package cn.bangfu.assistance;

import cn.bangfu.archive.ArchiveIdleness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the archives when their household was last helped, by whichever union and in whichever form
 * (AST-109). To be called after records of them were added, changed, moved or deleted.
 */
@Dependent
public class LatestAssistance {

  private static final String LATEST =
      """
      select a.archiveId, max(a.assistDate) from Assistance a
      where a.archiveId in :ids and a.assisted = true group by a.archiveId""";

  @PersistenceContext EntityManager em;
  @Inject ArchiveIdleness idleness;

  /** The day of these archives is computed anew. */
  public void tell(Collection<Long> archives) {
    if (archives.isEmpty()) {
      return;
    }
    Set<Long> ids = new TreeSet<>(archives);
    Map<Long, LocalDate> latest = new TreeMap<>();
    ids.forEach(archive -> latest.put(archive, null));
    for (Object[] row :
        em.createQuery(LATEST, Object[].class).setParameter("ids", ids).getResultList()) {
      latest.put((Long) row[0], (LocalDate) row[1]);
    }
    idleness.assisted(latest);
  }
}
