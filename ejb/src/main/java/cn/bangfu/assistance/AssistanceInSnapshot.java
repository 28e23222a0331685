package cn.bangfu.assistance;

import cn.bangfu.archive.snapshot.CountedInSnapshot;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How often and with how much unions had helped by the day of a snapshot (BAT-079). */
@Dependent
class AssistanceInSnapshot implements CountedInSnapshot {

  private static final String COUNT =
      """
      insert into archive_snapshot_total as c (snapshot_id, union_id, kind, records, amount)
      select ?1, cast(w.id as bigint), 'ASSISTANCE', sum(p.records), sum(p.amount)
      from (
        select h.owner_union_path as path, count(*) as records, sum(h.total_amount) as amount
        from assistance_history h
        where h.owner_union_path >= ?3 collate "C" and h.owner_union_path < ?4 collate "C"
          and h.valid_from <= ?2 and h.valid_to > ?2 and h.assisted and h.assist_date <= ?6
        group by h.owner_union_path) p
        cross join lateral unnest(string_to_array(trim(both '/' from p.path), '/'))
          with ordinality w (id, place)
      where w.place >= ?5
      group by w.id
      on conflict (snapshot_id, union_id, kind) do update set
        records = c.records + excluded.records, amount = c.amount + excluded.amount
      """;

  @PersistenceContext EntityManager em;

  @Override
  public void count(Branch branch) {
    em.createNativeQuery(COUNT)
        .setParameter(1, branch.snapshotId())
        .setParameter(2, branch.at())
        .setParameter(3, branch.from())
        .setParameter(4, branch.until())
        .setParameter(5, branch.depth())
        .setParameter(6, branch.day())
        .executeUpdate();
  }
}
