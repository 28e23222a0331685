package cn.bangfu.archive.snapshot;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionPath;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 归档管理: the snapshots of the own union and of its superiors (ARC-169, BAT-081, BAT-084). */
@Stateless
public class Snapshots {

  static final String OBJECT = "SNAPSHOT";
  static final int NAME_MAX = 50;
  static final int NOTE_MAX = 500;
  static final int REASON_MAX = 200;

  private static final String LISTED =
      """
      from archive_snapshot s
        left join archive_snapshot_count c on c.snapshot_id = s.id and c.union_id = ?1
        left join lateral (
          select sum(t.records) filter (where t.kind = 'ASSISTANCE') as helped,
            sum(t.amount) filter (where t.kind = 'ASSISTANCE') as help_amount,
            sum(t.amount) filter (where t.kind in ('FUND_INCOME', 'FUND_FROM_ABOVE')) as income,
            sum(t.amount) filter (where t.kind in ('FUND_TO_BELOW', 'FUND_SPENT')) as expenditure
          from archive_snapshot_total t
          where t.snapshot_id = s.id and t.union_id = ?1) t on true
      where s.removed_at is null
        and s.union_id = any (cast(string_to_array(?2, ',') as bigint[]))
      """;

  private static final String ROWS =
      """
      select s.id, s.name, s.as_of, s.union_name, s.mode, s.state, coalesce(c.active, 0),
        coalesce(c.exited, 0), coalesce(c.deregistered, 0), coalesce(c.dependants, 0), s.created_by,
        cast(extract(epoch from s.created_at) as bigint), s.note, coalesce(t.helped, 0),
        coalesce(t.help_amount, 0.00), coalesce(t.income, 0.00), coalesce(t.expenditure, 0.00)
      %s
      """
          .formatted(LISTED);

  private static final String PAGE = ROWS + "order by s.as_of desc, s.id desc limit ?3 offset ?4";
  private static final String ONE = ROWS + "and s.id = ?3";
  private static final String COUNT =
      "select count(*) from (select 1 " + LISTED + " limit ?3) counted";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SnapshotWork work;

  /** One page, newest day first; the counts are those of the own branch of the day. */
  @Needs(Right.ARCHIVE_LIST)
  public List<SnapshotRow> page(int offset, int size) {
    List<?> rows =
        scoped(em.createNativeQuery(PAGE))
            .setParameter(3, Math.max(1, Math.min(size, PageRequest.MAX_SIZE)))
            .setParameter(4, Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)))
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count() {
    return new BoundedCount(
        ((Number)
                scoped(em.createNativeQuery(COUNT))
                    .setParameter(3, BoundedCount.LIMIT + 1)
                    .getSingleResult())
            .intValue());
  }

  /**
   * One snapshot of the own union or of a superior.
   *
   * @throws AccessDenied for any other, also if there is none
   */
  @Needs(Right.ARCHIVE_LIST)
  public SnapshotRow get(long id) {
    callers.about(OBJECT, id, null);
    List<?> rows = scoped(em.createNativeQuery(ONE)).setParameter(3, id).getResultList();
    if (rows.isEmpty()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return row((Object[]) rows.get(0));
  }

  /** The first day of which a snapshot can be made; null while nothing was filed yet. */
  @Needs(Right.SNAPSHOT_ORDER)
  public LocalDate firstDay() {
    return work.firstDay();
  }

  /**
   * Orders a snapshot of the own jurisdiction, to be made in the next night (BAT-081).
   *
   * @throws Violations if name or day do not do
   */
  @Needs(Right.SNAPSHOT_ORDER)
  public void order(NewSnapshot asked) {
    Caller caller = callers.known();
    String name = CleanText.trim(asked.name());
    String note = CleanText.trim(asked.note());
    work.oneAtATime(caller.unionId());
    Violations.throwIfAny(check(caller, name, asked.asOf(), note));
    Snapshot snapshot =
        new Snapshot(
            name,
            asked.asOf(),
            note,
            SnapshotMode.MANUAL,
            caller.unionId(),
            caller.unionName(),
            caller,
            today.now());
    em.persist(snapshot);
    em.flush();
    callers.about(OBJECT, snapshot.getId(), caller.unionId());
    callers.changed(Texts.format("archive.snapshot.audit.ordered", name, asked.asOf()));
  }

  private List<Violation> check(Caller caller, String name, LocalDate day, String note) {
    List<Violation> wrong = new ArrayList<>();
    if (name == null) {
      wrong.add(Violation.of("name", SnapshotProblem.NAME_MISSING));
    } else if (CleanText.length(name) > NAME_MAX) {
      wrong.add(Violation.of("name", SnapshotProblem.NAME_TOO_LONG, NAME_MAX));
    } else if (work.taken(caller.unionId(), name)) {
      wrong.add(Violation.of("name", SnapshotProblem.NAME_TAKEN, name));
    }
    LocalDate first = work.firstDay();
    if (day == null) {
      wrong.add(Violation.of("asOf", SnapshotProblem.DAY_MISSING));
    } else if (!day.isBefore(today.today())) {
      wrong.add(Violation.of("asOf", SnapshotProblem.DAY_NOT_OVER));
    } else if (first == null || day.isBefore(first)) {
      wrong.add(
          Violation.of(
              "asOf", SnapshotProblem.BEFORE_FIRST_DAY, first == null ? today.today() : first));
    }
    if (note != null && CleanText.length(note) > NOTE_MAX) {
      wrong.add(Violation.of("note", SnapshotProblem.NOTE_TOO_LONG, NOTE_MAX));
    }
    return wrong;
  }

  /**
   * Removes a snapshot that was ordered by hand (BAT-084).
   *
   * @throws Violations without a reason
   * @throws BusinessException if it is a monthly one, is being made or is gone
   */
  @Needs(Right.SNAPSHOT_REMOVE)
  public void remove(long id, String reason) {
    Caller caller = callers.known();
    callers.about(OBJECT, id, null);
    String why = CleanText.trim(reason);
    if (why == null) {
      throw new Violations(List.of(Violation.of("reason", SnapshotProblem.REASON_MISSING)));
    }
    if (CleanText.length(why) > REASON_MAX) {
      throw new Violations(
          List.of(Violation.of("reason", SnapshotProblem.REASON_TOO_LONG, REASON_MAX)));
    }
    Snapshot snapshot = em.find(Snapshot.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (snapshot == null || snapshot.isRemoved()) {
      throw new BusinessException(SnapshotProblem.GONE);
    }
    callers.about(OBJECT, id, snapshot.getUnionId());
    if (snapshot.getMode() == SnapshotMode.AUTOMATIC) {
      throw new BusinessException(SnapshotProblem.AUTOMATIC_KEPT);
    }
    if (snapshot.getState() == SnapshotState.MAKING) {
      throw new BusinessException(SnapshotProblem.BEING_MADE);
    }
    callers.changed(
        Texts.format(
            "archive.snapshot.audit.removed", snapshot.getName(), snapshot.getAsOf(), why));
    work.remove(snapshot, caller.name(), why);
  }

  private Query scoped(Query query) {
    Caller caller = callers.known();
    return query
        .setParameter(1, caller.unionId())
        .setParameter(
            2,
            String.join(
                ",", UnionPath.ids(caller.unionPath()).stream().map(String::valueOf).toList()));
  }

  private SnapshotRow row(Object[] row) {
    boolean money = callers.known().has(Right.FUND_VIEW);
    SnapshotMode mode = SnapshotMode.valueOf((String) row[4]);
    SnapshotState state = SnapshotState.valueOf((String) row[5]);
    boolean done = state == SnapshotState.DONE;
    return new SnapshotRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        LocalDate.parse(row[2].toString()),
        (String) row[3],
        mode,
        state,
        done ? number(row[6]) : null,
        done ? number(row[7]) : null,
        done ? number(row[8]) : null,
        done ? number(row[9]) : null,
        done ? ((Number) row[13]).longValue() : null,
        done ? (BigDecimal) row[14] : null,
        done && money ? new SnapshotMoney((BigDecimal) row[15], (BigDecimal) row[16]) : null,
        (String) row[10],
        Today.moment(row[11]),
        (String) row[12],
        mode == SnapshotMode.MANUAL && state != SnapshotState.MAKING);
  }

  private static Integer number(Object value) {
    return ((Number) value).intValue();
  }
}
