package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderTarget;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The conditions of {@link ArchiveSearch} for one query: the union's archives as a range of the
 * index that the level and the sort have, then what was typed. Where archives stand is asked of
 * {@link ArchiveStanding}, and of nothing else if nothing else is asked.
 */
final class ArchiveConditions {

  private static final char AFTER_SLASH = '0';
  private static final String AFTER_NUMBER = "~";
  private static final Set<LifeState> ON_FILE = EnumSet.of(LifeState.ACTIVE);

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Caller caller;
  private final ArchiveFilter filter;
  private final ChainUnion union;
  private final ArchiveSort sort;
  private final LocalDate today;
  private final Root<ArchiveStanding> standing;
  private final List<Predicate> all = new ArrayList<>();
  private Root<Archive> archive;

  /**
   * For one query.
   *
   * @param union the union whose archives are asked for, in the caller's scope
   * @param sort the order of a page, or null if there is none
   */
  ArchiveConditions(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Caller caller,
      ArchiveFilter filter,
      ChainUnion union,
      ArchiveSort sort,
      LocalDate today) {
    this.cb = cb;
    this.query = query;
    this.caller = caller;
    this.filter = filter;
    this.union = union;
    this.sort = sort;
    this.today = today;
    standing = asksStanding() ? query.from(ArchiveStanding.class) : null;
  }

  private boolean asksStanding() {
    if (single(caller, filter, union)
        || union.level() == ArchiveLevel.GRASSROOTS
        || !lifeStates().equals(ON_FILE)) {
      return false;
    }
    return switch (filter.state()) {
      case RETURN_SOON, CANCEL_SOON, TWO_YEARS_UNASSISTED -> true;
      case UNREPORTED, SENT_BACK, REPORTED, SUBORDINATE_UNREPORTED -> !union.root();
      case ALL -> sort == null && !union.root();
      case DRAFT, CHANGED_AFTER_REPORT -> false;
    };
  }

  /** The archive itself, for conditions and values that only it has. */
  Root<Archive> archive() {
    if (archive == null) {
      archive = query.from(Archive.class);
      if (standing != null) {
        all.add(cb.equal(archive.get("id"), standing.get("archiveId")));
      }
    }
    return archive;
  }

  /** What has the archive's level, holder and due days. */
  From<?, ?> position() {
    return standing == null ? archive() : standing;
  }

  /** The number of the archive. */
  Expression<Long> id() {
    return standing == null ? archive().get("id") : standing.get("archiveId");
  }

  /** True if nothing can be found whatever is stored, so that nobody has to look. */
  static boolean impossible(Caller caller, ArchiveFilter filter, ChainUnion union) {
    boolean root = caller.unionDepth() == 1;
    return switch (filter.state()) {
      case REPORTED, SENT_BACK -> root;
      case SUBORDINATE_UNREPORTED -> single(caller, filter, union);
      case DRAFT -> union.id() != caller.unionId();
      default -> false;
    };
  }

  /** Only the archives that the union itself has filed. */
  static boolean single(Caller caller, ArchiveFilter filter, ChainUnion union) {
    return !filter.includeSubordinates()
        && (union.id() == caller.unionId() || filter.narrowing() != null);
  }

  /** A condition of the query that asks, beside those of the filter. */
  void also(List<Predicate> more) {
    all.addAll(more);
  }

  /** Puts the conditions on the query. */
  void apply(Function<Root<Archive>, ArchiveCriteria> criteria) {
    scope();
    state();
    if (filter.archiveType() != null) {
      all.add(cb.equal(archive().get("archiveType"), filter.archiveType()));
    }
    if (filter.hardshipCategory() != null) {
      all.add(cb.equal(archive().get("hardshipCategory"), filter.hardshipCategory()));
    }
    employeeNo(CleanText.number(filter.employeeNo()));
    String name = CleanText.trim(filter.name());
    if (name != null) {
      all.add(contains(archive().get("headName"), name));
    }
    String employer = CleanText.trim(filter.employer());
    if (employer != null) {
      Subquery<Long> contents = query.subquery(Long.class);
      Root<ArchiveContent> content = contents.from(ArchiveContent.class);
      contents.select(content.get("archiveId")).where(contains(content.get("employer"), employer));
      all.add(id().in(contents));
    }
    IdNo idNo = IdNo.of(filter.idNo());
    if (idNo != null) {
      Subquery<Long> contents = query.subquery(Long.class);
      Root<ArchiveContent> content = contents.from(ArchiveContent.class);
      contents
          .select(content.get("archiveId"))
          .where(cb.equal(content.get("idNoDigest"), KeyRing.current().digest(idNo.normalized())));
      all.add(id().in(contents));
    }
    if (filter.reminderId() != null) {
      all.add(id().in(targets()));
    }
    if (filter.narrowing() != null) {
      all.addAll(filter.narrowing().predicates(criteria.apply(archive())));
    }
    query.where(all.toArray(Predicate[]::new));
  }

  /**
   * The order, newest first unless ascending; the number of the archive breaks ties (ARC-146).
   * Archives of one standing lie in the order of their days; of several, the index by day is read.
   */
  List<Order> order(boolean ascending) {
    List<Expression<?>> by = new ArrayList<>();
    From<?, ?> from = inOrderOfStanding() ? standing : archive();
    switch (sort) {
      case FILING_DATE, CHOSEN -> by.add(from.get("filingDate"));
      case NAME -> by.add(from.get("headName"));
      case EMPLOYEE_NO -> {
        if (!single(caller, filter, union)) {
          by.add(from.get("filingUnionPath"));
        }
        by.add(from.get("employeeNo"));
      }
    }
    by.add(inOrderOfStanding() ? id() : from.get("id"));
    return by.stream().map(one -> ascending ? cb.asc(one) : cb.desc(one)).toList();
  }

  private boolean inOrderOfStanding() {
    return standing != null
        && (sort == ArchiveSort.FILING_DATE || sort == ArchiveSort.CHOSEN)
        && (filter.state() == ArchiveStateFilter.UNREPORTED
            || filter.state() == ArchiveStateFilter.SENT_BACK);
  }

  private void scope() {
    if (single(caller, filter, union)) {
      all.add(cb.equal(archive().get("filingUnionId"), union.id()));
      return;
    }
    boolean byPath = sort == ArchiveSort.EMPLOYEE_NO || union.level() == ArchiveLevel.GRASSROOTS;
    if (byPath && !union.root()) {
      Expression<String> path = archive().get("filingUnionPath");
      all.add(cb.greaterThanOrEqualTo(path, union.path()));
      all.add(
          cb.lessThan(path, union.path().substring(0, union.path().length() - 1) + AFTER_SLASH));
    }
    // the order of numbers is one of paths, but few archives in a state are found by their level
    if (!byPath || filter.state() != ArchiveStateFilter.ALL) {
      level(position());
    }
    // many in a state are met soon in the order of their level's index
    if (standing != null && !byPath && sort != null && !inOrderOfStanding()) {
      level(archive());
    }
  }

  private void level(From<?, ?> of) {
    switch (union.level()) {
      case NATIONAL, GRASSROOTS -> {}
      case PROVINCIAL -> all.add(cb.equal(of.get("provinceId"), union.id()));
      case PREFECTURAL -> all.add(cb.equal(of.get("prefectureId"), union.id()));
      case COUNTY -> all.add(cb.equal(of.get("countyId"), union.id()));
    }
  }

  private void state() {
    if (standing == null) {
      all.add(lifeState());
    }
    int own = caller.unionDepth();
    Expression<Integer> holder = position().get("holderDepth");
    Expression<Boolean> sentBack = position().get("sentBack");
    switch (filter.state()) {
      case ALL -> {}
      case UNREPORTED -> {
        all.add(cb.equal(holder, own));
        all.add(cb.equal(sentBack, false));
      }
      case SENT_BACK -> {
        all.add(cb.equal(holder, own));
        all.add(cb.equal(sentBack, true));
      }
      case REPORTED -> all.add(cb.lessThan(holder, own));
      case SUBORDINATE_UNREPORTED -> all.add(cb.greaterThan(holder, own));
      case DRAFT -> all.add(cb.equal(archive().get("filingUnionId"), caller.unionId()));
      case CHANGED_AFTER_REPORT -> {
        Subquery<Long> changed = query.subquery(Long.class);
        Root<UnseenChange> mark = changed.from(UnseenChange.class);
        changed
            .select(mark.get("archiveId"))
            .where(cb.equal(mark.get("unionId"), caller.unionId()));
        all.add(id().in(changed));
      }
      case RETURN_SOON, CANCEL_SOON, TWO_YEARS_UNASSISTED -> all.add(idle(filter.state()));
    }
  }

  /** What the two- and three-year rule does soon, or has done (BAT-057). */
  Predicate idle(ArchiveStateFilter state) {
    Expression<LocalDate> due =
        position().get(state == ArchiveStateFilter.CANCEL_SOON ? "cancelDue" : "returnDue");
    if (state == ArchiveStateFilter.TWO_YEARS_UNASSISTED) {
      return cb.lessThanOrEqualTo(due, today);
    }
    return cb.and(
        cb.greaterThan(due, today),
        cb.lessThanOrEqualTo(due, today.plusDays(ArchiveStateFilter.SOON_DAYS)));
  }

  private Predicate lifeState() {
    Expression<LifeState> state = archive().get("lifeState");
    Set<LifeState> asked = lifeStates();
    return asked.size() == 1 ? cb.equal(state, asked.iterator().next()) : state.in(asked);
  }

  private Set<LifeState> lifeStates() {
    if (filter.state() == ArchiveStateFilter.DRAFT) {
      return EnumSet.of(LifeState.DRAFT);
    }
    if (filter.narrowing() == null || filter.state().activeOnly()) {
      return ON_FILE;
    }
    Set<LifeState> asked = EnumSet.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);
    asked.retainAll(filter.narrowing().lifeStates());
    return asked;
  }

  private void employeeNo(String begin) {
    if (begin != null) {
      Expression<String> number = archive().get("employeeNo");
      all.add(cb.greaterThanOrEqualTo(number, begin));
      all.add(cb.lessThan(number, begin + AFTER_NUMBER));
    }
  }

  private Predicate contains(Expression<String> text, String part) {
    return cb.isTrue(cb.function("has_text", Boolean.class, text, cb.literal(part)));
  }

  private Subquery<Long> targets() {
    Subquery<Long> targets = query.subquery(Long.class);
    Root<ReminderTarget> target = targets.from(ReminderTarget.class);
    Root<Reminder> reminder = targets.from(Reminder.class);
    return targets
        .select(target.get("recordId"))
        .where(
            cb.equal(target.get("reminderId"), filter.reminderId()),
            cb.equal(reminder.get("id"), filter.reminderId()),
            cb.equal(reminder.get("receiverUnionId"), caller.unionId()));
  }
}
