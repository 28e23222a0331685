package cn.bangfu.warning;

import cn.bangfu.access.AppModule;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.ModuleSwitch;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobRun;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The work of the job, step by step: cancellations are counted once, then the settings are gone
 * through. A step that is done again changes nothing more (BAT-088, BAT-089).
 */
@Stateless
public class WarningRuns {

  /** Parameter of the job: the union that has its own settings counted (BAT-090). */
  public static final String UNION = "union";

  private static final String SETTINGS =
      """
      select s.id from warning_setting s join union_org o on o.id = s.union_id and o.state <> 'DELETED'
       where s.id > ?1 and s.active and not s.deleted and (?2 = 0 or s.union_id = ?2)
       order by s.id limit ?3
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject UnionLookup unions;
  @Inject WarningTally tally;
  @Inject WarningCounting counting;

  /** Counts the cancellations, unless an earlier start of this run has done so. */
  @Needs(Right.SYSTEM)
  public void prepare(long run) {
    if (em.find(WarningRun.class, run) != null) {
      return;
    }
    JobRun job = em.find(JobRun.class, run);
    String asked = job.parameters().get(UNION);
    Long union = asked == null ? null : Long.valueOf(asked);
    WarningRun begun = new WarningRun(run, union, job.getBusinessDate(), today.now());
    em.persist(begun);
    callers.about("JOB_RUN", run, union);
    if (isOn()) {
      tally.count(begun, union == null ? null : unions.get(union));
    }
  }

  /** The next settings that are counted, none while the module is switched off (USR-031). */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> settingsAfter(long run, long setting, int size) {
    if (!isOn()) {
      return List.of();
    }
    Long union = em.find(WarningRun.class, run).getUnionId();
    List<?> ids =
        em.createNativeQuery(SETTINGS)
            .setParameter(1, setting)
            .setParameter(2, union == null ? 0 : union)
            .setParameter(3, size)
            .getResultList();
    return ids.stream().map(Ids::of).toList();
  }

  /** Compares the numbers with some settings, and makes, updates and lifts their warnings. */
  @Needs(Right.SYSTEM)
  public void count(long run, List<Long> settings) {
    WarningRun running = em.find(WarningRun.class, run, LockModeType.PESSIMISTIC_WRITE);
    callers.about("JOB_RUN", run, running.getUnionId());
    callers.count(settings.size());
    running.add(counting.count(running, settings));
  }

  /**
   * The last step.
   *
   * @return how many warnings have arisen or come again
   */
  @Needs(Right.SYSTEM)
  public int finish(long run) {
    WarningRun ended = em.find(WarningRun.class, run);
    callers.about("JOB_RUN", run, ended.getUnionId());
    tally.forget(ended);
    return ended.getArisen();
  }

  private boolean isOn() {
    ModuleSwitch found = em.find(ModuleSwitch.class, AppModule.WARNING);
    return found == null ? AppModule.WARNING.isDeliveredOn() : found.isSwitchedOn();
  }
}
