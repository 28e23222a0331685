package cn.bangfu.unionorg;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A branch gets another superior by cutting and pasting (ORG-054 to ORG-072). Both places lie in
 * the scope of whoever does it, so only the nation's administrator moves from province to province.
 */
@Stateless
public class UnionMoving {

  /** A branch with more records is moved by a job (ORG-071). */
  public static final int RECORDS_AT_ONCE = 1_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject UnionDesk desk;
  @Inject Unions unions;
  @Inject UnionMoveWork work;
  @Inject LongMoves jobs;

  /** Takes a union to be pasted elsewhere; nothing is changed by that (ORG-054). */
  @Needs(Right.USER_ADMIN_VIEW)
  public CutUnion cut(long id) {
    Union union = unions.get(id);
    if (!desk.menu(union).allows(UnionEntry.CUT)) {
      throw new BusinessException(UnionProblem.NOT_ALLOWED);
    }
    return new CutUnion(union.getId(), union.getName(), union.getVersion());
  }

  /**
   * What a paste would take along, asked before the question (ORG-056).
   *
   * @throws BusinessException if it would be refused
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public MoveCheck check(CutUnion cut, long targetId) {
    Union target = unions.get(targetId);
    Union union = cutUnion(cut);
    return new MoveCheck(union.getName(), target.getName(), work.check(union, target, false));
  }

  /**
   * Pastes: moves the branch, or marks it and has a job move it if it is large (ORG-071).
   *
   * @throws BusinessException for one of the reasons of ORG-058; nothing is changed then
   */
  @Needs(Right.UNION_MOVE)
  public MoveResult paste(CutUnion cut, long targetId) {
    Union target = unions.get(targetId);
    Union union = cutUnion(cut);
    work.close(union, target);
    refuseChanged(cut, union);
    MovedCounts counts = work.check(union, target, false);
    UnionMove move = new UnionMove(union, target, callers.known(), today.now());
    em.persist(move);
    em.flush();
    if (counts.records() <= RECORDS_AT_ONCE) {
      return work.run(move, union, target, counts, MoveProgress.UNSEEN);
    }
    work.mark(union);
    jobs.start(move, counts.records());
    work.audit(union, work.intended(union, target), counts);
    return new MoveResult(
        union.getId(),
        union.getName(),
        union.getParentId(),
        target.getId(),
        target.getName(),
        counts,
        false);
  }

  /** The union, which must still be in the scope and as it was cut. */
  private Union cutUnion(CutUnion cut) {
    Union union = em.find(Union.class, cut.id());
    callers.about("UNION", cut.id(), cut.id());
    if (union == null || !callers.known().scope().covers(union.getPath())) {
      if (union != null && union.getVersion() != cut.version()) {
        throw new BusinessException(UnionProblem.CUT_STALE);
      }
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    if (union.getState() != UnionState.NORMAL && union.getState() != UnionState.DISABLED) {
      throw new BusinessException(UnionProblem.MOVE_BUSY);
    }
    refuseChanged(cut, union);
    if (!desk.menu(union).allows(UnionEntry.CUT)) {
      throw new BusinessException(UnionProblem.NOT_ALLOWED);
    }
    return union;
  }

  private static void refuseChanged(CutUnion cut, Union union) {
    if (union.getVersion() != cut.version()) {
      throw new BusinessException(UnionProblem.CUT_STALE);
    }
  }
}
