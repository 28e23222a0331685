package cn.bangfu.fund;

import cn.bangfu.kernel.Label;
import cn.bangfu.unionorg.UnionRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries and expenditure stand in the way of deleting a union (FND-073, ORG-050). */
@Dependent
public class FundRecords implements UnionRecords {

  private static final String PER_UNION =
      """
      select u.id,
             (select count(*) from fund_income i where i.union_id = u.id)
             + (select count(*) from fund_allocation a where a.from_union_id = u.id)
             + (select count(*) from fund_allocation a where a.to_union_id = u.id)
             + (select count(*) from fund_spending s where s.union_id = u.id) as entries
        from union_org u
       where u.path like ?1 and exists (select from fund_balance b where b.union_id = u.id)
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Label kind() {
    return new Label("fund.records");
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
    rows.stream()
        .filter(row -> ((Number) row[1]).longValue() > 0)
        .forEach(row -> found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    return found;
  }
}
