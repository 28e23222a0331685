package cn.bangfu.statistics;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.Callers;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/**
 * Statistics that take their time: asked for, counted by a job in the name of who asked, and looked
 * at for a few days (BAT-095, BAT-096).
 */
@Stateless
public class BackgroundStatistics {

  /** So many requests of one user wait at most. */
  static final int WAITING_MAX = 3;

  /** Counting for the whole country takes longer than ordinary statements may. */
  private static final String STATEMENT_LIMIT = "15min";

  private static final String EPOCH = "select session_epoch from app_user where id = ?1";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject JobQueue queue;
  @Inject StatisticsUnions unions;
  @Inject ArchiveCountChecks checks;
  @Inject ArchiveCounting counting;
  @Inject NationalStatistics national;
  @Inject Callers accounts;

  /**
   * Queues a statistic.
   *
   * @return number of the run
   * @throws Violations if it cannot be asked so
   */
  @Needs(Right.ARCHIVE_STATISTICS)
  public long request(AskedStatistics asked) {
    unions.of(asked.count().unionId());
    checks.checked(asked.count());
    long me = callers.known().userId();
    // whoever asks twice at the same instant waits here
    em.createNativeQuery("select pg_advisory_xact_lock(?1, ?2)")
        .setParameter(1, BackgroundStatistics.class.getName().hashCode())
        .setParameter(2, (int) me)
        .getResultList();
    if (queue.waiting(JobKind.STATISTICS) >= WAITING_MAX) {
      throw new BusinessException(StatisticsProblem.TOO_MANY_WAITING, WAITING_MAX);
    }
    StatisticsRequest request = new StatisticsRequest(me, Kept.text(asked), today.now());
    em.persist(request);
    em.flush();
    long run =
        queue.request(
            new NewRun(
                JobKind.STATISTICS,
                request.id().toString(),
                false,
                1,
                Map.of("request", request.id().toString())));
    request.queuedAs(run);
    return run;
  }

  /** What came of a request of one's own. */
  @Needs(Right.ARCHIVE_STATISTICS)
  public CountedStatistics result(long run) {
    return em.createNamedQuery("StatisticsRequest.ofRun", StatisticsRequest.class)
        .setParameter("run", run)
        .setParameter("user", callers.known().userId())
        .getResultStream()
        .findFirst()
        .filter(request -> request.result() != null)
        .flatMap(
            request ->
                Kept.value(AskedStatistics.class, request.asked())
                    .flatMap(
                        asked ->
                            Kept.value(StatisticsTable.class, request.result())
                                .map(
                                    table ->
                                        new CountedStatistics(asked, table, request.countedAt()))))
        .orElseThrow(() -> new BusinessException(StatisticsProblem.NO_RESULT));
  }

  /** Counts what was asked for, with the rights and the place that who asked has by now. */
  @Needs(Right.SYSTEM)
  public void count(long id) {
    StatisticsRequest request = em.find(StatisticsRequest.class, id);
    if (request == null) {
      throw new BusinessException(StatisticsProblem.NO_RESULT);
    }
    AskedStatistics asked =
        Kept.value(AskedStatistics.class, request.asked())
            .orElseThrow(() -> new BusinessException(StatisticsProblem.NO_RESULT));
    em.createNativeQuery("select set_config('statement_timeout', ?1, true)")
        .setParameter(1, STATEMENT_LIMIT)
        .getResultList();
    StatisticsTable table = as(asker(request.userId()), asked);
    request.counted(Kept.text(table), today.now());
    callers.about("STATISTICS", id, null);
  }

  private Caller asker(long user) {
    List<?> epoch = em.createNativeQuery(EPOCH).setParameter(1, user).getResultList();
    return epoch.stream()
        .findFirst()
        .flatMap(each -> accounts.load(user, ((Number) each).intValue()))
        .orElseThrow(() -> new BusinessException(StatisticsProblem.NOBODY_ASKS));
  }

  private StatisticsTable as(Caller asker, AskedStatistics asked) {
    Right.ARCHIVE_STATISTICS
        .refusal(asker)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    Caller system = callers.known();
    String from = callers.ip();
    callers.enter(asker, from, null);
    try {
      return table(asked);
    } finally {
      callers.enter(system, from, null);
    }
  }

  /** Apart from those that are computed on pages, which end each other. */
  private StatisticsTable table(AskedStatistics asked) {
    ArchiveCount count = asked.count();
    Union union = unions.of(count.unionId());
    List<ArchiveDimension> by = checks.checked(count);
    national.record(Right.ARCHIVE_STATISTICS, union, asked.look().words());
    return CrossTable.of(
        by.stream().map(ArchiveDimension::dimension).toList(),
        counting.groups(count, union, by),
        count.query().reportedOnly(),
        StatisticsUnions.ownName(union),
        unions.children(union));
  }
}
