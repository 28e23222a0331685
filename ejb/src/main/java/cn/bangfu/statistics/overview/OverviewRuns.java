package cn.bangfu.statistics.overview;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The totals of a night as their job makes them: a part, a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one part of many
public class OverviewRuns {

  private static final String BUILD =
      """
      insert into overview_build (run_id, as_of, state, compared, begun_at)
      select ?1, ?2, 'MAKING', exists (select from archive_history h where h.valid_from <= ?3), ?4
      on conflict (run_id) do nothing
      """;

  /** The topmost union alone, each branch below it, then what is counted for all at once. */
  private static final String PARTS =
      """
      insert into overview_part (run_id, kind, branch_id, branch_path, below)
      select ?1, p.kind, p.id, p.path, p.below from (
        select 1 as turn, 'BRANCH' as kind, u.id, u.path, u.parent_id is not null as below
        from union_org u
        where u.parent_id is null
          or u.parent_id = (select t.id from union_org t where t.parent_id is null)
        union all
        select v.turn, v.kind, null, null, false
        from (values (2, 'EVENTS'), (3, 'FUNDS'), (4, 'CHECK_ARCHIVES'), (5, 'CHECK_HELP'),
          (6, 'CHECK_EVENTS'), (7, 'FINISH'), (8, 'CLEAN')) v (turn, kind)) p
      order by p.turn, p.path collate "C"
      """;

  private static final String PART =
      """
      select p.kind, p.run_id, b.as_of, p.branch_id, p.branch_path, p.below
      from overview_part p join overview_build b on b.run_id = p.run_id
      where p.id = ?1 and not p.done for update of p
      """;

  /** The first total of the country that is not what was counted exactly. */
  private static final String DIFFERENCE =
      """
      with total as (
        select f.kind, sum(f.records) as records, sum(f.amount) as amount
        from overview_figure f join union_org u on u.id = f.union_id and u.parent_id is null
        where f.run_id = ?1 group by f.kind)
      select kind, coalesce(t.records, 0), coalesce(c.records, 0), coalesce(t.amount, 0),
        coalesce(c.amount, 0)
      from overview_check c left join total t using (kind)
      where c.run_id = ?1
        and (coalesce(t.records, 0) <> c.records or coalesce(t.amount, 0) <> c.amount)
      order by kind limit 1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Instance<OverviewCounting> rooms;

  /**
   * Lays out the work of a run; one that goes on keeps what it has done, one that failed begins
   * anew.
   *
   * @param night day of the run: counted is what held before it began
   */
  @Needs(Right.SYSTEM)
  public void prepare(long run, LocalDate night) {
    em.createNativeQuery(
            "delete from overview_build where state = 'FAILED' or (state = 'MAKING' and run_id <> ?1)")
        .setParameter(1, run)
        .executeUpdate();
    LocalDate day = night.minusDays(1);
    int made =
        em.createNativeQuery(BUILD)
            .setParameter(1, run)
            .setParameter(2, day)
            .setParameter(3, new OverviewPart(run, day, null, null, null, false).atBefore())
            .setParameter(4, today.now())
            .executeUpdate();
    if (made > 0) {
      made = em.createNativeQuery(PARTS).setParameter(1, run).executeUpdate();
    }
    callers.count(made);
  }

  /** Numbers of the parts that are left, behind one. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> partsAfter(long run, long id, int size) {
    List<?> ids =
        em.createNativeQuery(
                "select id from overview_part where not done and run_id = ?1 and id > ?2"
                    + " order by id limit ?3")
            .setParameter(1, run)
            .setParameter(2, id)
            .setParameter(3, size)
            .getResultList();
    return ids.stream().map(one -> ((Number) one).longValue()).toList();
  }

  /**
   * Does one part, if it is not done yet.
   *
   * @return why the totals of the run are not used (BAT-087); that they are not is stored
   */
  @Needs(Right.SYSTEM)
  public Optional<BusinessException> make(long id) {
    List<?> found = em.createNativeQuery(PART).setParameter(1, id).getResultList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) found.get(0);
    OverviewPartKind kind = OverviewPartKind.valueOf((String) row[0]);
    OverviewPart part = part(row);
    callers.about("OVERVIEW", part.run(), part.branchId());
    Optional<BusinessException> difference = Optional.empty();
    if (kind == OverviewPartKind.FINISH) {
      difference = finish(part);
    } else if (kind == OverviewPartKind.CLEAN) {
      em.createNativeQuery("delete from overview_build where run_id <> ?1")
          .setParameter(1, part.run())
          .executeUpdate();
    } else {
      setting("enable_seqscan", kind == OverviewPartKind.BRANCH ? "off" : "on");
      setting("work_mem", "128MB");
      for (OverviewCounting room : rooms) {
        if (room.kind() == kind) {
          room.count(part);
        } else if (room.checkedIn() == kind) {
          room.check(part);
        }
      }
    }
    em.createNativeQuery("update overview_part set done = true where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    return difference;
  }

  private static OverviewPart part(Object[] row) {
    String path = (String) row[4];
    boolean below = (Boolean) row[5];
    return new OverviewPart(
        ((Number) row[1]).longValue(),
        LocalDate.parse(row[2].toString()),
        row[3] == null ? null : ((Number) row[3]).longValue(),
        path,
        path == null || !below ? path + '!' : path.substring(0, path.length() - 1) + '0',
        below);
  }

  /** For this transaction: a branch is read by its indexes, whatever is believed of its size. */
  private void setting(String name, String value) {
    em.createNativeQuery("select set_config(?1, ?2, true)")
        .setParameter(1, name)
        .setParameter(2, value)
        .getSingleResult();
  }

  private Optional<BusinessException> finish(OverviewPart part) {
    List<?> different =
        em.createNativeQuery(DIFFERENCE).setParameter(1, part.run()).getResultList();
    if (!different.isEmpty()) {
      state(part.run(), "FAILED");
      return Optional.of(refusal((Object[]) different.get(0)));
    }
    state(part.run(), "GOOD");
    return Optional.empty();
  }

  private static BusinessException refusal(Object[] row) {
    boolean records = !row[1].toString().equals(row[2].toString());
    return new BusinessException(
        OverviewProblem.TOTALS_DIFFER,
        OverviewKind.valueOf((String) row[0]),
        row[records ? 1 : 3].toString(),
        row[records ? 2 : 4].toString());
  }

  private void state(long run, String state) {
    em.createNativeQuery("update overview_build set state = ?2, made_at = ?3 where run_id = ?1")
        .setParameter(1, run)
        .setParameter(2, state)
        .setParameter(3, today.now())
        .executeUpdate();
  }
}
