package cn.bangfu.realname;

import cn.bangfu.kernel.Label;
import cn.bangfu.unionorg.UnionRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables stand in the way of deleting the union that made them (ORG-050). */
@Dependent
public class SummaryRecords implements UnionRecords {

  private static final String PER_UNION =
      """
      select t.owner_union_id, count(*) from summary_table t
       where t.owner_union_path like ?1 group by t.owner_union_id
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Label kind() {
    return new Label("realname.tables");
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
