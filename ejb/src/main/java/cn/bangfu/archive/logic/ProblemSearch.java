package cn.bangfu.archive.logic;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveCriteria;
import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.problem.FoundProblem;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;

/** Which archives of a union have problems; the few rows of problems lead to them. */
@Dependent
public class ProblemSearch {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;
  @Inject Today today;

  /**
   * The numbers of one page.
   *
   * @param union the own union (null), or one below it with all below that
   * @param chosen the user's own order (ARC-148), taken up to the limit of all counts; else and
   *     without one the order is that of the numbers
   */
  List<Long> ids(ArchiveType type, Long union, ArchiveOrdering chosen, int offset, int size) {
    boolean sorted = chosen != null && count(type, union) <= BoundedCount.LIMIT;
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    List<Predicate> which = conditions(query, archive, type, union);
    List<Order> orders = new ArrayList<>();
    if (sorted) {
      Root<ArchiveContent> content = query.from(ArchiveContent.class);
      which.add(cb.equal(content.get("archiveId"), archive.get("id")));
      orders.addAll(
          chosen.orders(
              new ArchiveCriteria(cb, query, archive, callers.known(), today.today(), codes),
              content));
    }
    orders.add(cb.asc(archive.get("id")));
    query.select(archive.get("id")).where(which.toArray(Predicate[]::new)).orderBy(orders);
    return em.createQuery(query).setFirstResult(offset).setMaxResults(size).getResultList();
  }

  /** How many there are. */
  int count(ArchiveType type, Long union) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    query
        .select(cb.count(archive))
        .where(conditions(query, archive, type, union).toArray(Predicate[]::new));
    return em.createQuery(query).getSingleResult().intValue();
  }

  private List<Predicate> conditions(
      CriteriaQuery<?> query, Root<Archive> archive, ArchiveType type, Long union) {
    Caller caller = callers.known();
    boolean below = union != null && union != caller.unionId();
    String path = below ? unions.get(union).getPath() : caller.scope().path();
    if (!caller.scope().covers(path)) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    Subquery<Long> problems = query.subquery(Long.class);
    problems.select(problems.from(FoundProblem.class).get("archiveId"));
    List<Predicate> which = new ArrayList<>();
    which.add(archive.get("id").in(problems));
    which.add(cb.equal(archive.get("archiveType"), type));
    which.add(cb.equal(archive.get("lifeState"), LifeState.ACTIVE));
    which.add(cb.like(archive.get("filingUnionPath"), path + "%"));
    if (!below) {
      which.add(cb.equal(archive.get("filingUnionId"), caller.unionId()));
    }
    return which;
  }
}
