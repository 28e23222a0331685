package cn.bangfu.otherassistance;

import cn.bangfu.unionorg.UnionLevelChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A union got another level: the projects of its branch know it by its new place (ORG-010). */
@Dependent
class OtherAssistanceLevelFollower {

  private static final String CHAIN =
      """
      update other_assistance
         set province_id = case when ?3 = 'PROVINCIAL' then ?2 else nullif(province_id, ?2) end,
             prefecture_id = case when ?3 = 'PREFECTURAL' then ?2 else nullif(prefecture_id, ?2) end,
             county_id = case when ?3 = 'COUNTY' then ?2 else nullif(county_id, ?2) end,
             version = version + 1
       where owner_union_path like ?1
      """;

  @PersistenceContext EntityManager em;

  void follow(@Observes UnionLevelChanged event) {
    em.createNativeQuery(CHAIN)
        .setParameter(1, event.path() + "%")
        .setParameter(2, event.unionId())
        .setParameter(3, event.level().name())
        .executeUpdate();
  }
}
