package cn.bangfu.staff;

import cn.bangfu.kernel.Label;
import cn.bangfu.unionorg.UnionRecords;
import cn.bangfu.unionorg.UnionsDeleted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts go with their union: they are counted before it is deleted and deleted with it
 * (ORG-049).
 */
@Dependent
public class StaffRecords implements UnionRecords {

  private static final String PER_UNION =
      """
      select s.union_id, count(*) from app_user s join union_org u on u.id = s.union_id
       where u.path like ?1 and s.state <> 'DELETED'
       group by s.union_id
      """;

  private static final String DELETE =
      """
      update app_user s
         set state = 'DELETED', session_epoch = session_epoch + 1, version = version + 1,
             changed_by = ?2, changed_at = ?3
       where s.state <> 'DELETED'
         and s.union_id in (select u.id from union_org u where u.path like ?1)
      """;

  private static final String END_CERTIFICATES =
      """
      update user_certificate c
         set state = 'REVOKED', version = c.version + 1, changed_by = ?2, changed_at = ?3
       where c.state in ('VALID', 'SUSPENDED')
         and c.user_id in (select s.id from app_user s join union_org u on u.id = s.union_id
           where u.path like ?1)
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Label kind() {
    return new Label("unionorg.tree.people");
  }

  @Override
  public boolean hinderDeletion() {
    return false;
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

  void follow(@Observes UnionsDeleted event) {
    for (String statement : List.of(END_CERTIFICATES, DELETE)) {
      follow(statement, event);
    }
  }

  private void follow(String statement, UnionsDeleted event) {
    em.createNativeQuery(statement)
        .setParameter(1, event.pattern())
        .setParameter(2, event.by())
        .setParameter(3, event.at())
        .executeUpdate();
  }
}
