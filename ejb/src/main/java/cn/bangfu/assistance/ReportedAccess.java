package cn.bangfu.assistance;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Problem;
import cn.bangfu.unionorg.UnionGate;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The door by number to records of the own union and of the unions below (AST-003, AST-004). */
public abstract class ReportedAccess<T extends ReportedRecord> {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionGate gate;

  private final Class<T> type;
  private final String object;
  private final Problem ownOnly;

  /**
   * For records of one kind.
   *
   * @param object their name in the audit trail
   * @param ownOnly what is said to who would change those of others
   */
  protected ReportedAccess(Class<T> type, String object, Problem ownOnly) {
    this.type = type;
    this.object = object;
    this.ownOnly = ownOnly;
  }

  /** The record, to be read. */
  public T get(long id) {
    return several(List.of(id), LockModeType.NONE).get(0);
  }

  /** The record, which must be of the caller's own union. */
  public T getOwn(long id) {
    return own(several(List.of(id), LockModeType.NONE)).get(0);
  }

  /** The same, locked until the end of the transaction. */
  public T lockOwn(long id) {
    return own(lock(List.of(id))).get(0);
  }

  /** Several records of the scope, to be read. */
  public List<T> get(Collection<Long> ids) {
    return several(ids, LockModeType.NONE);
  }

  /** Several records of the scope, locked in the order of their numbers. */
  public List<T> lock(Collection<Long> ids) {
    return several(ids, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<T> own(List<T> records) {
    if (records.get(0).getOwnerUnionId() != callers.known().unionId()) {
      throw new AccessDenied(ownOnly);
    }
    return records;
  }

  private List<T> several(Collection<Long> ids, LockModeType mode) {
    TreeSet<Long> wanted = new TreeSet<>(ids);
    callers.count(wanted.size());
    callers.about(object, wanted.first(), null);
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<T> criteria = cb.createQuery(type);
    Root<T> record = criteria.from(type);
    criteria
        .where(
            record.get("id").in(wanted),
            cb.like(record.get("ownerUnionPath"), callers.known().scope().pattern()))
        .orderBy(cb.asc(record.get("id")));
    TypedQuery<T> query = em.createQuery(criteria);
    if (mode != LockModeType.NONE) {
      query.setLockMode(mode);
    }
    List<T> found = query.getResultList();
    if (found.size() < wanted.size()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    if (found.size() == 1) {
      callers.about(object, found.get(0).getId(), found.get(0).getOwnerUnionId());
    }
    if (mode != LockModeType.NONE) {
      gate.refuseMoving(found.stream().map(ReportedRecord::getOwnerUnionId).toList());
    }
    return found;
  }
}
