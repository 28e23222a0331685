package cn.bangfu.assistance;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The list of records, newest first (AST-005 to AST-012): the numbers of a page, then its rows. */
@Stateless
public class AssistanceSearch {

  /** "All that were found" can be chosen up to here; acts on more are refused. */
  public static final int MAX_IDS = 501;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject AssistanceRows rows;

  /** The rows of one page. */
  @Needs(Right.ASSISTANCE_LIST)
  public List<AssistanceRow> page(AssistanceFilter filter, int offset, int size) {
    return rows.of(ids(filter, true, offset, size));
  }

  /** How many rows all pages have. */
  @Needs(Right.ASSISTANCE_LIST)
  public BoundedCount count(AssistanceFilter filter) {
    return bounded(filter);
  }

  /** The numbers of all records found, at most {@link #MAX_IDS} (AST-012). */
  @Needs(Right.ASSISTANCE_LIST)
  public List<Long> ids(AssistanceFilter filter) {
    return ids(filter, true, 0, MAX_IDS);
  }

  /**
   * How many rows each state filter would show under the other conditions (AST-006). Below the
   * nation the range is read once for all states; of the whole country each is counted to the
   * limit.
   */
  @Needs(Right.ASSISTANCE_LIST)
  public Map<AssistanceStateFilter, BoundedCount> counts(AssistanceFilter filter) {
    Map<AssistanceStateFilter, BoundedCount> counts = new EnumMap<>(AssistanceStateFilter.class);
    if (!chosen(filter.unionId()).root()) {
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
    Path<Integer> holder = record.get("holderDepth");
    Path<Boolean> sentBack = record.get("sentBack");
    query.multiselect(holder, sentBack, cb.count(record.get("id"))).groupBy(holder, sentBack);
    Caller caller = callers.known();
    new AssistanceConditions(
            cb,
            query,
            record,
            caller,
            filter.with(AssistanceStateFilter.ALL),
            chosen(filter.unionId()))
        .apply();
    Map<AssistanceStateFilter, Long> sums = new EnumMap<>(AssistanceStateFilter.class);
    for (Object[] row : em.createQuery(query).getResultList()) {
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

  private BoundedCount bounded(AssistanceFilter filter) {
    return new BoundedCount(ids(filter, false, 0, BoundedCount.LIMIT + 1).size());
  }

  private List<Long> ids(AssistanceFilter filter, boolean sorted, int offset, int size) {
    ChainUnion union = chosen(filter.unionId());
    Caller caller = callers.known();
    if (AssistanceConditions.impossible(caller, filter, union)) {
      return List.of();
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Assistance> record = query.from(Assistance.class);
    query.select(record.get("id"));
    new AssistanceConditions(cb, query, record, caller, filter, union).apply();
    if (sorted) {
      query.orderBy(cb.desc(record.get("assistDate")), cb.desc(record.get("id")));
    }
    TypedQuery<Long> found = em.createQuery(query).setMaxResults(size);
    return (offset == 0 ? found : found.setFirstResult(offset)).getResultList();
  }

  /** The union whose list is asked for; it must lie in the scope (USR-083). */
  private ChainUnion chosen(Long unionId) {
    Caller caller = callers.known();
    if (unionId == null || unionId == caller.unionId()) {
      return ChainUnion.of(caller);
    }
    callers.about("UNION", unionId, unionId);
    return unions
        .find(unionId)
        .map(ChainUnion::of)
        .filter(union -> caller.scope().covers(union.path()))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }
}
