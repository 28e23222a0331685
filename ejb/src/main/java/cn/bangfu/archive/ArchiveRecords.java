package cn.bangfu.archive;

import cn.bangfu.kernel.Label;
import cn.bangfu.unionorg.UnionRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Archives stand in the way of deleting their union, whatever their state (ORG-050). */
@Dependent
public class ArchiveRecords implements UnionRecords {

  private static final String PER_UNION =
      """
      select a.filing_union_id, count(*) from archive a
       where a.filing_union_path like ?1 and a.life_state not in ('DELETED', 'MERGED')
       group by a.filing_union_id
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Label kind() {
    return new Label("archive.records");
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
