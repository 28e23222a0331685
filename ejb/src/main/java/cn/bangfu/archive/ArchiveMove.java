package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedKind;
import cn.bangfu.unionorg.MovedWithUnion;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Archives go with their union to its new superior: they are unreported again, whatever they were,
 * at the level of the union that files them, and their way leads through the new superiors (ORG-060
 * to ORG-063), in one statement.
 */
@Dependent
public class ArchiveMove implements MovedWithUnion {

  /**
   * So many archives are done in one statement, which is more than any branch has: for each row of
   * a second statement of an act the history looks through all that the act has changed before.
   */
  static final int AT_ONCE = 1_000_000;

  private static final String COUNT =
      """
      select count(*) from archive a
       where a.filing_union_path like ?1 and a.life_state not in ('DELETED', 'MERGED')
      """;

  /**
   * Archives that are done lie outside the old range of paths, so the next statement finds the next
   * ones. Deleted and merged ones go along too: a holder stands on the way to the filing union.
   */
  private static final String MOVE =
      """
      with chunk as materialized (
        select a.id, a.filing_union_id, a.holder_union_id, a.sent_back, a.life_state
          from archive a where a.filing_union_path like ?1
         order by a.filing_union_path, a.id limit ?2 for update),
      unseen as (
        delete from archive_unseen_change m using chunk s where m.archive_id = s.id),
      logged as (
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, text, level_after, act_id)
        select 'ARCHIVE', s.id, 1 + coalesce(l.seq, 0),
               'UNION_MOVE', ?3, h.id, h.name, f.id, f.name, ?4,
               case when s.holder_union_id <> s.filing_union_id then ?5 else ?6 end, f.union_level, ?7
          from chunk s
          join union_org f on f.id = s.filing_union_id
          join union_org h on h.id = s.holder_union_id
          cross join lateral (select max(r.seq) as seq from reporting_record r
                where r.record_kind = 'ARCHIVE' and r.record_id = s.id) l
         where s.holder_union_id <> s.filing_union_id or s.sent_back),
      changed as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select s.id, ?7, 'UNION_MOVED', ?3, ?8, ?9, ?10, ?4
          from chunk s where s.life_state in ('ACTIVE', 'DEREGISTERED', 'EXITED')),
      moved as (
        update archive a
           set filing_union_path = ?11 || substr(a.filing_union_path, ?12),
               holder_union_id = a.filing_union_id, holder_depth = f.depth + ?13, sent_back = false,
               archive_level = f.union_level,
               province_id = case when ?14 > 0 then nullif(?15, 0) else a.province_id end,
               prefecture_id = case when ?14 > 1 then nullif(?16, 0) else a.prefecture_id end,
               county_id = case when ?14 > 2 then nullif(?17, 0) else a.county_id end,
               version = a.version + 1
          from chunk s join union_org f on f.id = s.filing_union_id
         where a.id = s.id
        returning s.life_state)
      select count(*), count(*) filter (where life_state not in ('DELETED', 'MERGED')) from moved
      """;

  @PersistenceContext EntityManager em;
  @Inject UnionLookup unions;

  @Override
  public Optional<MovedKind> kind() {
    return Optional.of(new MovedKind(new Label("archive.records"), false));
  }

  @Override
  public long count(String path) {
    return ((Number) em.createNativeQuery(COUNT).setParameter(1, path + "%").getSingleResult())
        .longValue();
  }

  @Override
  public void move(BranchMove branch) {
    List<Union> superiors = unions.chain(branch.to());
    int done;
    do {
      Object[] row = chunk(branch, superiors);
      done = ((Number) row[0]).intValue();
      branch.progress().done(((Number) row[1]).intValue());
    } while (done > 0);
  }

  private Object[] chunk(BranchMove branch, List<Union> superiors) {
    Caller by = branch.by();
    return (Object[])
        em.createNativeQuery(MOVE)
            .setParameter(1, branch.pattern())
            .setParameter(2, AT_ONCE)
            .setParameter(3, branch.at())
            .setParameter(4, by.name())
            .setParameter(5, Texts.get("archive.reporting.moved.reported"))
            .setParameter(6, Texts.get("archive.reporting.moved.sentBack"))
            .setParameter(7, branch.actId())
            .setParameter(8, by.unionId())
            .setParameter(9, by.unionName())
            .setParameter(10, by.userId())
            .setParameter(11, branch.newPath())
            .setParameter(12, branch.stays())
            .setParameter(13, branch.deeper())
            .setParameter(14, branch.union().getUnionLevel().rank() - 1)
            .setParameter(15, at(superiors, UnionLevel.PROVINCIAL))
            .setParameter(16, at(superiors, UnionLevel.PREFECTURAL))
            .setParameter(17, at(superiors, UnionLevel.COUNTY))
            .getSingleResult();
  }

  /** The superior of this level on the new way, or 0: what lies inside the branch stays. */
  private static long at(List<Union> superiors, UnionLevel level) {
    return superiors.stream()
        .filter(union -> union.getUnionLevel() == level)
        .mapToLong(Union::getId)
        .findFirst()
        .orElse(0);
  }
}
