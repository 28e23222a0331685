package cn.bangfu.realname;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The one door to tables by number: those of the own union and of the unions below. */
@Dependent
public class SummaryAccess {

  /** Kind of object in the audit trail and of reminders. */
  public static final String OBJECT = "SUMMARY_TABLE";

  private static final String OF_SCOPE =
      """
      select t from SummaryTable t
      where t.id in :ids and t.ownerUnionPath like :scope order by t.id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionGate gate;
  @Inject UnionLookup unions;

  SummaryTable get(long id) {
    return several(List.of(id), LockModeType.NONE).get(0);
  }

  SummaryTable getOwn(long id) {
    return own(several(List.of(id), LockModeType.NONE)).get(0);
  }

  /** The table of the own union, locked until the end of the transaction. */
  SummaryTable lockOwn(long id) {
    return own(lock(List.of(id))).get(0);
  }

  List<SummaryTable> get(Collection<Long> ids) {
    return several(ids, LockModeType.NONE);
  }

  List<SummaryTable> lock(Collection<Long> ids) {
    return several(ids, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The union that is looked at: the own one, or one of the scope (USR-083). */
  public Union union(Long unionId) {
    long asked = unionId == null ? callers.known().unionId() : unionId;
    if (asked != callers.known().unionId()) {
      callers.about("UNION", asked, asked);
    }
    return unions
        .find(asked)
        .filter(union -> callers.known().scope().covers(union.getPath()))
        .orElseThrow(() -> new AccessDenied(AccessProblem.OUT_OF_SCOPE));
  }

  private List<SummaryTable> own(List<SummaryTable> tables) {
    if (tables.get(0).getOwnerUnionId() != callers.known().unionId()) {
      throw new AccessDenied(RealnameProblem.OWN_TABLES_ONLY);
    }
    return tables;
  }

  private List<SummaryTable> several(Collection<Long> ids, LockModeType mode) {
    TreeSet<Long> wanted = new TreeSet<>(ids);
    callers.count(wanted.size());
    callers.about(OBJECT, wanted.first(), null);
    TypedQuery<SummaryTable> query =
        em.createQuery(OF_SCOPE, SummaryTable.class)
            .setParameter("ids", wanted)
            .setParameter("scope", callers.known().scope().pattern());
    if (mode != LockModeType.NONE) {
      query.setLockMode(mode);
    }
    List<SummaryTable> found = query.getResultList();
    if (found.size() < wanted.size()) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    if (found.size() == 1) {
      callers.about(OBJECT, found.get(0).getId(), found.get(0).getOwnerUnionId());
    }
    if (mode != LockModeType.NONE) {
      gate.refuseMoving(found.stream().map(SummaryTable::getOwnerUnionId).toList());
    }
    return found;
  }
}
