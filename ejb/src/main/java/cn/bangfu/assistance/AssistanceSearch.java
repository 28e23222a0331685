package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.ChosenUnion;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import cn.bangfu.sheet.ListColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of records, newest first (AST-005 to AST-012): the numbers of a page, then its rows. */
@Stateless
public class AssistanceSearch {

  /** "All that were found" can be chosen up to here; acts on more are refused. */
  public static final int MAX_IDS = 501;

  private static final SortKey NEWEST = new SortKey("date", false);
  private static final String TIMEOUT = "jakarta.persistence.query.timeout";
  private static final int EXACT_MILLIS = 30_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ChosenUnion chosen;
  @Inject AssistanceRows rows;

  /** The rows of one page, with the columns of every list. */
  @Needs(Right.ASSISTANCE_LIST)
  public List<AssistanceRow> page(AssistanceFilter filter, int offset, int size) {
    return rows.of(ids(filter, NEWEST, offset, size), Set.of(), filter.question());
  }

  /**
   * The rows of one page with the columns of the user's choice (AST-104).
   *
   * @param order the user's own, or null for the newest first; what was found beyond the limit of
   *     counts is not sorted by anything else than its day
   * @param columns codes of the columns that are shown
   */
  @Needs(Right.ASSISTANCE_LIST)
  public List<AssistanceRow> page(
      AssistanceFilter filter, SortKey order, Set<String> columns, int offset, int size) {
    return rows.of(inOrder(filter, order, offset, size), columns, filter.question());
  }

  private List<Long> inOrder(AssistanceFilter filter, SortKey order, int offset, int size) {
    if (order == null || order.field().equals(NEWEST.field())) {
      return ids(filter, order == null ? NEWEST : order, offset, size);
    }
    List<Long> found = ids(filter, null, 0, BoundedCount.LIMIT + 1);
    return found.size() > BoundedCount.LIMIT
        ? ids(filter, NEWEST, offset, size)
        : sorted(found, order, offset, size);
  }

  /**
   * Which records they are an index tells alone; only these are read for an order that no index
   * has. Asked together, every record of the union would be read.
   */
  private List<Long> sorted(List<Long> found, SortKey order, int offset, int size) {
    if (found.isEmpty()) {
      return found;
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Assistance> record = query.from(Assistance.class);
    query
        .select(record.get("id"))
        .where(record.get("id").in(found))
        .orderBy(order(cb, record, order));
    return em.createQuery(query).setFirstResult(offset).setMaxResults(size).getResultList();
  }

  /** How many rows all pages have. */
  @Needs(Right.ASSISTANCE_LIST)
  public BoundedCount count(AssistanceFilter filter) {
    return bounded(filter);
  }

  /** The numbers of all records found, at most {@link #MAX_IDS} (AST-012). */
  @Needs(Right.ASSISTANCE_LIST)
  public List<Long> ids(AssistanceFilter filter) {
    return ids(filter, NEWEST, 0, MAX_IDS);
  }

  /**
   * How many rows each state filter would show under the other conditions (AST-006). Below the
   * nation the range is read once for all states; of the whole country each is counted to the
   * limit.
   */
  @Needs(Right.ASSISTANCE_LIST)
  public Map<AssistanceStateFilter, BoundedCount> counts(AssistanceFilter filter) {
    Map<AssistanceStateFilter, BoundedCount> counts = new EnumMap<>(AssistanceStateFilter.class);
    if (!chosen.of(filter.unionId()).root()) {
      return together(filter);
    }
    for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
      counts.put(state, bounded(filter.with(state)));
    }
    return counts;
  }

  private Map<AssistanceStateFilter, BoundedCount> together(AssistanceFilter filter) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Assistance> record = query.from(Assistance.class);
    ReportedConditions.countPlaces(cb, query, record);
    Caller caller = callers.known();
    new AssistanceConditions(
            cb,
            query,
            record,
            caller,
            filter.with(AssistanceStateFilter.ALL),
            chosen.of(filter.unionId()))
        .apply();
    return ReportedConditions.counts(em.createQuery(query).getResultList(), caller);
  }

  private BoundedCount bounded(AssistanceFilter filter) {
    return query(filter, null).map(BoundedCounts::of).orElse(BoundedCount.NONE);
  }

  private List<Long> ids(AssistanceFilter filter, SortKey order, int offset, int size) {
    return query(filter, order)
        .map(found -> found.setMaxResults(size))
        .map(found -> offset == 0 ? found : found.setFirstResult(offset))
        .map(TypedQuery::getResultList)
        .orElse(List.of());
  }

  private Optional<TypedQuery<Long>> query(AssistanceFilter filter, SortKey order) {
    ChainUnion union = chosen.of(filter.unionId());
    Caller caller = callers.known();
    if (AssistanceConditions.impossible(caller, filter, union)) {
      return Optional.empty();
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Assistance> record = query.from(Assistance.class);
    query.select(record.get("id"));
    new AssistanceConditions(cb, query, record, caller, filter, union).apply();
    if (order != null) {
      query.orderBy(order(cb, record, order));
    }
    return Optional.of(em.createQuery(query));
  }

  /** The order of a column and, among equals, the newest number first; upwards all of it rises. */
  private static List<Order> order(CriteriaBuilder cb, Root<Assistance> record, SortKey order) {
    String attribute =
        AssistanceColumns.ALL.stream()
            .filter(column -> column.code().equals(order.field()) && column.sortedBy() != null)
            .map(ListColumn::sortedBy)
            .findFirst()
            .orElse("assistDate");
    return order.ascending()
        ? List.of(cb.asc(record.get(attribute)), cb.asc(record.get("id")))
        : List.of(cb.desc(record.get(attribute)), cb.desc(record.get("id")));
  }

  /**
   * What all pages have together (AST-101, AST-102), counted up to the limit; {@link #exactTotals}
   * goes on.
   */
  @Needs(Right.ASSISTANCE_LIST)
  public AssistanceTotals totals(AssistanceFilter filter) {
    List<Object[]> found =
        selected(
            filter,
            (cb, query, record) ->
                query.multiselect(record.get("archiveId"), record.get("totalAmount")),
            BoundedCount.LIMIT + 1);
    boolean more = found.size() > BoundedCount.LIMIT;
    List<Object[]> counted = more ? found.subList(0, BoundedCount.LIMIT) : found;
    return new AssistanceTotals(
        counted.size(),
        counted.stream().map(row -> row[0]).distinct().count(),
        counted.stream()
            .map(row -> (BigDecimal) row[1])
            .reduce(new BigDecimal("0.00"), BigDecimal::add),
        more ? null : matching(filter),
        !more);
  }

  /** The same without the limit, which may take a while and is given up after a time. */
  @Needs(Right.ASSISTANCE_LIST)
  public AssistanceTotals exactTotals(AssistanceFilter filter) {
    List<Object[]> found =
        selected(
            filter,
            (cb, query, record) ->
                query.multiselect(
                    cb.count(record.get("id")),
                    cb.countDistinct(record.get("archiveId")),
                    cb.sum(record.<BigDecimal>get("totalAmount"))),
            1);
    if (found.isEmpty()) {
      return new AssistanceTotals(0, 0, money(null), matching(filter), true);
    }
    Object[] sums = found.get(0);
    return new AssistanceTotals(
        ((Number) sums[0]).longValue(),
        ((Number) sums[1]).longValue(),
        money(sums[2]),
        matching(filter),
        true);
  }

  /** The sum of the lines that were asked for, or null if none were. */
  private BigDecimal matching(AssistanceFilter filter) {
    if (filter.question() == null || !filter.question().isOfLines()) {
      return null;
    }
    ChainUnion union = chosen.of(filter.unionId());
    Caller caller = callers.known();
    if (AssistanceConditions.impossible(caller, filter, union)) {
      return money(null);
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<BigDecimal> query = cb.createQuery(BigDecimal.class);
    Root<AssistanceLine> line = query.from(AssistanceLine.class);
    Path<Assistance> record = line.join("assistance");
    AssistanceConditions conditions =
        new AssistanceConditions(cb, query, record, caller, filter, union);
    conditions.collect();
    List<Predicate> all = new ArrayList<>(List.of(conditions.all()));
    all.addAll(QuestionPredicates.ofLine(cb, line, filter.question()));
    query.select(cb.sum(line.<BigDecimal>get("amount"))).where(all.toArray(Predicate[]::new));
    return money(em.createQuery(query).setHint(TIMEOUT, EXACT_MILLIS).getSingleResult());
  }

  private static BigDecimal money(Object sum) {
    return (sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString())).setScale(2);
  }

  private interface Selection {
    void of(CriteriaBuilder cb, CriteriaQuery<Object[]> query, Root<Assistance> record);
  }

  private List<Object[]> selected(AssistanceFilter filter, Selection selection, int most) {
    ChainUnion union = chosen.of(filter.unionId());
    Caller caller = callers.known();
    if (AssistanceConditions.impossible(caller, filter, union)) {
      return List.of();
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Assistance> record = query.from(Assistance.class);
    selection.of(cb, query, record);
    new AssistanceConditions(cb, query, record, caller, filter, union).apply();
    return em.createQuery(query).setHint(TIMEOUT, EXACT_MILLIS).setMaxResults(most).getResultList();
  }
}
