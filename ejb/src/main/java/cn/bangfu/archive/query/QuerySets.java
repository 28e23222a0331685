package cn.bangfu.archive.query;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The sets of conditions a user keeps, and those that others of his union share (ARC-140). */
@Stateless
public class QuerySets {

  public static final int MAX = 20;
  public static final int NAME_MAX = 30;

  /** Of a union all sets can be offered: so many users share so many sets at the most. */
  private static final int OFFERED_MAX = 500;

  private static final String OFFERED =
      """
      select s from QuerySet s
      where (s.ownerId = :user or (s.shared = true and s.ownerUnionId = :union))
      order by s.name, s.id""";

  private static final String OWN = "select s from QuerySet s where s.ownerId = :user";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /** The own sets and the shared ones. */
  @Needs(Right.ARCHIVE_LIST)
  public List<QuerySetRow> offered() {
    Caller caller = callers.known();
    return em
        .createQuery(OFFERED, QuerySet.class)
        .setParameter("user", caller.userId())
        .setParameter("union", caller.unionId())
        .setMaxResults(OFFERED_MAX)
        .getResultList()
        .stream()
        .map(
            set ->
                new QuerySetRow(
                    set.getId(),
                    set.getName(),
                    set.getOwnerName(),
                    set.getOwnerId() == caller.userId(),
                    set.isShared(),
                    set.isPreferred()))
        .toList();
  }

  /** The conditions of an own or shared set. */
  @Needs(Right.ARCHIVE_LIST)
  public QueryForm open(long id) {
    Caller caller = callers.known();
    QuerySet set = em.find(QuerySet.class, id);
    if (set == null || !set.offeredTo(caller.userId(), caller.unionId())) {
      throw new BusinessException(QueryProblem.SET_GONE);
    }
    return set.form();
  }

  /** The form the page of conditions opens with: the preferred own set, or an empty one. */
  @Needs(Right.ARCHIVE_LIST)
  public QueryForm first() {
    return own().stream()
        .filter(QuerySet::isPreferred)
        .findFirst()
        .map(QuerySet::form)
        .orElseGet(QueryForm::new);
  }

  /** Keeps the conditions under a name of one's own; an own set of this name is replaced. */
  @Needs(Right.OWN_LISTS)
  public void save(String typed, QueryForm form) {
    String name = name(typed);
    Violations.throwIfAny(form.query().check());
    List<QuerySet> own = lockedOwn();
    Optional<QuerySet> same = own.stream().filter(set -> set.getName().equals(name)).findFirst();
    if (same.isEmpty() && own.size() >= MAX) {
      throw new BusinessException(QueryProblem.TOO_MANY_SETS, MAX);
    }
    Caller caller = callers.known();
    QuerySet set =
        same.orElseGet(() -> new QuerySet(caller.userId(), caller.name(), caller.unionId(), name));
    set.keep(form);
    if (same.isEmpty()) {
      em.persist(set);
    }
  }

  @Needs(Right.OWN_LISTS)
  public void rename(long id, String typed) {
    String name = name(typed);
    List<QuerySet> own = lockedOwn();
    if (own.stream().anyMatch(set -> set.getId() != id && set.getName().equals(name))) {
      throw new BusinessException(QueryProblem.SET_NAME_TAKEN, name);
    }
    of(own, id).rename(name);
  }

  /** Offers it to all of the own union, or no longer. */
  @Needs(Right.OWN_LISTS)
  public void share(long id, boolean shared) {
    of(lockedOwn(), id).share(shared);
  }

  /** The page of conditions opens with this set, or with none if it did already. */
  @Needs(Right.OWN_LISTS)
  public void prefer(long id) {
    List<QuerySet> own = lockedOwn();
    QuerySet chosen = of(own, id);
    boolean before = chosen.isPreferred();
    own.forEach(set -> set.prefer(false));
    em.flush();
    chosen.prefer(!before);
  }

  @Needs(Right.OWN_LISTS)
  public void delete(long id) {
    em.remove(of(lockedOwn(), id));
  }

  private List<QuerySet> own() {
    return em.createQuery(OWN, QuerySet.class)
        .setParameter("user", callers.known().userId())
        .getResultList();
  }

  private List<QuerySet> lockedOwn() {
    return em.createQuery(OWN, QuerySet.class)
        .setParameter("user", callers.known().userId())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static QuerySet of(List<QuerySet> own, long id) {
    return own.stream()
        .filter(set -> set.getId() == id)
        .findFirst()
        .orElseThrow(() -> new BusinessException(QueryProblem.SET_GONE));
  }

  private static String name(String typed) {
    String name = CleanText.trim(typed);
    if (name == null || CleanText.length(name) > NAME_MAX) {
      throw new BusinessException(QueryProblem.SET_NAME_MISSING);
    }
    return name;
  }
}
