package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderTarget;
import cn.bangfu.reporting.ReportState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whose records a list shows and where they stand: the range of the level's index (AST-006). */
public final class ReportedConditions {

  private static final char AFTER_SLASH = '0';

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Path<? extends ReportedRecord> record;
  private final Caller caller;
  private final List<Predicate> all = new ArrayList<>();

  /** Conditions of this caller's list. */
  public ReportedConditions(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Path<? extends ReportedRecord> record,
      Caller caller) {
    this.cb = cb;
    this.query = query;
    this.record = record;
    this.caller = caller;
  }

  /**
   * True if nothing can be found whatever is stored.
   *
   * @param single only records of the caller's union are asked for
   */
  public static boolean impossible(Caller caller, AssistanceStateFilter state, boolean single) {
    boolean root = caller.unionDepth() == 1;
    return switch (state) {
      case REPORTED, SENT_BACK -> root;
      case SUBORDINATE_UNREPORTED -> single;
      default -> false;
    };
  }

  /** Only records that the caller's union has made. */
  public void own() {
    of(caller.unionId());
  }

  /** Only records that this union has made. */
  public void of(long unionId) {
    all.add(cb.equal(record.get("ownerUnionId"), unionId));
  }

  /** Records of this union and of all below it. */
  public void branch(ChainUnion union) {
    switch (union.level()) {
      case NATIONAL -> {}
      case PROVINCIAL -> all.add(cb.equal(record.get("provinceId"), union.id()));
      case PREFECTURAL -> all.add(cb.equal(record.get("prefectureId"), union.id()));
      case COUNTY -> all.add(cb.equal(record.get("countyId"), union.id()));
      case GRASSROOTS -> {
        Expression<String> path = record.get("ownerUnionPath");
        all.add(cb.greaterThanOrEqualTo(path, union.path()));
        all.add(
            cb.lessThan(path, union.path().substring(0, union.path().length() - 1) + AFTER_SLASH));
      }
    }
  }

  /** What waits at the own union is a range of the index of holders. */
  public void state(AssistanceStateFilter state) {
    Expression<Integer> holder = record.get("holderDepth");
    switch (state) {
      case ALL -> {}
      case UNREPORTED, SENT_BACK -> {
        all.add(cb.equal(record.get("holderUnionId"), caller.unionId()));
        all.add(cb.equal(record.get("sentBack"), state == AssistanceStateFilter.SENT_BACK));
      }
      case REPORTED -> all.add(cb.lessThan(holder, caller.unionDepth()));
      case SUBORDINATE_UNREPORTED -> all.add(cb.greaterThan(holder, caller.unionDepth()));
    }
  }

  /** Only the records that this reminder to the own union speaks of (INF-061). */
  public void ofReminder(long reminderId, String object) {
    Subquery<Long> targets = query.subquery(Long.class);
    Root<ReminderTarget> target = targets.from(ReminderTarget.class);
    Root<Reminder> reminder = targets.from(Reminder.class);
    targets
        .select(target.get("recordId"))
        .where(
            cb.equal(target.get("reminderId"), reminderId),
            cb.equal(reminder.get("id"), reminderId),
            cb.equal(reminder.get("targetKind"), object),
            cb.equal(reminder.get("receiverUnionId"), caller.unionId()));
    all.add(record.get("id").in(targets));
  }

  /** All conditions so far. */
  public List<Predicate> all() {
    return List.copyOf(all);
  }

  /** A query that counts the records of each place at once (AST-006); it lacks its conditions. */
  public static void countPlaces(
      CriteriaBuilder cb, CriteriaQuery<Object[]> query, Root<? extends ReportedRecord> record) {
    Expression<Integer> holder = record.get("holderDepth");
    Expression<Boolean> sentBack = record.get("sentBack");
    query.multiselect(holder, sentBack, cb.count(record.get("id"))).groupBy(holder, sentBack);
  }

  /** The counts of the state filters, of what {@link #countPlaces} has found. */
  public static Map<AssistanceStateFilter, BoundedCount> counts(
      List<Object[]> places, Caller caller) {
    Map<AssistanceStateFilter, Long> sums = new EnumMap<>(AssistanceStateFilter.class);
    for (Object[] row : places) {
      long found = ((Number) row[2]).longValue();
      ReportState state =
          ReportState.seenFrom(caller.unionDepth(), ((Number) row[0]).intValue(), (Boolean) row[1]);
      sums.merge(AssistanceStateFilter.valueOf(state.name()), found, Long::sum);
      sums.merge(AssistanceStateFilter.ALL, found, Long::sum);
    }
    Map<AssistanceStateFilter, BoundedCount> counts = new EnumMap<>(AssistanceStateFilter.class);
    for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
      long sum = sums.getOrDefault(state, 0L);
      counts.put(state, new BoundedCount((int) Math.min(sum, BoundedCount.LIMIT + 1L)));
    }
    return counts;
  }
}
