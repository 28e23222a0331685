package cn.bangfu.archive.closing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveCriteria;
import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveRows;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.ChosenUnion;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;

/** The lists of closed archives and what the detail page tells of their closing. */
@Stateless
public class ClosedSearch {

  /** "All that were found" can be chosen up to here. */
  public static final int MAX_IDS = 501;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject ChosenUnion chosen;
  @Inject ArchiveRows rows;
  @Inject ClosingBlocks blocks;
  @Inject CodeValues codes;
  @Inject Today today;

  /** The rows of one page. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ArchiveRow> page(ClosedFilter filter, PageRequest<ClosedSort> request) {
    int from = request.offset();
    int size = request.size();
    if (request.sort() != ClosedSort.CHOSEN) {
      return rows.of(ids(filter, byDate(filter, request.ascending()), from, size));
    }
    ArchiveOrdering chosen = filter.ordering();
    boolean sortable = chosen != null && !count(filter).more();
    return rows.of(ids(filter, sortable ? by(chosen) : byDate(filter, false), from, size));
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(ClosedFilter filter) {
    return BoundedCounts.of(query(filter, (query, archive, block) -> {}));
  }

  /** The numbers of all archives found, at most {@link #MAX_IDS}. */
  @Needs(Right.ARCHIVE_LIST)
  public List<Long> ids(ClosedFilter filter) {
    return ids(filter, byDate(filter, false), 0, MAX_IDS);
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

  /** In what order the archives come. */
  private interface Sorting {
    void put(CriteriaQuery<Long> query, Root<Archive> archive, Root<? extends Closing> block);
  }

  private Sorting byDate(ClosedFilter filter, boolean ascending) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    return (query, archive, block) -> {
      var date = block.get(ClosedConditions.date(filter));
      query.orderBy(
          ascending ? cb.asc(date) : cb.desc(date),
          ascending ? cb.asc(archive.get("id")) : cb.desc(archive.get("id")));
    };
  }

  private Sorting by(ArchiveOrdering chosen) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    return (query, archive, block) -> {
      Root<ArchiveContent> content = query.from(ArchiveContent.class);
      ArchiveCriteria criteria =
          new ArchiveCriteria(cb, query, archive, callers.known(), today.today(), codes);
      List<Order> orders = new ArrayList<>(chosen.orders(criteria, content));
      orders.add(cb.asc(archive.get("id")));
      query
          .where(query.getRestriction(), cb.equal(content.get("archiveId"), archive.get("id")))
          .orderBy(orders);
    };
  }

  private List<Long> ids(ClosedFilter filter, Sorting sorting, int offset, int size) {
    TypedQuery<Long> found = query(filter, sorting).setMaxResults(size);
    return (offset == 0 ? found : found.setFirstResult(offset)).getResultList();
  }

  private TypedQuery<Long> query(ClosedFilter filter, Sorting sorting) {
    ChainUnion union = chosen.of(filter.unionId());
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    Root<? extends Closing> block =
        filter.exited() ? query.from(Exit.class) : query.from(Deregistration.class);
    query.select(archive.get("id"));
    new ClosedConditions(cb, query, archive, block, filter)
        .apply(union, union.id() == callers.known().unionId() && !filter.includeSubordinates());
    sorting.put(query, archive, block);
    return em.createQuery(query);
  }
}
