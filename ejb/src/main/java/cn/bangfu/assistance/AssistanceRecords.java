package cn.bangfu.assistance;

import cn.bangfu.kernel.Label;
import cn.bangfu.unionorg.UnionRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records stand in the way of deleting the union that made them (ORG-050). */
@Dependent
public class AssistanceRecords implements UnionRecords {

  private static final String PER_UNION =
      """
      select a.owner_union_id, count(*) from assistance a
       where a.owner_union_path like ?1 group by a.owner_union_id
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Label kind() {
    return new Label("assistance.records");
  }

  @Override
  public boolean hinderDeletion() {
    return true;
  }

  @Override
  public Map<Long, Long> perUnion(String path) {
    Map<Long, Long> found = new HashMap<>();
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(PER_UNION).setParameter(1, path + "%").getResultList();
    rows.forEach(row -> found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    return found;
  }
}
