package cn.bangfu.archive;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionLevelChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A union got another level: the archives reported to it follow, and the archives of its branch
 * know it by its new place in the chain (ORG-009, ORG-010). Runs in the act that edits the union.
 */
@Dependent
class UnionLevelFollower {

  /** The branch is a range of the index by path: a holder stands on the way to the filing union. */
  private static final String LEVEL =
      """
      update archive
         set archive_level = ?3, version = version + 1, changed_by = ?4, changed_at = ?5
       where filing_union_path like ?1 and holder_union_id = ?2 and archive_level <> ?3
      """;

  private static final String CHAIN =
      """
      update archive
         set province_id = case when ?3 = 'PROVINCIAL' then ?2 else nullif(province_id, ?2) end,
             prefecture_id = case when ?3 = 'PREFECTURAL' then ?2 else nullif(prefecture_id, ?2) end,
             county_id = case when ?3 = 'COUNTY' then ?2 else nullif(county_id, ?2) end,
             version = version + 1
       where filing_union_path like ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  void follow(@Observes UnionLevelChanged event) {
    String level = ArchiveLevel.of(event.level().rank()).name();
    event.addArchives(
        em.createNativeQuery(LEVEL)
            .setParameter(1, event.path() + "%")
            .setParameter(2, event.unionId())
            .setParameter(3, level)
            .setParameter(4, callers.known().name())
            .setParameter(5, today.now())
            .executeUpdate());
    em.createNativeQuery(CHAIN)
        .setParameter(1, event.path() + "%")
        .setParameter(2, event.unionId())
        .setParameter(3, level)
        .executeUpdate();
  }
}
