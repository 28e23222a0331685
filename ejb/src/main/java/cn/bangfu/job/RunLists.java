package cn.bangfu.job;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;

/** Reads a run with what it went through and what it left out (BAT-020). */
@Dependent
class RunLists {

  private static final int PAGE_MAX = 500;

  @PersistenceContext EntityManager em;
  @Inject RunTrail trail;

  RunDetail detail(long run) {
    return trail.of(new JobRow(em.find(JobRun.class, run), em.find(JobProgress.class, run)));
  }

  List<Refusal> refusals(long run, int offset, int size) {
    List<?> rows =
        em.createNativeQuery(
                """
                select item, reason, reason_key, cast(extract(epoch from at) as bigint)
                  from job_refusal where run_id = ?1 order by at, item limit ?2 offset ?3
                """)
            .setParameter(1, run)
            .setParameter(2, Math.min(size, PAGE_MAX))
            .setParameter(3, Math.max(0, offset))
            .getResultList();
    return rows.stream().map(row -> refusal((Object[]) row)).toList();
  }

  long refusalCount(long run) {
    return ((Number)
            em.createNativeQuery("select count(*) from job_refusal where run_id = ?1")
                .setParameter(1, run)
                .getSingleResult())
        .longValue();
  }

  /** The items as a list that is written. */
  Sheet<Refusal> sheet(long run, Function<Refusal, String> reason) {
    return new Sheet<>(
        "job.run.refusals",
        List.of(
            SheetColumn.text("job.refusal.item", 20, Refusal::item),
            SheetColumn.text("job.refusal.reason", 60, reason),
            SheetColumn.of(ColumnKind.MOMENT, "job.refusal.at", Refusal::at)),
        Sheet.pages((offset, size) -> refusals(run, offset, size)));
  }

  /** What a file of them is about. */
  String conditions(JobRun run) {
    return Texts.label(run.getKind()) + " " + run.getId();
  }

  private static Refusal refusal(Object[] row) {
    return new Refusal((String) row[0], (String) row[1], (String) row[2], Today.moment(row[3]));
  }
}
