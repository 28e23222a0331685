package cn.bangfu.archive.idle;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Works the archives of a run off: locks a portion, judges each archive anew, and returns or
 * cancels with the same traces as a single act leaves. What somebody is changing is left out and
 * not waited for (BAT-054).
 */
@Dependent
class IdleWork {

  private static final String PENDING =
      """
      select archive_id from archive_idle_item
       where run_id = ?1 and state = 'PENDING' order by archive_id limit ?2
      """;

  /** Unions that are being moved hold their archives too. */
  private static final String LOCK =
      """
      select a.id from archive a
       where a.id = any (cast(?1 as bigint[]))
         and not exists (select from union_org u where u.id = a.filing_union_id and u.state = 'MOVING')
       order by a.id for no key update skip locked
      """;

  private static final String DUE =
      """
      select a.id, case when a.cancel_due <= ?2 then 'CANCEL'
                        when a.holder_union_id <> a.filing_union_id then 'RETURN' else 'NOTE' end
        from archive a
       where a.id = any (cast(?1 as bigint[])) and a.life_state = 'ACTIVE' and a.return_due <= ?2
       order by a.id
      """;

  /** From the union that holds each archive straight to the one that has filed it (BAT-047). */
  private static final String RETURN =
      """
      with chunk as materialized (
        select a.id, h.id as from_id, h.name as from_name, f.id as to_id, f.name as to_name,
               f.depth as to_depth, f.union_level as to_level
          from archive a
          join union_org h on h.id = a.holder_union_id
          join union_org f on f.id = a.filing_union_id
         where a.id = any (cast(?1 as bigint[])) and a.life_state = 'ACTIVE'),
      unseen as (
        delete from archive_unseen_change m using chunk c where m.archive_id = c.id),
      logged as (
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, text, reminder, level_after, act_id)
        select 'ARCHIVE', c.id, 1 + coalesce(l.seq, 0), 'SEND_BACK', ?2, c.from_id, c.from_name,
               c.to_id, c.to_name, ?3, ?4, ?4, c.to_level, ?5
          from chunk c
          cross join lateral (select max(r.seq) as seq from reporting_record r
                where r.record_kind = 'ARCHIVE' and r.record_id = c.id) l),
      changed as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select c.id, ?5, 'SENT_BACK_BY_SYSTEM', ?2, ?6, ?7, ?8, ?3 from chunk c),
      moved as (
        update archive a
           set holder_union_id = c.to_id, holder_depth = c.to_depth, archive_level = c.to_level,
               sent_back = true, version = a.version + 1
          from chunk c where a.id = c.id
        returning a.id)
      select count(*) from moved
      """;

  private static final String NOTED =
      """
      insert into archive_idle_note (archive_id, return_due)
      select a.id, a.return_due from archive a where a.id = any (cast(?1 as bigint[]))
      on conflict (archive_id) do update set return_due = excluded.return_due
      """;

  private static final String DONE =
      """
      update archive_idle_item set state = 'DONE', action = ?3
       where run_id = ?1 and archive_id = any (cast(?2 as bigint[]))
      """;

  private static final String LEFT_OUT =
      """
      update archive_idle_item set state = 'LEFT_OUT', reason = ?3
       where run_id = ?1 and archive_id = any (cast(?2 as bigint[]))
      """;

  private static final String COUNTED =
      """
      update archive_idle_run set done = done + ?2, left_out = left_out + ?3 where run_id = ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject BusinessActs acts;
  @Inject CallerContext callers;
  @Inject ArchiveClosing closing;

  /** Handles the next archives of a run; false when none is left. */
  boolean next(IdleRun run, int size) {
    List<Long> ids =
        numbers(
            em.createNativeQuery(PENDING)
                .setParameter(1, run.getRunId())
                .setParameter(2, size)
                .getResultList());
    if (ids.isEmpty()) {
      return false;
    }
    List<Long> free =
        numbers(em.createNativeQuery(LOCK).setParameter(1, array(ids)).getResultList());
    List<Long> held = new ArrayList<>(ids);
    held.removeAll(free);
    List<Long> changed = new ArrayList<>(free);
    List<Long> cancel = new ArrayList<>();
    List<Long> sendBack = new ArrayList<>();
    List<Long> note = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(DUE)
            .setParameter(1, array(free))
            .setParameter(2, run.getBusinessDate())
            .getResultList()) {
      Object[] row = (Object[]) one;
      Long id = ((Number) row[0]).longValue();
      changed.remove(id);
      switch (IdleAction.valueOf((String) row[1])) {
        case CANCEL -> cancel.add(id);
        case RETURN -> sendBack.add(id);
        case NOTE -> note.add(id);
      }
    }
    sendBack(sendBack);
    mark(run, DONE, sendBack, IdleAction.RETURN);
    mark(run, DONE, note, IdleAction.NOTE);
    note.addAll(sendBack);
    if (!note.isEmpty()) {
      em.createNativeQuery(NOTED).setParameter(1, array(note)).executeUpdate();
    }
    if (!cancel.isEmpty()) {
      closing.deregisterUnaided(cancel, run.getBusinessDate());
    }
    mark(run, DONE, cancel, IdleAction.CANCEL);
    mark(run, LEFT_OUT, held, IdleLeftOut.IN_USE);
    mark(run, LEFT_OUT, changed, IdleLeftOut.CHANGED);
    em.createNativeQuery(COUNTED)
        .setParameter(1, run.getRunId())
        .setParameter(2, free.size() - changed.size())
        .setParameter(3, held.size() + changed.size())
        .executeUpdate();
    return true;
  }

  private void sendBack(List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    BusinessActs.Act act = acts.current();
    Caller by = callers.known();
    em.createNativeQuery(RETURN)
        .setParameter(1, array(ids))
        .setParameter(2, act.at())
        .setParameter(3, by.name())
        .setParameter(4, Texts.get("archive.idle.returnReason"))
        .setParameter(5, act.id())
        .setParameter(6, by.unionId())
        .setParameter(7, by.unionName())
        .setParameter(8, by.userId())
        .getSingleResult();
  }

  private void mark(IdleRun run, String sql, List<Long> ids, Enum<?> as) {
    if (!ids.isEmpty()) {
      em.createNativeQuery(sql)
          .setParameter(1, run.getRunId())
          .setParameter(2, array(ids))
          .setParameter(3, as.name())
          .executeUpdate();
    }
  }

  private static List<Long> numbers(List<?> rows) {
    List<Long> numbers = new ArrayList<>();
    rows.forEach(one -> numbers.add(((Number) one).longValue()));
    return numbers;
  }

  static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
