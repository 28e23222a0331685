package cn.bangfu.realname;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedKind;
import cn.bangfu.unionorg.MovedWithUnion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Tables go with their union to its new superior and are unreported again (ORG-060). */
@Dependent
public class SummaryMove implements MovedWithUnion {

  private static final String COUNT =
      "select count(*) from summary_table t where t.owner_union_path like ?1";

  private static final String LOG =
      """
      insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
          from_union_name, to_union_id, to_union_name, by_user, text, level_after, act_id)
      select 'SUMMARY_TABLE', t.id, 1 + coalesce((select max(r.seq) from reporting_record r
               where r.record_kind = 'SUMMARY_TABLE' and r.record_id = t.id), 0),
             'UNION_MOVE', ?2, h.id, h.name, f.id, f.name, ?3,
             case when t.holder_union_id <> t.owner_union_id then ?4 else ?5 end, f.union_level, ?6
        from summary_table t
        join union_org f on f.id = t.owner_union_id
        join union_org h on h.id = t.holder_union_id
       where t.owner_union_path like ?1 and (t.holder_union_id <> t.owner_union_id or t.sent_back)
      """;

  private static final String MOVE =
      """
      update summary_table t
         set owner_union_path = ?2 || substr(t.owner_union_path, ?3),
             holder_union_id = t.owner_union_id, holder_depth = f.depth + ?4, sent_back = false,
             frozen_at = null, version = t.version + 1
        from union_org f
       where f.id = t.owner_union_id and t.owner_union_path like ?1
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Optional<MovedKind> kind() {
    return Optional.of(new MovedKind(new Label("realname.tables"), false));
  }

  @Override
  public long count(String path) {
    return ((Number) em.createNativeQuery(COUNT).setParameter(1, path + "%").getSingleResult())
        .longValue();
  }

  @Override
  public void move(BranchMove branch) {
    em.createNativeQuery(LOG)
        .setParameter(1, branch.pattern())
        .setParameter(2, branch.at())
        .setParameter(3, branch.by().name())
        .setParameter(4, Texts.get("archive.reporting.moved.reported"))
        .setParameter(5, Texts.get("archive.reporting.moved.sentBack"))
        .setParameter(6, branch.actId())
        .executeUpdate();
    int moved =
        em.createNativeQuery(MOVE)
            .setParameter(1, branch.pattern())
            .setParameter(2, branch.newPath())
            .setParameter(3, branch.stays())
            .setParameter(4, branch.deeper())
            .executeUpdate();
    branch.progress().done(moved);
  }
}
