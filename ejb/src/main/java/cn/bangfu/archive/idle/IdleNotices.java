package cn.bangfu.archive.idle;

import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The reminders of a run: what was done, to each filing union and its direct superior, and what
 * will be done in 90, 30 and 7 days, to the filing union (BAT-056, BAT-058). They are written down
 * first, so that each is sent once whatever comes between.
 */
@Dependent
class IdleNotices {

  private static final String OF_WORK =
      """
      insert into archive_idle_notice (run_id, union_id, kind, archive_type, archives, already)
      select ?1, r.union_id, case when i.action = 'CANCEL' then 'CANCELLED' else 'RETURNED' end,
             i.archive_type, count(*), count(*) filter (where i.action = 'NOTE')
        from archive_idle_item i
        join union_org f on f.id = i.filing_union_id
       cross join lateral (values (f.id), (f.parent_id)) r (union_id)
       where i.run_id = ?1 and i.state = 'DONE' and r.union_id is not null
       group by 2, 3, 4
      """;

  /** Days since the last run that gave notice are made up, but not for what is over. */
  private static final String SOON =
      """
      insert into archive_idle_notice (run_id, union_id, kind, archive_type, due_on, archives)
      select ?1, a.filing_union_id, '%1$s_SOON', a.archive_type, a.%2$s, count(*)
        from archive_standing s join archive a on a.id = s.archive_id
       where s.%2$s > cast(?2 as date) and s.%2$s <= cast(?2 as date) + 90
         and (s.%2$s > cast(?3 as date) + 90
           or s.%2$s > cast(?3 as date) + 30 and s.%2$s <= cast(?2 as date) + 30
           or s.%2$s > cast(?3 as date) + 7 and s.%2$s <= cast(?2 as date) + 7)
         and (%3$s)
       group by a.filing_union_id, a.archive_type, a.%2$s
      """;

  private static final String RETURN_SOON =
      SOON.formatted("RETURN", "return_due", "a.holder_union_id <> a.filing_union_id");
  private static final String CANCEL_SOON = SOON.formatted("CANCEL", "cancel_due", "true");

  private static final String LAST =
      """
      select cast(max(business_date) as varchar) from archive_idle_run
       where not dry and notices_at is not null and run_id <> ?1
      """;

  private static final String OPEN =
      """
      select id, union_id, kind, archive_type, cast(due_on as varchar), archives, already
        from archive_idle_notice where run_id = ?1 and not told order by id limit ?2 for update
      """;

  private static final String OF_ITEMS =
      """
      select i.archive_id from archive_idle_item i
       where i.run_id = ?1 and i.state = 'DONE' and i.archive_type = ?3
         and (i.action = 'CANCEL') = ?4
         and i.filing_union_id in (select u.id from union_org u where u.id = ?2 or u.parent_id = ?2)
       order by i.archive_id limit 10000
      """;

  private static final String OF_DAY =
      """
      select a.id from archive a
       where a.filing_union_id = ?1 and a.archive_type = ?2 and a.life_state = 'ACTIVE'
         and case when ?4 then a.cancel_due = cast(?3 as date)
                  else a.return_due = cast(?3 as date) and a.holder_union_id <> a.filing_union_id end
       order by a.id limit 10000
      """;

  /** Kind of the targets that stand in the library of cancelled archives. */
  private static final String CLOSED = "ARCHIVE_CANCELLED";

  @PersistenceContext EntityManager em;
  @Inject ReminderSender sender;

  /** Writes down whom the run has to tell. */
  void prepare(IdleRun run) {
    LocalDate day = run.getBusinessDate();
    String last =
        (String) em.createNativeQuery(LAST).setParameter(1, run.getRunId()).getSingleResult();
    String since = last == null ? day.minusDays(1).toString() : last;
    em.createNativeQuery(OF_WORK).setParameter(1, run.getRunId()).executeUpdate();
    for (String soon : List.of(RETURN_SOON, CANCEL_SOON)) {
      em.createNativeQuery(soon)
          .setParameter(1, run.getRunId())
          .setParameter(2, day.toString())
          .setParameter(3, since)
          .executeUpdate();
    }
  }

  /** Sends some of what is open; false when nothing is left. */
  boolean tell(IdleRun run, int size) {
    List<?> open =
        em.createNativeQuery(OPEN)
            .setParameter(1, run.getRunId())
            .setParameter(2, size)
            .getResultList();
    for (Object one : open) {
      Object[] row = (Object[]) one;
      tell(run, row);
      em.createNativeQuery("update archive_idle_notice set told = true where id = ?1")
          .setParameter(1, row[0])
          .executeUpdate();
    }
    return !open.isEmpty();
  }

  private void tell(IdleRun run, Object[] row) {
    long union = ((Number) row[1]).longValue();
    String kind = (String) row[2];
    ArchiveType type = ArchiveType.valueOf((String) row[3]);
    String due = (String) row[4];
    List<Long> targets =
        due == null ? ofItems(run, union, type, kind) : ofDay(union, type, kind, due);
    sender.send(
        new NewReminder(
            type == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            union,
            Texts.get("archive.idle.subject." + kind),
            Texts.format(
                "archive.idle.content." + kind,
                due == null ? run.getBusinessDate() : due,
                row[5],
                row[6]),
            kind.equals("CANCELLED") ? CLOSED : ArchiveAccess.OBJECT,
            targets));
  }

  private List<Long> ofItems(IdleRun run, long union, ArchiveType type, String kind) {
    return numbers(
        em.createNativeQuery(OF_ITEMS)
            .setParameter(1, run.getRunId())
            .setParameter(2, union)
            .setParameter(3, type.name())
            .setParameter(4, kind.equals("CANCELLED"))
            .getResultList());
  }

  private List<Long> ofDay(long union, ArchiveType type, String kind, String due) {
    return numbers(
        em.createNativeQuery(OF_DAY)
            .setParameter(1, union)
            .setParameter(2, type.name())
            .setParameter(3, due)
            .setParameter(4, kind.equals("CANCEL_SOON"))
            .getResultList());
  }

  /** The national administrator is asked to decide (BAT-062). */
  void askToConfirm(IdleRun run, long national) {
    sender.send(
        new NewReminder(
                ReminderCategory.JOB,
                national,
                Texts.get("archive.idle.subject.waiting"),
                Texts.format("archive.idle.content.waiting", run.getBusinessDate(), run.getRunId()),
                null,
                List.of())
            .onlyFor(Permission.USER_ADMIN));
  }

  private static List<Long> numbers(List<?> rows) {
    List<Long> numbers = new ArrayList<>();
    rows.forEach(one -> numbers.add(((Number) one).longValue()));
    return numbers;
  }
}
