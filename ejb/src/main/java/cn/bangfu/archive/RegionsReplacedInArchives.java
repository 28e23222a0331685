package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.region.RegionsReplaced;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Codes of divisions were replaced in archives: each gets a line in its change record (ORG-097).
 */
@Dependent
class RegionsReplacedInArchives {

  private static final String LINES =
      """
      insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
          user_name)
      select h.archive_id, ?1, 'CONVERTED', ?2, ?3, ?4, ?5, ?6
        from archive_content_history h join archive a on a.id = h.archive_id
       where h.act_id = ?1 and a.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  void note(@Observes RegionsReplaced event) {
    Caller by = callers.known();
    em.createNativeQuery(LINES)
        .setParameter(1, event.actId())
        .setParameter(2, event.at())
        .setParameter(3, by.unionId())
        .setParameter(4, by.unionName())
        .setParameter(5, by.userId())
        .setParameter(6, by.name())
        .executeUpdate();
  }
}
