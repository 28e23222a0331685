package cn.bangfu.otherassistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.ChosenUnion;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.ReportedConditions;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Projects of the own union and of those below, newest first (part 30 B.3). */
@Stateless
public class OtherAssistanceSearch {

  /** "All that were found" can be chosen up to here; acts on more are refused. */
  public static final int MAX_IDS = 501;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ChosenUnion chosen;
  @Inject OtherAssistanceRows rows;

  /**
   * The rows of one page.
   *
   * @param order the user's own, or null for the newest first; what was found beyond the limit of
   *     counts is not sorted by anything else than its day
   */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public List<OtherAssistanceRow> page(
      OtherAssistanceFilter filter, SortKey order, int offset, int size) {
    return rows.rows(found(filter, order, offset, size));
  }

  /** How many rows all pages have. */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public BoundedCount count(OtherAssistanceFilter filter) {
    return bounded(filter);
  }

  /** The numbers of all projects found, at most {@link #MAX_IDS}. */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public List<Long> ids(OtherAssistanceFilter filter) {
    return ids(filter, MAX_IDS);
  }

  /** How many rows each state filter would show under the other conditions (part 30 B.3). */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public Map<AssistanceStateFilter, BoundedCount> counts(OtherAssistanceFilter filter) {
    if (!chosen.of(filter.unionId()).root()) {
      CriteriaBuilder cb = em.getCriteriaBuilder();
      CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
      Root<OtherAssistance> project = query.from(OtherAssistance.class);
      ReportedConditions.countPlaces(cb, query, project);
      apply(cb, query, project, filter.with(AssistanceStateFilter.ALL));
      return ReportedConditions.counts(em.createQuery(query).getResultList(), callers.known());
    }
    Map<AssistanceStateFilter, BoundedCount> counts = new EnumMap<>(AssistanceStateFilter.class);
    for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
      counts.put(state, bounded(filter.with(state)));
    }
    return counts;
  }

  /** Number, people and amount of all pages (part 30 B.3). */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public OtherAssistanceSums sums(OtherAssistanceFilter filter) {
    if (impossible(filter)) {
      return new OtherAssistanceSums(0, 0, new BigDecimal("0.00"));
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<OtherAssistance> project = query.from(OtherAssistance.class);
    query.multiselect(
        cb.count(project.get("id")),
        cb.sumAsLong(project.get("peopleCount")),
        cb.sum(project.<BigDecimal>get("amount")));
    apply(cb, query, project, filter);
    Object[] sums = em.createQuery(query).getSingleResult();
    return new OtherAssistanceSums(
        ((Number) sums[0]).longValue(),
        sums[1] == null ? 0 : ((Number) sums[1]).longValue(),
        (sums[2] == null ? BigDecimal.ZERO : new BigDecimal(sums[2].toString())).setScale(2));
  }

  private BoundedCount bounded(OtherAssistanceFilter filter) {
    return impossible(filter)
        ? BoundedCount.NONE
        : BoundedCounts.of(
            query(Long.class, filter, (cb, query, project) -> query.select(project.get("id"))));
  }

  private List<OtherAssistance> found(
      OtherAssistanceFilter filter, SortKey order, int offset, int size) {
    boolean own = order != null && !order.field().equals("date") && !bounded(filter).more();
    return read(
        OtherAssistance.class,
        filter,
        (cb, query, project) -> {
          query.select(project);
          boolean rising = order != null && order.ascending();
          if (own) {
            OtherAssistanceColumns.ALL.stream()
                .filter(column -> column.code().equals(order.field()) && column.sortedBy() != null)
                .forEach(
                    column ->
                        query.orderBy(
                            rising
                                ? cb.asc(project.get(column.sortedBy()))
                                : cb.desc(project.get(column.sortedBy())),
                            cb.desc(project.get("id"))));
          } else {
            byDate(cb, query, project, rising && order.field().equals("date"));
          }
        },
        found -> {
          found.setMaxResults(size);
          if (offset > 0) {
            found.setFirstResult(offset);
          }
        });
  }

  private List<Long> ids(OtherAssistanceFilter filter, int size) {
    return read(
        Long.class,
        filter,
        (cb, query, project) -> {
          query.select(project.get("id"));
          byDate(cb, query, project, false);
        },
        found -> found.setMaxResults(size));
  }

  private static void byDate(
      CriteriaBuilder cb, CriteriaQuery<?> query, Root<OtherAssistance> project, boolean rising) {
    query.orderBy(
        rising ? cb.asc(project.get("projectDate")) : cb.desc(project.get("projectDate")),
        rising ? cb.asc(project.get("id")) : cb.desc(project.get("id")));
  }

  private interface Selection<T> {
    void of(CriteriaBuilder cb, CriteriaQuery<T> query, Root<OtherAssistance> project);
  }

  private <T> List<T> read(
      Class<T> type,
      OtherAssistanceFilter filter,
      Selection<T> selection,
      Consumer<TypedQuery<T>> bounds) {
    if (impossible(filter)) {
      return List.of();
    }
    TypedQuery<T> found = query(type, filter, selection);
    bounds.accept(found);
    return found.getResultList();
  }

  private <T> TypedQuery<T> query(
      Class<T> type, OtherAssistanceFilter filter, Selection<T> selection) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<T> query = cb.createQuery(type);
    Root<OtherAssistance> project = query.from(OtherAssistance.class);
    selection.of(cb, query, project);
    apply(cb, query, project, filter);
    return em.createQuery(query);
  }

  private void apply(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<OtherAssistance> project,
      OtherAssistanceFilter filter) {
    ChainUnion union = chosen.of(filter.unionId());
    new OtherAssistanceConditions(cb, query, project).apply(callers.known(), filter, union);
  }

  private boolean impossible(OtherAssistanceFilter filter) {
    ChainUnion union = chosen.of(filter.unionId());
    boolean single =
        OtherAssistanceConditions.single(filter) && union.id() == callers.known().unionId();
    return ReportedConditions.impossible(callers.known(), filter.state(), single);
  }
}
