package cn.bangfu.archive.snapshot;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobKind;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** The nightly work on snapshots as its job does it: a branch of a snapshot, a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one part of many
public class SnapshotRuns {

  static final int MONTHS_KEPT = 36;

  private static final String PART =
      """
      select snapshot_id, branch_path, with_subordinates from archive_snapshot_part
      where id = ?1 and not done for update
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SnapshotWork work;
  @Inject ReminderSender sender;

  /**
   * Lays out what this night has to be made: orders of earlier days, and the month that has ended
   * if it is missing (BAT-080). Monthly ones whose time is over go (BAT-084).
   */
  @Needs(Right.SYSTEM)
  public void prepare() {
    removeOld();
    orderMonth();
    List<Snapshot> waiting =
        em.createNamedQuery("Snapshot.toMake", Snapshot.class)
            .setParameter("today", today.today().atStartOfDay(Today.ZONE).toOffsetDateTime())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    waiting.forEach(work::layOut);
    callers.count(waiting.size());
  }

  private void removeOld() {
    em
        .createNamedQuery("Snapshot.monthlyBefore", Snapshot.class)
        .setParameter("day", today.today().minusMonths(MONTHS_KEPT))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .filter(snapshot -> !keptForEver(snapshot.getAsOf()))
        .forEach(
            snapshot ->
                work.remove(
                    snapshot, Caller.SYSTEM_NAME, Texts.get("archive.snapshot.audit.timeOver")));
  }

  private static boolean keptForEver(LocalDate day) {
    return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
  }

  private void orderMonth() {
    LocalDate end = today.today().withDayOfMonth(1).minusDays(1);
    LocalDate first = work.firstDay();
    boolean there =
        !em.createNamedQuery("Snapshot.ofMonth", Snapshot.class)
            .setParameter("day", end)
            .getResultList()
            .isEmpty();
    if (there || first == null || end.isBefore(first)) {
      return;
    }
    Union country =
        em.createQuery("select u from UnionOrg u where u.parentId is null", Union.class)
            .getSingleResult();
    work.oneAtATime(country.getId());
    String name = Texts.format("archive.snapshot.month", end.getYear(), end.getMonthValue());
    if (work.taken(country.getId(), name)) {
      name = Texts.format("archive.snapshot.month.second", name);
    }
    em.persist(
        new Snapshot(
            name,
            end,
            null,
            SnapshotMode.AUTOMATIC,
            country.getId(),
            country.getName(),
            Caller.SYSTEM,
            today.now()));
    em.flush();
  }

  /** Numbers of the parts that are left, behind one. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> partsAfter(long id, int size) {
    List<?> ids =
        em.createNativeQuery(
                "select id from archive_snapshot_part where not done and id > ?1"
                    + " order by id limit ?2")
            .setParameter(1, id)
            .setParameter(2, size)
            .getResultList();
    return ids.stream().map(one -> ((Number) one).longValue()).toList();
  }

  /**
   * Does one part, if it is not done yet.
   *
   * @return why the snapshot failed; it is marked so, whoever asks tells the run (BAT-083)
   */
  @Needs(Right.SYSTEM)
  public Optional<BusinessException> make(long part) {
    List<?> found = em.createNativeQuery(PART).setParameter(1, part).getResultList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) found.get(0);
    Snapshot snapshot =
        em.find(Snapshot.class, ((Number) row[0]).longValue(), LockModeType.PESSIMISTIC_WRITE);
    callers.about(Snapshots.OBJECT, snapshot.getId(), snapshot.getUnionId());
    Optional<BusinessException> failure = Optional.empty();
    if (row[1] == null) {
      failure = finish(snapshot);
    } else {
      work.count(snapshot, (String) row[1], (Boolean) row[2]);
    }
    em.createNativeQuery("update archive_snapshot_part set done = true where id = ?1")
        .setParameter(1, part)
        .executeUpdate();
    return failure;
  }

  private Optional<BusinessException> finish(Snapshot snapshot) {
    int[] totals = work.totals(snapshot);
    long counted = (long) totals[0] + totals[1] + totals[2];
    long compared = work.compared(snapshot);
    if (counted == compared) {
      snapshot.done(totals[0], totals[1], totals[2], totals[3], today.now());
      tell(snapshot, "reminder.subject.runDone", "archive.snapshot.told.done");
      return Optional.empty();
    }
    snapshot.failed();
    tell(snapshot, "reminder.subject.runFailed", "archive.snapshot.told.failed");
    return Optional.of(
        new BusinessException(
            SnapshotProblem.COUNTS_DIFFER, snapshot.getName(), counted, compared));
  }

  /** Whoever ordered it hears how it ended (INF-054); the monthly ones are nobody's order. */
  private void tell(Snapshot snapshot, String subject, String key) {
    if (snapshot.getMode() == SnapshotMode.MANUAL) {
      sender.send(
          new NewReminder(
                  ReminderCategory.JOB,
                  snapshot.getUnionId(),
                  Texts.format(subject, JobKind.SNAPSHOT),
                  Texts.format(key, snapshot.getName(), snapshot.getAsOf()),
                  null,
                  List.of())
              .onlyFor(snapshot.getCreatedById()));
    }
  }
}
