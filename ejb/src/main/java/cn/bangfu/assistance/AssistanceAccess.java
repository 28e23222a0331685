package cn.bangfu.assistance;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.unionorg.UnionGate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The one door to records by number (AST-003, AST-004): those of the own union and of the unions
 * below, and for reading those of every union that helped an archive of the scope.
 */
@Dependent
public class AssistanceAccess {

  /** Kind of object in the audit trail. */
  public static final String OBJECT = "ASSISTANCE";

  private static final String READABLE =
      """
      select a from Assistance a, Archive h
      where a.id = :id and h.id = a.archiveId
        and (a.ownerUnionPath like :scope or h.filingUnionPath like :scope)""";

  private static final String OWN =
      """
      select a from Assistance a
      where a.id in :ids and a.ownerUnionPath like :scope order by a.id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionGate gate;

  /** The record, to be read. */
  public Assistance get(long id) {
    callers.about(OBJECT, id, null);
    List<Assistance> found =
        em.createQuery(READABLE, Assistance.class)
            .setParameter("id", id)
            .setParameter("scope", callers.known().scope().pattern())
            .getResultList();
    if (found.isEmpty()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(OBJECT, id, found.get(0).getOwnerUnionId());
    return found.get(0);
  }

  /** The record, which must be of the caller's own union. */
  public Assistance getOwn(long id) {
    return own(several(List.of(id), LockModeType.NONE)).get(0);
  }

  /** The same, locked until the end of the transaction. */
  public Assistance lockOwn(long id) {
    return own(lock(List.of(id))).get(0);
  }

  /** Several records of the scope, to be read. */
  public List<Assistance> get(Collection<Long> ids) {
    return several(ids, LockModeType.NONE);
  }

  /** Several records of the scope, locked in the order of their numbers. */
  public List<Assistance> lock(Collection<Long> ids) {
    return several(ids, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<Assistance> own(List<Assistance> records) {
    if (records.get(0).getOwnerUnionId() != callers.known().unionId()) {
      throw new AccessDenied(AssistanceProblem.OWN_RECORDS_ONLY);
    }
    return records;
  }

  private List<Assistance> several(Collection<Long> ids, LockModeType mode) {
    Caller caller = callers.known();
    TreeSet<Long> wanted = new TreeSet<>(ids);
    callers.count(wanted.size());
    callers.about(OBJECT, wanted.first(), null);
    TypedQuery<Assistance> query =
        em.createQuery(OWN, Assistance.class)
            .setParameter("ids", wanted)
            .setParameter("scope", caller.scope().pattern());
    if (mode != LockModeType.NONE) {
      query.setLockMode(mode);
    }
    List<Assistance> found = query.getResultList();
    if (found.size() < wanted.size()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    if (found.size() == 1) {
      callers.about(OBJECT, found.get(0).getId(), found.get(0).getOwnerUnionId());
    }
    if (mode != LockModeType.NONE) {
      gate.refuseMoving(found.stream().map(Assistance::getOwnerUnionId).toList());
    }
    return found;
  }
}
