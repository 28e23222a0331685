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
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.quick.QuickKind;
import cn.bangfu.quick.QuickOrder;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.reporting.RecordKind;
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
 * Moves archives the quick way: asks the guards of reporting, and moves those that may go by one
 * statement that also writes log, change record and what became of each archive.
 */
@Dependent
public class ArchiveQuickKind implements QuickKind {

  private static final Shown SHOWN =
      new Shown(
          "archive r", "r.filing_union_id", "r.filing_union_path", "r.employee_no", "r.head_name");

  private static final String LOCK =
      "select id from archive where id = any (cast(?1 as bigint[])) order by id for no key update";

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
          cross join lateral (select max(r.seq) as seq from reporting_record r
                where r.record_kind = 'ARCHIVE' and r.record_id = c.id) l),
      changed as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select c.id, ?11, case when ?2 then 'REPORTED' else 'SENT_BACK' end, ?6, ?3, ?7, ?12, ?8
          from chunk c),
      kept as (
        update quick_target t set state = 'DONE', to_union_id = c.to_id
          from chunk c where t.order_id = ?13 and t.record_id = c.id),
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
      select t.to_union_id, a.archive_type, t.record_id
        from quick_target t join archive a on a.id = t.record_id
       where t.order_id = ?1 and t.state = 'DONE' order by t.record_id
      """;

  @PersistenceContext EntityManager em;
  @Inject BusinessActs acts;
  @Inject Chains chains;
  @Inject ReportGuards guards;
  @Inject UnionGate gate;
  @Inject ReminderSender sender;

  @Override
  public RecordKind records() {
    return RecordKind.ARCHIVE;
  }

  @Override
  public Shown shown() {
    return SHOWN;
  }

  @Override
  public List<Long> lock(List<Long> ids) {
    return em
        .createNativeQuery(LOCK)
        .setParameter(1, SqlArrays.literal("int8[]", ids))
        .getResultList()
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }

  @Override
  public Map<Long, String> refused(QuickOrder order, List<Long> ids) {
    List<Archive> archives =
        em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.refresh", true)
            .getResultList();
    gate.refuseMoving(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    return sorted(order.getWay(), archives, from(order)).refused().stream()
        .collect(Collectors.toMap(Outcome.Refused::id, one -> reasons(one.reasons())));
  }

  private ChainUnion from(QuickOrder order) {
    return chains.all(List.of(order.getUnionId())).get(order.getUnionId());
  }

  /** Tells the archives that may go from those that may not. */
  ReportGuards.Sorted sorted(QuickWay way, List<Archive> archives, ChainUnion from) {
    return way == QuickWay.REPORT
        ? guards.sortReport(archives, from, chains.superior(from))
        : guards.sortSendBack(archives, from);
  }

  private static String reasons(List<Violation> reasons) {
    return reasons.stream().map(Texts::of).collect(Collectors.joining());
  }

  @Override
  public int move(QuickOrder order, List<Long> ids) {
    ChainUnion from = from(order);
    boolean up = order.getWay() == QuickWay.REPORT;
    ChainUnion superior = up ? chains.superior(from) : from;
    BusinessActs.Act act = acts.current();
    Caller by = order.by();
    return ((Number)
            em.createNativeQuery(MOVE)
                .setParameter(1, SqlArrays.literal("int8[]", ids))
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

  /** One reminder for each receiving union and category (ARC-108). */
  @Override
  public void tell(QuickOrder order) {
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
}
