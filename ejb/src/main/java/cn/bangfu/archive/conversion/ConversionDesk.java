package cn.bangfu.archive.conversion;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What the job calls: one portion after the other, each in its own transaction. */
@Stateless
public class ConversionDesk {

  private static final int PORTION = 200;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject ConversionWork work;

  /** How far a run is. */
  public record Progress(int converted, int refused, boolean over) {}

  /**
   * Does the next portion; at the end the numbers before and after are compared.
   *
   * @throws IllegalStateException if an archive or a person has got lost (BAT-071)
   */
  @Needs(Right.SYSTEM)
  public Progress step(long number) {
    ConversionRun run = em.find(ConversionRun.class, number, LockModeType.PESSIMISTIC_WRITE);
    if (run.isFinished()) {
      return progress(run, true);
    }
    if (!run.isBegun()) {
      int[] counts = work.counts();
      run.begin(counts[0], counts[1], counts[2]);
      return progress(run, false);
    }
    if (work.next(run, PORTION)) {
      return progress(run, false);
    }
    int[] counts = work.counts();
    if (counts[0] != run.getArchivesBefore() || counts[1] != run.getPersonsBefore()) {
      throw new IllegalStateException("The numbers before and after the conversion differ");
    }
    run.finish(counts[0], counts[1], today.now());
    return progress(run, true);
  }

  private static Progress progress(ConversionRun run, boolean over) {
    return new Progress(run.getConverted(), run.getRefused(), over);
  }
}
