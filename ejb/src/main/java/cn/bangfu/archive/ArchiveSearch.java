package cn.bangfu.archive;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of archives (ARC-011 to ARC-022): the numbers of the page first, from one index range,
 * then its rows.
 */
@Stateless
public class ArchiveSearch {

  /** "All that were found" can be chosen up to here; acts on more are refused. */
  public static final int MAX_IDS = 501;

  private static final String ROWS =
      """
      select a, c.gender, c.birthDate, c.homeAddress, c.employer, c.mainCause
      from Archive a, ArchiveContent c
      where c.archiveId = a.id and a.id in :ids""";

  private static final String MARKS =
      """
      select u from UnseenChange u
      where u.unionId = :unionId and u.archiveId in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Chains chains;
  @Inject UnionLookup unions;

  /** The rows of one page. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ArchiveRow> page(ArchiveFilter filter, PageRequest<ArchiveSort> request) {
    return rows(ids(filter, request.sort(), request.ascending(), request.offset(), request.size()));
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(ArchiveFilter filter) {
    return bounded(filter);
  }

  /** How many rows each state filter would show under the other conditions (ARC-014). */
  @Needs(Right.ARCHIVE_LIST)
  public Map<ArchiveStateFilter, BoundedCount> counts(ArchiveFilter filter) {
    Map<ArchiveStateFilter, BoundedCount> counts = new EnumMap<>(ArchiveStateFilter.class);
    for (ArchiveStateFilter state : ArchiveStateFilter.values()) {
      counts.put(state, bounded(filter.with(state)));
    }
    return counts;
  }

  /** The numbers of all archives found, at most {@link #MAX_IDS} (ARC-019). */
  @Needs(Right.ARCHIVE_LIST)
  public List<Long> ids(ArchiveFilter filter) {
    return ids(filter, ArchiveSort.FILING_DATE, false, 0, MAX_IDS);
  }

  private BoundedCount bounded(ArchiveFilter filter) {
    return new BoundedCount(ids(filter, null, false, 0, BoundedCount.LIMIT + 1).size());
  }

  /** One query for pages and counts, so that both always speak of the same rows. */
  private List<Long> ids(
      ArchiveFilter filter, ArchiveSort sort, boolean ascending, int offset, int size) {
    Caller caller = callers.known();
    ChainUnion union = chosen(filter.unionId());
    if (ArchiveConditions.impossible(caller, filter, union)) {
      return List.of();
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    ArchiveConditions conditions =
        new ArchiveConditions(cb, query, archive, caller, filter, union, sort);
    query.select(archive.get("id"));
    conditions.apply();
    if (sort != null) {
      query.orderBy(conditions.order(ascending));
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

  private List<ArchiveRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Caller caller = callers.known();
    ChainUnion own = ChainUnion.of(caller);
    ChainUnion superior = chains.superior(caller);
    Map<Long, OffsetDateTime> marks = new HashMap<>();
    em.createQuery(MARKS, UnseenChange.class)
        .setParameter("unionId", own.id())
        .setParameter("ids", ids)
        .getResultList()
        .forEach(mark -> marks.put(mark.getArchiveId(), mark.getChangedAt()));
    List<Object[]> found =
        em.createQuery(ROWS, Object[].class).setParameter("ids", ids).getResultList();
    Map<Long, String> names =
        unions.names(
            found.stream().map(row -> ((Archive) row[0]).getFilingUnionId()).distinct().toList());
    Map<Long, ArchiveRow> rows = new HashMap<>();
    for (Object[] row : found) {
      Archive archive = (Archive) row[0];
      ArchivePosition position = ArchivePosition.of(archive, caller, own, superior);
      rows.put(
          archive.getId(),
          new ArchiveRow(
              archive.getId(),
              archive.getEmployeeNo(),
              archive.getHeadName(),
              (Gender) row[1],
              (LocalDate) row[2],
              (String) row[3],
              (String) row[4],
              (HardshipCause) row[5],
              archive.getFilingDate(),
              archive.getArchiveType(),
              archive.getHardshipCategory(),
              archive.getFilingStandard(),
              archive.getArchiveLevel(),
              archive.getLifeState(),
              position.state(),
              position.atLimit(),
              marks.get(archive.getId()),
              archive.getFilingUnionId(),
              names.get(archive.getFilingUnionId()),
              position.acts()));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }
}
