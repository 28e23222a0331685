package cn.bangfu.unionorg;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.region.RegionsReplaced;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Codes of divisions were replaced in unions: each gets a line in its change record (ORG-097). */
@Dependent
class RegionsReplacedInUnions {

  private static final String LINES =
      """
      insert into union_change (union_id, kind, value_before, value_after, act_id, at, by_user, by_union)
      select n.id, 'EDITED', o.region_code, n.region_code, ?1, ?2, ?3, ?4
        from union_org_history n
        join union_org_history o on o.id = n.id and o.valid_to = n.valid_from
       where n.act_id = ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  void note(@Observes RegionsReplaced event) {
    Caller by = callers.known();
    em.createNativeQuery(LINES)
        .setParameter(1, event.actId())
        .setParameter(2, event.at())
        .setParameter(3, by.name())
        .setParameter(4, by.unionName())
        .executeUpdate();
  }
}
