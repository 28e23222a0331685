package cn.bangfu.staff;

import cn.bangfu.kernel.Label;
import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedKind;
import cn.bangfu.unionorg.MovedWithUnion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * The people of a moved branch keep everything they have; their sessions end, and at the next
 * log-in each looks at the data of his union (ORG-069, USR-046).
 */
@Dependent
public class StaffMove implements MovedWithUnion {

  private static final String COUNT =
      """
      select count(*) from app_user s join union_org u on u.id = s.union_id
       where u.path like ?1 and u.state <> 'DELETED' and s.state <> 'DELETED'
      """;

  private static final String VERIFY =
      """
      update app_user s
         set union_verified = false, version = version + 1, changed_by = ?2, changed_at = ?3
       where s.state <> 'DELETED' and s.union_verified
         and s.union_id in (select u.id from union_org u where u.path like ?1)
      """;

  private static final String END =
      """
      update user_session l set ended_at = ?2, end_reason = 'UNION_MOVED'
       where l.ended_at is null
         and l.user_id in (select s.id from app_user s join union_org u on u.id = s.union_id
                            where u.path like ?1)
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Optional<MovedKind> kind() {
    return Optional.of(new MovedKind(new Label("unionorg.tree.people"), true));
  }

  @Override
  public long count(String path) {
    return ((Number) em.createNativeQuery(COUNT).setParameter(1, path + "%").getSingleResult())
        .longValue();
  }

  @Override
  public void move(BranchMove branch) {
    em.createNativeQuery(VERIFY)
        .setParameter(1, branch.pattern())
        .setParameter(2, branch.by().name())
        .setParameter(3, branch.at())
        .executeUpdate();
    em.createNativeQuery(END)
        .setParameter(1, branch.pattern())
        .setParameter(2, branch.at())
        .executeUpdate();
  }
}
