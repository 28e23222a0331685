package cn.bangfu.archive.conversion;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** The reports of the conversion for the administrators of unions, each for his own branch. */
@Stateless
public class Conversions {

  private static final int RUNS_SHOWN = 50;
  private static final int PAGE_MAX = 200;

  private static final String FROM =
      """
       from conversion_refusal r join archive a on a.id = r.archive_id
       join union_org u on u.id = a.filing_union_id
       where r.run_id = ?1 and a.filing_union_path like ?2
      """;

  private static final String ROW =
      "select r.item_id, a.id, a.employee_no, a.head_name, u.name, r.item_text, r.reason";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** The newest runs. */
  @Needs(Right.ARCHIVE_CONVERSION_VIEW)
  public List<ConversionRun> runs() {
    return em.createNamedQuery("ConversionRun.all", ConversionRun.class)
        .setMaxResults(RUNS_SHOWN)
        .getResultList();
  }

  /** What a run could not convert of the archives of the own branch. */
  @Needs(Right.ARCHIVE_CONVERSION_VIEW)
  public List<UnconvertedRow> unconverted(long run, int offset, int size) {
    List<UnconvertedRow> rows = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(ROW + FROM + " order by r.archive_id, r.item_id")
            .setParameter(1, run)
            .setParameter(2, callers.known().scope().pattern())
            .setFirstResult(Math.max(0, offset))
            .setMaxResults(Math.min(size, PAGE_MAX))
            .getResultList()) {
      Object[] row = (Object[]) one;
      rows.add(
          new UnconvertedRow(
              ((Number) row[0]).longValue(),
              ((Number) row[1]).longValue(),
              (String) row[2],
              (String) row[3],
              (String) row[4],
              (String) row[5],
              ConversionReason.valueOf((String) row[6])));
    }
    return rows;
  }

  @Needs(Right.ARCHIVE_CONVERSION_VIEW)
  public int unconvertedCount(long run) {
    return ((Number)
            em.createNativeQuery("select count(*)" + FROM)
                .setParameter(1, run)
                .setParameter(2, callers.known().scope().pattern())
                .getSingleResult())
        .intValue();
  }

  /** The national administrator confirms what a dry run shows, so that it can be done. */
  @Needs(Right.ARCHIVE_CONVERSION_CONFIRM)
  public void confirm(long number) {
    callers.about("JOB_RUN", number, null);
    ConversionRun run = em.find(ConversionRun.class, number, LockModeType.PESSIMISTIC_WRITE);
    if (run == null || !run.isToConfirm()) {
      throw new BusinessException(ConversionProblem.NOT_TO_CONFIRM);
    }
    run.confirm(callers.known().name(), today.now());
    callers.changed("confirmed: " + number);
  }
}
