package cn.bangfu.archive.logic;

import cn.bangfu.archive.filing.ArchiveSaved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * With every save the problems of the archive are computed anew, and those of the archives that
 * share an identity number with it (ARC-130).
 */
@Dependent
public class ProblemsFollowSaves {

  private static final String SHARING =
      """
      select archive_id from archive_problem where kind = 'DUPLICATE_ID_NO' and archive_id in (
        select archive_id from archive_content where id_no_digest = any (
          select decode(d, 'hex') from unnest(string_to_array(?1, ',')) d)
        union all
        select archive_id from archive_member where id_no_digest = any (
          select decode(d, 'hex') from unnest(string_to_array(?1, ',')) d))
      """;

  @PersistenceContext EntityManager em;
  @Inject Defects defects;

  void follow(@Observes ArchiveSaved saved) {
    Set<Long> archives = new TreeSet<>(Set.of(saved.archiveId()));
    if (!saved.digests().isEmpty()) {
      List<?> sharing =
          em.createNativeQuery(SHARING)
              .setParameter(1, String.join(",", saved.digests()))
              .getResultList();
      sharing.forEach(id -> archives.add(((Number) id).longValue()));
    }
    defects.review(archives);
  }
}
