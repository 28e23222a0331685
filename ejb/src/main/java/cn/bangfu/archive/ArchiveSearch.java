package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.ReportState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The list of archives (ARC-011 to ARC-022): the numbers of the page first, from one index range,
 * then its rows.
 */
@Stateless
public class ArchiveSearch {

  /** "All that were found" can be chosen up to here; acts on more are refused. */
  public static final int MAX_IDS = 501;

  private static final ArchiveOrdering.Indexed STANDARD =
      new ArchiveOrdering.Indexed(ArchiveSort.FILING_DATE, false);
  private static final int FIRST_IDLE = 3;
  private static final int EXACT_MILLIS = 30_000;

  /** The state filters that tell where an archive on file stands. */
  private static final Set<ArchiveStateFilter> POSITIONS =
      EnumSet.of(
          ArchiveStateFilter.ALL,
          ArchiveStateFilter.UNREPORTED,
          ArchiveStateFilter.SENT_BACK,
          ArchiveStateFilter.REPORTED,
          ArchiveStateFilter.SUBORDINATE_UNREPORTED);

  /** Those that tell how long nobody has helped, in the order in which they are counted. */
  private static final List<ArchiveStateFilter> IDLE =
      List.of(
          ArchiveStateFilter.RETURN_SOON,
          ArchiveStateFilter.CANCEL_SOON,
          ArchiveStateFilter.TWO_YEARS_UNASSISTED);

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ChosenUnion chosen;
  @Inject CodeValues codes;
  @Inject Today today;
  @Inject ArchiveRows rows;

  /** The rows of one page. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ArchiveRow> page(ArchiveFilter filter, PageRequest<ArchiveSort> request) {
    if (request.sort() != ArchiveSort.CHOSEN) {
      return rows.of(
          ids(filter, request.sort(), request.ascending(), request.offset(), request.size()));
    }
    Optional<ArchiveOrdering.Indexed> indexed =
        filter.ordering() == null ? Optional.of(STANDARD) : filter.ordering().indexed();
    if (indexed.isEmpty() && !bounded(filter).more()) {
      return rows.of(sorted(filter, request.offset(), request.size()));
    }
    ArchiveOrdering.Indexed order = indexed.orElse(STANDARD);
    return rows.of(ids(filter, order.sort(), order.ascending(), request.offset(), request.size()));
  }

  /** How many archives and family members were found, counted up to the limit of all counts. */
  @Needs(Right.ARCHIVE_LIST)
  public ArchiveTotals totals(ArchiveFilter filter) {
    List<Object[]> found =
        selected(
            filter,
            Object[].class,
            (query, asked) -> {
              Root<ArchiveContent> content = query.from(ArchiveContent.class);
              query.multiselect(asked.id(), content.get("familySize"));
              return List.of(em.getCriteriaBuilder().equal(content.get("archiveId"), asked.id()));
            },
            query -> query.setMaxResults(BoundedCount.LIMIT + 1));
    long dependants =
        found.stream()
            .limit(BoundedCount.LIMIT)
            .mapToLong(row -> ((Number) row[1]).longValue() - 1)
            .sum();
    return ArchiveTotals.bounded(found.size(), dependants);
  }

  /** The same without the limit, which may take a while and is given up after a time. */
  @Needs(Right.ARCHIVE_LIST)
  public ArchiveTotals exactTotals(ArchiveFilter filter) {
    List<Object[]> found =
        selected(
            filter,
            Object[].class,
            (query, asked) -> {
              CriteriaBuilder cb = em.getCriteriaBuilder();
              Root<ArchiveContent> content = query.from(ArchiveContent.class);
              query.multiselect(
                  cb.count(asked.id()), cb.coalesce(cb.sumAsLong(content.get("familySize")), 0L));
              return List.of(cb.equal(content.get("archiveId"), asked.id()));
            },
            query -> query.setHint("jakarta.persistence.query.timeout", EXACT_MILLIS));
    if (found.isEmpty()) {
      return new ArchiveTotals(0, 0, true);
    }
    long archives = ((Number) found.get(0)[0]).longValue();
    return new ArchiveTotals(archives, ((Number) found.get(0)[1]).longValue() - archives, true);
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(ArchiveFilter filter) {
    return bounded(filter);
  }

  /**
   * How many rows each state filter would show under the other conditions (ARC-014). A union's own
   * branch is read once for all states; of the whole country each state is counted up to the limit.
   */
  @Needs(Right.ARCHIVE_LIST)
  public Map<ArchiveStateFilter, BoundedCount> counts(ArchiveFilter filter) {
    Map<ArchiveStateFilter, BoundedCount> counts = new EnumMap<>(ArchiveStateFilter.class);
    if (!chosen.of(filter.unionId()).root()) {
      countPositions(filter, counts);
    }
    for (ArchiveStateFilter state : ArchiveStateFilter.values()) {
      counts.computeIfAbsent(state, one -> bounded(filter.with(one)));
    }
    return counts;
  }

  private void countPositions(ArchiveFilter filter, Map<ArchiveStateFilter, BoundedCount> counts) {
    List<Object[]> found =
        selected(
            filter.with(ArchiveStateFilter.ALL),
            Object[].class,
            (query, asked) -> {
              Path<Integer> holder = asked.position().get("holderDepth");
              Path<Boolean> sentBack = asked.position().get("sentBack");
              List<Selection<?>> counted = new ArrayList<>();
              counted.add(holder);
              counted.add(sentBack);
              counted.add(em.getCriteriaBuilder().count(asked.id()));
              IDLE.forEach(state -> counted.add(idle(filter, asked, state)));
              query.multiselect(counted).groupBy(holder, sentBack);
              return List.of();
            },
            query -> query);
    Map<ArchiveStateFilter, Long> sums = new EnumMap<>(ArchiveStateFilter.class);
    POSITIONS.forEach(state -> sums.put(state, 0L));
    IDLE.forEach(state -> sums.put(state, 0L));
    int own = callers.known().unionDepth();
    for (Object[] row : found) {
      long rows = ((Number) row[2]).longValue();
      ReportState state = ReportState.seenFrom(own, ((Number) row[0]).intValue(), (Boolean) row[1]);
      sums.merge(ArchiveStateFilter.valueOf(state.name()), rows, Long::sum);
      sums.merge(ArchiveStateFilter.ALL, rows, Long::sum);
      for (int i = 0; i < IDLE.size(); i++) {
        sums.merge(IDLE.get(i), ((Number) row[FIRST_IDLE + i]).longValue(), Long::sum);
      }
    }
    sums.forEach(
        (state, rows) ->
            counts.put(state, new BoundedCount((int) Math.min(rows, BoundedCount.LIMIT + 1L))));
  }

  /** How many of a group the rule concerns so; only archives on file. */
  private Expression<Integer> idle(
      ArchiveFilter filter, ArchiveConditions asked, ArchiveStateFilter state) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    Predicate concerned = asked.idle(state);
    if (filter.narrowing() != null) {
      // other queries find no others, and need not read the table for it
      concerned = cb.and(cb.equal(asked.archive().get("lifeState"), LifeState.ACTIVE), concerned);
    }
    return cb.sum(cb.<Integer>selectCase().when(concerned, 1).otherwise(0));
  }

  /** The numbers of all archives found, at most {@link #MAX_IDS} (ARC-019). */
  @Needs(Right.ARCHIVE_LIST)
  public List<Long> ids(ArchiveFilter filter) {
    return ids(filter, ArchiveSort.FILING_DATE, false, 0, MAX_IDS);
  }

  /** The next numbers of what was found, in their order, for an act on all of it. */
  @Needs(Right.ARCHIVE_LIST)
  public List<Long> idsAfter(ArchiveFilter filter, long after, int size) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    return selected(
        filter,
        Long.class,
        (query, asked) -> {
          query.select(asked.id()).orderBy(cb.asc(asked.id()));
          return List.of(cb.gt(asked.id(), after));
        },
        query -> query.setMaxResults(size));
  }

  private BoundedCount bounded(ArchiveFilter filter) {
    return query(filter, null, false).map(BoundedCounts::of).orElse(BoundedCount.NONE);
  }

  private List<Long> ids(
      ArchiveFilter filter, ArchiveSort sort, boolean ascending, int offset, int size) {
    return query(filter, sort, ascending)
        .map(found -> found.setMaxResults(size))
        .map(found -> offset == 0 ? found : found.setFirstResult(offset))
        .map(TypedQuery::getResultList)
        .orElse(List.of());
  }

  /** One query for pages and counts, so that both always speak of the same rows. */
  private Optional<TypedQuery<Long>> query(
      ArchiveFilter filter, ArchiveSort sort, boolean ascending) {
    Caller caller = callers.known();
    ChainUnion union = chosen.of(filter.unionId());
    if (ArchiveConditions.impossible(caller, filter, union)) {
      return Optional.empty();
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    ArchiveConditions conditions =
        new ArchiveConditions(cb, query, caller, filter, union, sort, today.today());
    query.select(conditions.id());
    if (sort != null) {
      query.orderBy(conditions.order(ascending));
    }
    conditions.apply(archive -> criteria(query, archive));
    return Optional.of(em.createQuery(query));
  }

  /** A page of what was found, at most the limit of all counts, sorted as the user has chosen. */
  private List<Long> sorted(ArchiveFilter filter, int offset, int size) {
    return selected(
        filter,
        Long.class,
        (query, asked) -> {
          CriteriaBuilder cb = em.getCriteriaBuilder();
          Root<ArchiveContent> content = query.from(ArchiveContent.class);
          List<Order> orders =
              new ArrayList<>(filter.ordering().orders(criteria(query, asked.archive()), content));
          orders.add(cb.asc(asked.id()));
          query.select(asked.id()).orderBy(orders);
          return List.of(cb.equal(content.get("archiveId"), asked.id()));
        },
        query -> query.setFirstResult(offset).setMaxResults(size));
  }

  /** What a query selects beside the conditions of the filter. */
  private interface Selected<T> {
    List<Predicate> from(CriteriaQuery<T> query, ArchiveConditions asked);
  }

  private <T> List<T> selected(
      ArchiveFilter filter, Class<T> type, Selected<T> what, UnaryOperator<TypedQuery<T>> bounds) {
    Caller caller = callers.known();
    ChainUnion union = chosen.of(filter.unionId());
    if (ArchiveConditions.impossible(caller, filter, union)) {
      return List.of();
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<T> query = cb.createQuery(type);
    ArchiveConditions conditions =
        new ArchiveConditions(cb, query, caller, filter, union, null, today.today());
    conditions.also(what.from(query, conditions));
    conditions.apply(archive -> criteria(query, archive));
    return bounds.apply(em.createQuery(query)).getResultList();
  }

  private ArchiveCriteria criteria(CriteriaQuery<?> query, Root<Archive> archive) {
    return new ArchiveCriteria(
        em.getCriteriaBuilder(), query, archive, callers.known(), today.today(), codes);
  }
}
