package cn.bangfu.archive.quick;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.ReportGuards;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.UnionGate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Works orders off: locks a portion, asks the guards of reporting, and moves those that may go by
 * one statement that also writes log, change record and what became of each archive.
 */
@Dependent
public class QuickWork {

  private static final int REASON_MAX = 1000;

  private static final String PENDING =
      """
      select archive_id from archive_quick_target
       where order_id = ?1 and state = 'PENDING' order by archive_id limit ?2
      """;

  private static final String LOCK =
      "select id from archive where id = any (cast(?1 as bigint[])) order by id for no key update";

  private static final String REFUSE =
      """
      update archive_quick_target set state = 'REFUSED', reason = ?3
       where order_id = ?1 and archive_id = any (cast(?2 as bigint[]))
      """;

  /** Up: to the one superior. Down: to the union of the next depth on the way of each archive. */
  private static final String MOVE =
      """
      with chunk as materialized (
        select a.id, u.id as to_id, u.name as to_name, u.depth as to_depth, u.union_level as to_level
          from archive a
          join union_org u on u.id = case when ?2 then ?4
            else cast(split_part(a.filing_union_path, '/', ?5) as bigint) end
         where a.id = any (cast(?1 as bigint[])) and a.holder_union_id = ?3 and a.life_state = 'ACTIVE'),
      unseen as (
        delete from archive_unseen_change m using chunk c
         where m.archive_id = c.id and m.union_id = case when ?2 then c.to_id else ?3 end),
      logged as (
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, via_quick, text, reminder,
            level_after, act_id)
        select 'ARCHIVE', c.id, 1 + coalesce(l.seq, 0), case when ?2 then 'REPORT' else 'SEND_BACK' end,
               ?6, ?3, ?7, c.to_id, c.to_name, ?8, true, ?9, nullif(?10, ''), c.to_level, ?11
          from chunk c
          left join (select r.record_id, max(r.seq) as seq from reporting_record r
                      where r.record_kind = 'ARCHIVE' and r.record_id in (select c.id from chunk c)
                      group by r.record_id) l on l.record_id = c.id),
      changed as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select c.id, ?11, case when ?2 then 'REPORTED' else 'SENT_BACK' end, ?6, ?3, ?7, ?12, ?8
          from chunk c),
      kept as (
        update archive_quick_target t set state = 'DONE', to_union_id = c.to_id
          from chunk c where t.order_id = ?13 and t.archive_id = c.id),
      moved as (
        update archive a
           set holder_union_id = c.to_id, holder_depth = c.to_depth, archive_level = c.to_level,
               sent_back = not ?2,
               last_report_at = case when ?2 then ?6 else a.last_report_at end,
               first_national_at = case when ?2 and c.to_depth = 1
                 then coalesce(a.first_national_at, ?6) else a.first_national_at end,
               version = a.version + 1
          from chunk c where a.id = c.id
        returning a.id)
      select count(*) from moved
      """;

  private static final String DONE =
      """
      select t.to_union_id, a.archive_type, t.archive_id
        from archive_quick_target t join archive a on a.id = t.archive_id
       where t.order_id = ?1 and t.state = 'DONE' order by t.archive_id
      """;

  @PersistenceContext EntityManager em;
  @Inject BusinessActs acts;
  @Inject Today today;
  @Inject Chains chains;
  @Inject ReportGuards guards;
  @Inject UnionGate gate;
  @Inject ReminderSender sender;

  /** How many archives of a portion were moved, and how many not. */
  record Portion(int done, int refused) {}

  /** The next portion of an order; nothing of both when none is left. */
  Portion next(QuickOrder order, int size) {
    List<Long> ids = new ArrayList<>();
    for (Object id :
        em.createNativeQuery(PENDING)
            .setParameter(1, order.getId())
            .setParameter(2, size)
            .getResultList()) {
      ids.add(((Number) id).longValue());
    }
    if (ids.isEmpty()) {
      return new Portion(0, 0);
    }
    em.createNativeQuery(LOCK).setParameter(1, QuickCandidates.array(ids)).getResultList();
    List<Archive> archives =
        em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.refresh", true)
            .getResultList();
    gate.refuseMoving(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    ChainUnion from = chains.all(List.of(order.getUnionId())).get(order.getUnionId());
    ReportGuards.Sorted sorted = sorted(order.getWay(), archives, from);
    refuse(order, sorted.refused());
    int moved = move(order, sorted.possible(), from);
    // what was read is no longer what is stored
    em.clear();
    return new Portion(moved, archives.size() - moved);
  }

  /** Tells the archives that may go from those that may not. */
  ReportGuards.Sorted sorted(QuickWay way, List<Archive> archives, ChainUnion from) {
    return way == QuickWay.REPORT
        ? guards.sortReport(archives, from, superior(from))
        : guards.sortSendBack(archives, from);
  }

  /** The superior, or null for the root. */
  ChainUnion superior(ChainUnion from) {
    if (from.root()) {
      return null;
    }
    long id = ChainUnion.idAt(from.path(), from.depth() - 1);
    return chains.all(List.of(id)).get(id);
  }

  private void refuse(QuickOrder order, List<Outcome.Refused> refused) {
    Map<String, List<Long>> byReason = new LinkedHashMap<>();
    for (Outcome.Refused one : refused) {
      String reason = reasons(one.reasons());
      byReason.computeIfAbsent(reason, none -> new ArrayList<>()).add(one.id());
    }
    byReason.forEach(
        (reason, ids) ->
            em.createNativeQuery(REFUSE)
                .setParameter(1, order.getId())
                .setParameter(2, QuickCandidates.array(ids))
                .setParameter(3, reason)
                .executeUpdate());
  }

  static String reasons(List<Violation> reasons) {
    String all = reasons.stream().map(Texts::of).collect(Collectors.joining());
    return all.length() <= REASON_MAX ? all : all.substring(0, REASON_MAX - 1);
  }

  private int move(QuickOrder order, List<Archive> archives, ChainUnion from) {
    if (archives.isEmpty()) {
      return 0;
    }
    boolean up = order.getWay() == QuickWay.REPORT;
    ChainUnion superior = up ? superior(from) : from;
    BusinessActs.Act act = acts.current();
    Caller by = order.by();
    return ((Number)
            em.createNativeQuery(MOVE)
                .setParameter(
                    1, QuickCandidates.array(archives.stream().map(Archive::getId).toList()))
                .setParameter(2, up)
                .setParameter(3, from.id())
                .setParameter(4, superior.id())
                .setParameter(5, from.depth() + 2)
                .setParameter(6, act.at())
                .setParameter(7, from.name())
                .setParameter(8, by.name())
                .setParameter(9, order.getText())
                .setParameter(10, order.getContent() == null ? "" : order.getContent())
                .setParameter(11, act.id())
                .setParameter(12, by.userId())
                .setParameter(13, order.getId())
                .getSingleResult())
        .intValue();
  }

  /** One reminder for each receiving union and category, once everything is done (ARC-108). */
  void tell(QuickOrder order) {
    Map<Long, Map<ArchiveType, List<Long>>> done = new LinkedHashMap<>();
    for (Object one : em.createNativeQuery(DONE).setParameter(1, order.getId()).getResultList()) {
      Object[] row = (Object[]) one;
      done.computeIfAbsent(((Number) row[0]).longValue(), none -> new LinkedHashMap<>())
          .computeIfAbsent(ArchiveType.valueOf((String) row[1]), none -> new ArrayList<>())
          .add(((Number) row[2]).longValue());
    }
    done.forEach(
        (receiver, types) -> types.forEach((type, ids) -> tell(order, receiver, type, ids)));
  }

  private void tell(QuickOrder order, long receiver, ArchiveType type, List<Long> ids) {
    boolean up = order.getWay() == QuickWay.REPORT;
    String data = Texts.get("archive.reminder.data." + type);
    String subject =
        order.getSubject() == null
            ? Texts.format(up ? "reminder.subject.reported" : "reminder.subject.sentBack", data)
            : order.getSubject();
    String usual =
        Texts.format("archive.reminder.reported", order.getUnionName(), data, ids.size());
    String content = order.getContent() == null ? usual : order.getContent();
    sender.send(
        new NewReminder(
            type == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            receiver,
            subject,
            up ? content : order.getText(),
            ArchiveAccess.OBJECT,
            ids),
        order.by());
  }

  void finish(QuickOrder order) {
    tell(order);
    order.finish(today.now());
  }
}
