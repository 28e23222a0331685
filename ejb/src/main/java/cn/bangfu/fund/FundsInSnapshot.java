package cn.bangfu.fund;

import cn.bangfu.archive.snapshot.CountedInSnapshot;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What unions had received, passed on and spent by the day of a snapshot (BAT-079). As everywhere,
 * what one union of a branch gives another is no money of the branch (2.6).
 */
@Dependent
class FundsInSnapshot implements CountedInSnapshot {

  /** The unions of the branch, where they stood at the end of the day. */
  private static final String TREE =
      """
      with tree as materialized (
        select distinct on (u.id) u.id, u.path from union_org_history u
        where u.valid_to > ?2 order by u.id, u.valid_from),
      branch as materialized (
        select t.id, t.path from tree t
        where t.path >= ?3 collate "C" and t.path < ?4 collate "C")
      insert into archive_snapshot_total as c (snapshot_id, union_id, kind, records, amount)
      """;

  private static final String UP =
      """
        cross join lateral unnest(string_to_array(trim(both '/' from p.path), '/'))
          with ordinality w (id, place)
      where w.place >= ?5
      """;

  private static final String ADDED =
      """
      group by w.id
      on conflict (snapshot_id, union_id, kind) do update set
        records = c.records + excluded.records, amount = c.amount + excluded.amount
      """;

  private static final String INCOME =
      TREE
          + """
          select ?1, cast(w.id as bigint), 'FUND_INCOME', sum(p.records), sum(p.amount)
          from (
            select b.path, count(*) as records, sum(i.amount) as amount
            from branch b join fund_income i on i.union_id = b.id
            where i.entry_date <= ?6 and i.entered_at <= ?2
            group by b.path) p
          """
          + UP
          + ADDED;

  /** Money that crosses the border of a union's branch, seen from the side that is inside it. */
  private static final String CROSSING =
      TREE
          + """
          select ?1, cast(w.id as bigint), '%1$s', sum(p.records), sum(p.amount)
          from (
            select b.path, o.path as other_path, count(*) as records, sum(a.amount) as amount
            from branch b join fund_allocation a on a.%2$s = b.id join tree o on o.id = a.%3$s
            where a.entry_date <= ?6 and a.entered_at <= ?2
            group by b.path, o.path) p
          """
          + UP
          + "and position('/' || w.id || '/' in p.other_path) = 0\n"
          + ADDED;

  private static final String SPENT =
      """
      insert into archive_snapshot_total as c (snapshot_id, union_id, kind, records, amount)
      select ?1, cast(w.id as bigint), 'FUND_SPENT', sum(p.records), sum(p.amount)
      from (
        select s.owner_union_path as path, count(*) as records, sum(s.amount) as amount
        from fund_spending_past s
        where s.owner_union_path >= ?3 collate "C" and s.owner_union_path < ?4 collate "C"
          and s.valid_from <= ?2 and s.valid_to > ?2 and s.spent_on <= ?6
        group by s.owner_union_path) p
      """
          + UP
          + ADDED;

  private static final List<String> ALL =
      List.of(
          INCOME,
          CROSSING.formatted("FUND_FROM_ABOVE", "to_union_id", "from_union_id"),
          CROSSING.formatted("FUND_TO_BELOW", "from_union_id", "to_union_id"),
          SPENT);

  @PersistenceContext EntityManager em;

  @Override
  public void count(Branch branch) {
    for (String statement : ALL) {
      em.createNativeQuery(statement)
          .setParameter(1, branch.snapshotId())
          .setParameter(2, branch.at())
          .setParameter(3, branch.from())
          .setParameter(4, branch.until())
          .setParameter(5, branch.depth())
          .setParameter(6, branch.day())
          .executeUpdate();
    }
  }
}
