package cn.bangfu.archive;

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
 * The one door to archives by number: in the caller's scope, drafts only for their own union
 * (ARC-003, ARC-004, ARC-007). Whatever lies outside is refused and recorded as if it did not
 * exist.
 */
@Dependent
public class ArchiveAccess {

  /** Kind of object in the audit trail. */
  public static final String OBJECT = "ARCHIVE";

  private static final String IN_SCOPE =
      """
      select a from Archive a
      where a.id in :ids
        and a.filingUnionPath like :scope
        and (a.lifeState <> cn.bangfu.archive.LifeState.DRAFT or a.filingUnionId = :own)
      order by a.id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionGate gate;

  /** The archive, to be read. */
  public Archive get(long id) {
    return only(id, LockModeType.NONE);
  }

  /** The archive, locked until the end of the transaction and as it is now. */
  public Archive lock(long id) {
    return only(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The archive, which must be filed by the caller's own union (ARC-005).
   *
   * @throws AccessDenied otherwise
   */
  public Archive getOwn(long id) {
    return own(get(id));
  }

  /** The same, locked. */
  public Archive lockOwn(long id) {
    return own(lock(id));
  }

  /** Several archives; all of them must lie in the scope. */
  public List<Archive> get(Collection<Long> ids) {
    return several(ids, LockModeType.NONE);
  }

  /** Several archives, locked in the order of their numbers, so that no two acts wait crosswise. */
  public List<Archive> lock(Collection<Long> ids) {
    return several(ids, LockModeType.PESSIMISTIC_WRITE);
  }

  private Archive own(Archive archive) {
    if (archive.getFilingUnionId() != callers.known().unionId()) {
      throw new AccessDenied(ArchiveRefusal.OWN_UNION_ONLY);
    }
    return archive;
  }

  private Archive only(long id, LockModeType mode) {
    callers.about(OBJECT, id, null);
    List<Archive> found = find(List.of(id), mode);
    if (found.isEmpty()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    callers.about(OBJECT, id, found.get(0).getFilingUnionId());
    return found.get(0);
  }

  private List<Archive> several(Collection<Long> ids, LockModeType mode) {
    TreeSet<Long> wanted = new TreeSet<>(ids);
    callers.count(wanted.size());
    List<Archive> found = find(wanted, mode);
    if (found.size() < wanted.size()) {
      found.forEach(archive -> wanted.remove(archive.getId()));
      callers.about(OBJECT, wanted.first(), null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    if (found.size() == 1) {
      callers.about(OBJECT, found.get(0).getId(), found.get(0).getFilingUnionId());
    }
    return found;
  }

  private List<Archive> find(Collection<Long> ids, LockModeType mode) {
    Caller caller = callers.known();
    TypedQuery<Archive> query =
        em.createQuery(IN_SCOPE, Archive.class)
            .setParameter("ids", ids)
            .setParameter("scope", caller.scope().pattern())
            .setParameter("own", caller.unionId());
    if (mode == LockModeType.NONE) {
      return query.getResultList();
    }
    List<Archive> locked = query.setLockMode(mode).getResultList();
    gate.refuseMoving(locked.stream().map(Archive::getFilingUnionId).toList());
    return locked;
  }
}
