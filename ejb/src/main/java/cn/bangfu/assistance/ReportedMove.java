package cn.bangfu.assistance;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedKind;
import cn.bangfu.unionorg.MovedWithUnion;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Records go with their union to its new superior and are unreported again; what was given stays
 * valid (AST-107, ORG-060).
 */
public abstract class ReportedMove implements MovedWithUnion {

  /**
   * As with archives: more than any branch has, because the history keeps each act in one piece.
   */
  static final int AT_ONCE = 1_000_000;

  private static final String COUNT =
      "select count(*) from {table} a where a.owner_union_path like ?1";

  private static final String MOVE =
      """
      with chunk as materialized (
        select a.id, a.owner_union_id, a.holder_union_id, a.sent_back
          from {table} a where a.owner_union_path like ?1
         order by a.owner_union_path, a.id limit ?2 for update),
      logged as (
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, text, level_after, act_id)
        select '{kind}', s.id, 1 + coalesce(l.seq, 0),
               'UNION_MOVE', ?3, h.id, h.name, f.id, f.name, ?4,
               case when s.holder_union_id <> s.owner_union_id then ?5 else ?6 end, f.union_level, ?7
          from chunk s
          join union_org f on f.id = s.owner_union_id
          join union_org h on h.id = s.holder_union_id
          cross join lateral (select max(r.seq) as seq from reporting_record r
                where r.record_kind = '{kind}' and r.record_id = s.id) l
         where s.holder_union_id <> s.owner_union_id or s.sent_back),
      moved as (
        update {table} a
           set owner_union_path = ?8 || substr(a.owner_union_path, ?9),
               holder_union_id = a.owner_union_id, holder_depth = f.depth + ?10, sent_back = false,
               province_id = case when ?11 > 0 then nullif(?12, 0) else a.province_id end,
               prefecture_id = case when ?11 > 1 then nullif(?13, 0) else a.prefecture_id end,
               county_id = case when ?11 > 2 then nullif(?14, 0) else a.county_id end,
               version = a.version + 1
          from chunk s join union_org f on f.id = s.owner_union_id
         where a.id = s.id
        returning a.id)
      select count(*) from moved
      """;

  @PersistenceContext EntityManager em;
  @Inject UnionLookup unions;

  private final String table;
  private final RecordKind records;
  private final Label label;

  /** Moves the records of one table. */
  protected ReportedMove(String table, RecordKind records, Label label) {
    this.table = table;
    this.records = records;
    this.label = label;
  }

  @Override
  public Optional<MovedKind> kind() {
    return Optional.of(new MovedKind(label, false));
  }

  private String of(String statement) {
    return statement.replace("{table}", table).replace("{kind}", records.name());
  }

  @Override
  public long count(String path) {
    return ((Number) em.createNativeQuery(of(COUNT)).setParameter(1, path + "%").getSingleResult())
        .longValue();
  }

  @Override
  public void move(BranchMove branch) {
    List<Union> superiors = unions.chain(branch.to());
    int done;
    do {
      done = chunk(branch, superiors);
      branch.progress().done(done);
    } while (done > 0);
  }

  private int chunk(BranchMove branch, List<Union> superiors) {
    return ((Number)
            em.createNativeQuery(of(MOVE))
                .setParameter(1, branch.pattern())
                .setParameter(2, AT_ONCE)
                .setParameter(3, branch.at())
                .setParameter(4, branch.by().name())
                .setParameter(5, Texts.get("archive.reporting.moved.reported"))
                .setParameter(6, Texts.get("archive.reporting.moved.sentBack"))
                .setParameter(7, branch.actId())
                .setParameter(8, branch.newPath())
                .setParameter(9, branch.stays())
                .setParameter(10, branch.deeper())
                .setParameter(11, branch.union().getUnionLevel().rank() - 1)
                .setParameter(12, at(superiors, UnionLevel.PROVINCIAL))
                .setParameter(13, at(superiors, UnionLevel.PREFECTURAL))
                .setParameter(14, at(superiors, UnionLevel.COUNTY))
                .getSingleResult())
        .intValue();
  }

  private static long at(List<Union> superiors, UnionLevel level) {
    return superiors.stream()
        .filter(union -> union.getUnionLevel() == level)
        .mapToLong(Union::getId)
        .findFirst()
        .orElse(0);
  }
}
