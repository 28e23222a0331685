package cn.bangfu.archive.closing;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchivePosition;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.codetable.CodeValues;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists of closed archives and what the detail page tells of their closing. */
@Stateless
public class ClosedSearch {

  /** "All that were found" can be chosen up to here. */
  public static final int MAX_IDS = 501;

  private static final String ROWS =
      """
      select a, c.gender, c.birthDate, c.employer, c.mainCause
      from Archive a, ArchiveContent c
      where c.archiveId = a.id and a.id in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject Chains chains;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;
  @Inject ClosingBlocks blocks;

  /** The rows of one page. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ClosedRow> page(ClosedFilter filter, PageRequest<ClosedSort> request) {
    return rows(filter, ids(filter, true, request.ascending(), request.offset(), request.size()));
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(ClosedFilter filter) {
    return new BoundedCount(ids(filter, false, false, 0, BoundedCount.LIMIT + 1).size());
  }

  /** The numbers of all archives found, at most {@link #MAX_IDS}. */
  @Needs(Right.ARCHIVE_LIST)
  public List<Long> ids(ClosedFilter filter) {
    return ids(filter, true, false, 0, MAX_IDS);
  }

  /** Number and head of chosen archives of the scope. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ClosedName> names(List<Long> ids) {
    return access.get(ids).stream()
        .map(
            archive ->
                new ClosedName(archive.getId(), archive.getEmployeeNo(), archive.getHeadName()))
        .toList();
  }

  /** All cancellations, exits and returns of an archive in the order of time. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ClosingBlock> blocks(long archiveId) {
    access.get(archiveId);
    return blocks.of(archiveId);
  }

  private List<Long> ids(
      ClosedFilter filter, boolean sorted, boolean ascending, int offset, int size) {
    ChainUnion union = chosen(filter.unionId());
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    Root<? extends Closing> block =
        filter.exited() ? query.from(Exit.class) : query.from(Deregistration.class);
    query.select(archive.get("id"));
    new ClosedConditions(cb, query, archive, block, filter)
        .apply(union, union.id() == callers.known().unionId() && !filter.includeSubordinates());
    if (sorted) {
      var date = block.get(ClosedConditions.date(filter));
      query.orderBy(
          ascending ? cb.asc(date) : cb.desc(date),
          ascending ? cb.asc(archive.get("id")) : cb.desc(archive.get("id")));
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

  private List<ClosedRow> rows(ClosedFilter filter, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Caller caller = callers.known();
    ChainUnion own = ChainUnion.of(caller);
    ChainUnion superior = chains.superior(caller);
    Map<Long, Closing> blocks = inForce(filter, ids);
    List<Object[]> found =
        em.createQuery(ROWS, Object[].class).setParameter("ids", ids).getResultList();
    Map<Long, String> names =
        unions.names(
            found.stream().map(row -> ((Archive) row[0]).getFilingUnionId()).distinct().toList());
    Map<Long, ClosedRow> rows = new HashMap<>();
    for (Object[] row : found) {
      Archive archive = (Archive) row[0];
      Closing block = blocks.get(archive.getId());
      ArchivePosition position = ArchivePosition.of(archive, caller, own, superior);
      rows.put(
          archive.getId(),
          new ClosedRow(
              archive.getId(),
              archive.getEmployeeNo(),
              archive.getHeadName(),
              (Gender) row[1],
              (LocalDate) row[2],
              (String) row[3],
              (HardshipCause) row[4],
              archive.getFilingDate(),
              archive.getArchiveType(),
              block instanceof Exit exit
                  ? exit.getExitedDate()
                  : ((Deregistration) block).getDeregisteredDate(),
              name(
                  block instanceof Exit exit
                      ? exit.getWayId()
                      : ((Deregistration) block).getReasonId()),
              block instanceof Deregistration cancelled ? cancelled.getWay() : null,
              archive.isAnonymous(),
              position.state(),
              names.get(archive.getFilingUnionId()),
              position.acts()));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }

  private Map<Long, Closing> inForce(ClosedFilter filter, List<Long> ids) {
    List<? extends Closing> blocks =
        filter.exited()
            ? em.createNamedQuery("Exit.inForce", Exit.class)
                .setParameter("ids", ids)
                .getResultList()
            : em.createNamedQuery("Deregistration.inForce", Deregistration.class)
                .setParameter("ids", ids)
                .getResultList();
    return blocks.stream().collect(Collectors.toMap(Closing::getArchiveId, one -> one));
  }

  private String name(long codeId) {
    return codes.value(codeId).getValueName();
  }
}
