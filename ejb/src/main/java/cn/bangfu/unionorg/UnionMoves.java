package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The moves of large branches, as their job does them (ORG-070, ORG-071). */
@Stateless
public class UnionMoves {

  /** Beyond the limit of ordinary statements: one of them changes all records of a branch. */
  private static final String STATEMENT_LIMIT = "15min";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup lookup;
  @Inject UnionMoveWork work;
  @Inject Event<UnionMoveRefused> refused;

  /**
   * Does all of a move in this one transaction: whatever stops it leaves the branch marked at its
   * old place, and the next call does the whole.
   *
   * @return nothing if all was done before
   * @throws BusinessException if something forbids the move by now; {@link #refuse} frees the
   *     branch then
   */
  @Needs(Right.SYSTEM)
  public Optional<MoveResult> finish(long moveId, MoveProgress progress) {
    UnionMove move = em.find(UnionMove.class, moveId, LockModeType.PESSIMISTIC_WRITE);
    callers.about("UNION", move.getUnionId(), move.getUnionId());
    if (move.getState() == UnionMoveState.RELEASED) {
      throw new BusinessException(UnionProblem.CUT_STALE);
    }
    if (move.getState() == UnionMoveState.DONE) {
      return Optional.empty();
    }
    Union union = lookup.get(move.getUnionId());
    Union target = lookup.get(move.getToParentId());
    em.createNativeQuery("select set_config('statement_timeout', ?1, true)")
        .setParameter(1, STATEMENT_LIMIT)
        .getResultList();
    progress.step(new Label("unionorg.move.step.check"));
    work.close(union, target);
    MovedCounts counts = work.check(union, target, true);
    return Optional.of(work.run(move, union, target, counts, progress));
  }

  /** The move cannot be done: the branch is freed and whoever asked for it is told. */
  @Needs(Right.SYSTEM)
  public void refuse(long moveId, String why) {
    work.release(moveId)
        .ifPresent(
            move -> {
              callers.about("UNION", move.getUnionId(), move.getUnionId());
              refused.fire(
                  new UnionMoveRefused(lookup.get(move.getUnionId()).getName(), move.by(), why));
            });
  }
}
