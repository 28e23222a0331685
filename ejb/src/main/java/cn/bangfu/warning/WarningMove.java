package cn.bangfu.warning;

import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedWithUnion;
import cn.bangfu.unionorg.UnionPath;
import cn.bangfu.unionorg.UnionsDeleted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * A watched union that leaves the branch, or is deleted, disappears from the settings, and its open
 * warnings are closed (INF-083, ORG-068). What the new superiors watch counts it from now on:
 * counts go by the tree as it stands.
 */
@Dependent
public class WarningMove implements MovedWithUnion {

  /** Of the superiors it leaves, and of the former direct one that watches all its direct ones. */
  private static final String CLOSE =
      """
      update warning w
         set state = 'HANDLED', handled_by = ?3, handled_at = ?4, note = ?5, version = w.version + 1
        from warning_setting s
       where s.id = w.setting_id and w.state = 'OPEN'
         and w.watched_id in (select u.id from union_org u where u.path like ?1)
         and (w.union_id = any (cast(string_to_array(?2, ',') as bigint[]))
           or s.all_direct and w.union_id = ?6 and w.watched_id = ?7)
      """;

  private static final String UNWATCH =
      """
      delete from warning_setting_union w
       where w.union_id in (select u.id from union_org u where u.path like ?1)
         and w.setting_id in (select s.id from warning_setting s
              where s.union_id = any (cast(string_to_array(?2, ',') as bigint[])))
      """;

  private static final String CLOSE_DELETED =
      """
      update warning
         set state = 'HANDLED', handled_by = ?2, handled_at = ?3, note = ?4, version = version + 1
       where state = 'OPEN' and watched_id in (select u.id from union_org u where u.path like ?1)
      """;

  private static final String UNWATCH_DELETED =
      """
      delete from warning_setting_union
       where union_id in (select u.id from union_org u where u.path like ?1)
      """;

  @PersistenceContext EntityManager em;

  @Override
  public void move(BranchMove branch) {
    List<Long> stay = UnionPath.ids(branch.to().getPath());
    String former =
        Ids.joined(
            UnionPath.ids(branch.from().getPath()).stream()
                .filter(id -> !stay.contains(id))
                .toList());
    em.createNativeQuery(CLOSE)
        .setParameter(1, branch.pattern())
        .setParameter(2, former)
        .setParameter(3, branch.by().name())
        .setParameter(4, branch.at())
        .setParameter(5, Texts.get("warning.note.moved"))
        .setParameter(6, branch.from().getId())
        .setParameter(7, branch.union().getId())
        .executeUpdate();
    em.createNativeQuery(UNWATCH)
        .setParameter(1, branch.pattern())
        .setParameter(2, former)
        .executeUpdate();
  }

  void follow(@Observes UnionsDeleted event) {
    em.createNativeQuery(CLOSE_DELETED)
        .setParameter(1, event.pattern())
        .setParameter(2, event.by())
        .setParameter(3, event.at())
        .setParameter(4, Texts.get("warning.note.deleted"))
        .executeUpdate();
    em.createNativeQuery(UNWATCH_DELETED).setParameter(1, event.pattern()).executeUpdate();
  }
}
