package cn.bangfu.archive.idle;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Writes down what a run is for, by statements over all archives; no archive is locked. */
@Dependent
class IdleJudge {

  /** The index of due days finds them; what was done for the same day is not done again. */
  private static final String ITEMS =
      """
      insert into archive_idle_item (run_id, archive_id, action, state, archive_type, filing_union_id,
          province_id, reference_date, source, last_assist_date, former_level)
      select ?1, d.id,
             case when d.cancel_due <= ?2 then 'CANCEL'
                  when d.holder_union_id <> d.filing_union_id then 'RETURN' else 'NOTE' end,
             case when ?3 then 'DRY' else 'PENDING' end, d.archive_type, d.filing_union_id, d.province_id,
             d.reference,
             case d.reference when d.filed then 'FILED' when d.returned_date then 'RETURNED'
                  when d.converted_on then 'CONVERTED' else 'ASSISTED' end,
             d.last_assist_date, d.archive_level
        from (select a.*, coalesce(a.filed_on, a.filing_date) as filed,
                     greatest(coalesce(a.filed_on, a.filing_date), a.returned_date, a.converted_on,
                       a.last_assist_date) as reference
                from archive_standing s join archive a on a.id = s.archive_id
               where s.return_due <= ?2) d
        left join archive_idle_note n on n.archive_id = d.id
       where d.cancel_due <= ?2 or d.holder_union_id <> d.filing_union_id
          or n.return_due is distinct from d.return_due
      """;

  private static final String WRITTEN =
      """
      update archive_idle_run set total = ?2, done = case when dry then ?2 else 0 end where run_id = ?1
      """;

  private static final String TOTALS =
      """
      insert into archive_idle_total (run_id, union_id, checked)
      select ?1, a.filing_union_id, count(*) from archive a where a.life_state = 'ACTIVE'
       group by a.filing_union_id
      """;

  /** Archives that were closed meanwhile may leave a union without any. */
  private static final String RESULTS =
      """
      insert into archive_idle_total (run_id, union_id, checked, returned, noted, cancelled, left_out)
      select ?1, i.filing_union_id, 0, count(*) filter (where i.action = 'RETURN' and i.state <> 'LEFT_OUT'),
             count(*) filter (where i.action = 'NOTE' and i.state <> 'LEFT_OUT'),
             count(*) filter (where i.action = 'CANCEL' and i.state <> 'LEFT_OUT'),
             count(*) filter (where i.state = 'LEFT_OUT')
        from archive_idle_item i where i.run_id = ?1 group by i.filing_union_id
      on conflict (run_id, union_id) do update
         set returned = excluded.returned, noted = excluded.noted, cancelled = excluded.cancelled,
             left_out = excluded.left_out
      """;

  private static final String BEYOND =
      """
      select exists (
        select from (select coalesce(i.province_id, 0) as province, count(*) as due
                       from archive_idle_item i where i.run_id = ?1 and i.action <> 'NOTE' group by 1) d
          join (select coalesce(a.province_id, 0) as province, count(*) as on_file
                  from archive a where a.life_state = 'ACTIVE' group by 1) o on o.province = d.province
         where d.due > ?2 and d.due * 100 > o.on_file * ?3)
      """;

  @PersistenceContext EntityManager em;

  /** Writes the archives down and counts all that are on file. */
  void judge(IdleRun run) {
    int written =
        em.createNativeQuery(ITEMS)
            .setParameter(1, run.getRunId())
            .setParameter(2, run.getBusinessDate())
            .setParameter(3, run.isDry())
            .executeUpdate();
    em.createNativeQuery(WRITTEN)
        .setParameter(1, run.getRunId())
        .setParameter(2, written)
        .executeUpdate();
    em.createNativeQuery(TOTALS).setParameter(1, run.getRunId()).executeUpdate();
  }

  /** True if in any province more is to be done than may be done without a person (BAT-062). */
  boolean beyond(IdleRun run, IdleSetting most) {
    return (Boolean)
        em.createNativeQuery(BEYOND)
            .setParameter(1, run.getRunId())
            .setParameter(2, most.getMaxArchives())
            .setParameter(3, most.getMaxPercent())
            .getSingleResult();
  }

  /** Sums up what became of the archives of each filing union. */
  void sumUp(IdleRun run) {
    em.createNativeQuery(RESULTS).setParameter(1, run.getRunId()).executeUpdate();
  }

  /** How many archives of the run have been looked at, left out, and are written down. */
  int[] progress(IdleRun run) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select done, left_out, total from archive_idle_run where run_id = ?1")
                .setParameter(1, run.getRunId())
                .getSingleResult();
    return List.of(row).stream().mapToInt(one -> ((Number) one).intValue()).toArray();
  }
}
