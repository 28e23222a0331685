package cn.bangfu.unionorg;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What all acts on unions share: the locked union, the refusal of grey entries, the record. */
@Dependent
class UnionDesk {

  private static final String TO_MEND = "select exists (select from union_fault f where f.id = ?1)";
  private static final String CHILDREN =
      """
      select count(*), count(*) filter (where c.state in ('NORMAL', 'MOVING'))
        from union_org c where c.parent_id = ?1 and c.state <> 'DELETED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject BusinessActs acts;
  @Inject Today today;
  @Inject UnionGate gate;

  /** What may be done with a union of the scope. */
  UnionMenu menu(Union union) {
    return new UnionMenu(
        union.getId(),
        union.getName(),
        union.getState(),
        union.getId() == callers.known().unionId(),
        children(union.getId()),
        isToMend(union.getId()));
  }

  /**
   * The union, locked until the end of the act, and kept where it stands.
   *
   * @throws AccessDenied if it lies outside the scope
   * @throws BusinessException if its menu shows the entry grey (ORG-041)
   */
  Union lock(long id, UnionEntry entry) {
    Union union = unions.get(id);
    gate.enter(union);
    lock(union);
    if (!menu(union).allows(entry)) {
      throw new BusinessException(UnionProblem.NOT_ALLOWED);
    }
    return union;
  }

  /**
   * The union with its superior, the superior locked first: two acts never wait for each other
   * crosswise, and no level changes above a union while its own is judged.
   */
  Union lockBelow(long id, UnionEntry entry) {
    Union union = unions.get(id);
    gate.enter(union);
    if (!union.isRoot()) {
      lock(em.find(Union.class, union.getParentId()));
    }
    return lock(id, entry);
  }

  private Union lock(Union union) {
    return em.find(Union.class, union.getId(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Direct children that are not deleted. */
  int children(long id) {
    return counts(id, 0);
  }

  /** Direct children that work. */
  int normalChildren(long id) {
    return counts(id, 1);
  }

  private int counts(long id, int column) {
    Object[] row = (Object[]) em.createNativeQuery(CHILDREN).setParameter(1, id).getSingleResult();
    return ((Number) row[column]).intValue();
  }

  boolean isToMend(long id) {
    return (Boolean) em.createNativeQuery(TO_MEND).setParameter(1, id).getSingleResult();
  }

  /** The line of the change record and the audit trail (part 10, 3.5; ORG-053). */
  void record(Union union, UnionChangeKind kind, String before, String after) {
    Caller caller = callers.known();
    BusinessActs.Act act = acts.current();
    em.persist(
        new UnionChange(union, kind, before, after)
            .by(caller.name(), caller.unionName(), act.id(), act.at()));
    callers.changed(before == null ? after : before + " -> " + after);
  }

  void touch(Union union) {
    union.touch(callers.known().name(), today.now());
  }
}
