package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A valid certificate of one of its people stands in the way of deleting a union (ORG-050). */
@Dependent
public class CertificateRecords implements UnionRecords {

  private static final String PER_UNION =
      """
      select o.id, count(*) from user_certificate c
        join app_user u on u.id = c.user_id join union_org o on o.id = u.union_id
       where o.path like ?1 and c.state = 'VALID' and c.good_to > ?2
       group by o.id
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  @Override
  public Label kind() {
    return new Label("staff.certificate.records");
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
        em.createNativeQuery(PER_UNION)
            .setParameter(1, path + "%")
            .setParameter(2, today.now())
            .getResultList();
    rows.forEach(row -> found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    return found;
  }
}
