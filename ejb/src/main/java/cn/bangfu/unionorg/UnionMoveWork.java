package cn.bangfu.unionorg;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a move, for the services that have checked the right. Everything that changes is
 * changed in one transaction, so that everybody sees the state before or the state after (ORG-070).
 */
@Dependent
public class UnionMoveWork {

  private static final String BRANCH =
      """
      select count(*) filter (where u.state <> 'DELETED'), max(u.depth),
             coalesce(bool_or(u.state = 'MOVING'), false)
        from union_org u where u.path like ?1
      """;

  private static final String LOCK =
      """
      select u.id from union_org u where u.id in (?1, ?2) order by u.path for update
      """;

  private static final String MARK =
      """
      update union_org u set state = ?2, version = version + 1
       where u.path like ?1 and u.state = ?3
      """;

  /** All unions of the branch in one statement; deleted ones keep their place in it. */
  private static final String REWRITE =
      """
      update union_org u
         set path = ?2 || substr(u.path, ?3), depth = u.depth + ?4,
             parent_id = case when u.id = ?5 then ?6 else u.parent_id end,
             sort_order = case when u.id = ?5 then ?7 else u.sort_order end,
             state = case when u.state = 'MOVING' then 'NORMAL' else u.state end,
             confirm_state = case when u.id = ?5 then 'UNCONFIRMED' else u.confirm_state end,
             confirmed_by = case when u.id = ?5 then null else u.confirmed_by end,
             confirmed_at = case when u.id = ?5 then null else u.confirmed_at end,
             version = u.version + 1, changed_by = ?8, changed_at = ?9
       where u.path like ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject Today today;
  @Inject UnionGate gate;
  @Inject UnionLookup lookup;
  @Inject UnionQueries queries;
  @Inject Instance<MovedWithUnion> rooms;
  @Inject Event<UnionMoved> moved;

  /** The branch as it is now. */
  private record Branch(int unions, int height, boolean moving) {}

  /**
   * Closes the branch, holds the target where it is, and reads both as they are then.
   *
   * @throws BusinessException if savings in the branch do not end, or another move stands in the
   *     way
   */
  void close(Union union, Union target) {
    gate.close(union.getId());
    UnionGate.waitingForSaves(
        () ->
            em.createNativeQuery(LOCK)
                .setParameter(1, union.getId())
                .setParameter(2, target.getId())
                .getResultList());
    em.refresh(union);
    em.refresh(target);
    if (union.getState() == UnionState.DELETED) {
      throw new BusinessException(UnionProblem.MOVE_BUSY);
    }
    if (!gate.entered(target)) {
      throw new BusinessException(UnionProblem.MOVE_TARGET_CLOSED);
    }
    if (!gate.entered(lookup.get(union.getParentId()))) {
      throw new BusinessException(UnionProblem.MOVE_BUSY);
    }
  }

  /**
   * What a move of this branch to this target would take along.
   *
   * @param alreadyMoving the branch is marked by this very move
   * @throws BusinessException if the rules forbid it (ORG-058)
   */
  MovedCounts check(Union union, Union target, boolean alreadyMoving) {
    Branch branch = branch(union);
    if (!alreadyMoving && (branch.moving() || busy(union))) {
      throw new BusinessException(UnionProblem.MOVE_BUSY);
    }
    MoveRules.refuse(
            union,
            lookup.get(union.getParentId()),
            target,
            branch.height(),
            queries.siblingsNamed(target.getId(), union.getName(), union.getId()))
        .ifPresent(UnionMoveWork::refuse);
    return new MovedCounts(
        branch.unions(),
        rooms.stream()
            .filter(room -> room.kind().isPresent())
            .map(room -> new MovedCounts.Kind(room.kind().get(), room.count(union.getPath())))
            .sorted(
                Comparator.comparing((MovedCounts.Kind one) -> !one.kind().people())
                    .thenComparing(one -> one.kind().label().key()))
            .toList());
  }

  private static void refuse(Violation no) {
    throw new BusinessException(no.problem(), no.args().toArray());
  }

  private boolean busy(Union union) {
    return rooms.stream().anyMatch(room -> room.busy(union.getPath()));
  }

  private Branch branch(Union union) {
    Object[] row =
        (Object[])
            em.createNativeQuery(BRANCH).setParameter(1, union.getPath() + "%").getSingleResult();
    return new Branch(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).intValue() - union.getDepth() + 1,
        (Boolean) row[2]);
  }

  /** Shows the branch as being moved and refuses savings in it until it stands somewhere. */
  void mark(Union union) {
    mark(union, UnionState.NORMAL, UnionState.MOVING);
  }

  private void mark(Union union, UnionState before, UnionState after) {
    em.createNativeQuery(MARK)
        .setParameter(1, union.getPath() + "%")
        .setParameter(2, after.name())
        .setParameter(3, before.name())
        .executeUpdate();
  }

  /** Moves the branch, which is closed and checked. */
  MoveResult run(
      UnionMove move, Union union, Union target, MovedCounts counts, MoveProgress progress) {
    BusinessActs.Act act = acts.current();
    Union from = lookup.get(union.getParentId());
    String before = lookup.fullPath(union);
    BranchMove branch =
        new BranchMove(union, from, target, move.by(), act.id(), act.at(), progress);
    boolean asJob = union.getState() == UnionState.MOVING;
    UnionGate.waitingForSaves(
        () -> {
          rooms.stream()
              .sorted(Comparator.comparing(room -> room.getClass().getName()))
              .forEach(
                  room -> {
                    room.kind().ifPresent(kind -> progress.step(kind.label()));
                    room.move(branch);
                  });
          progress.step(new Label("unionorg.move.step.paths"));
          rewrite(branch);
        });
    em.refresh(union);
    MoveResult result =
        new MoveResult(
            union.getId(),
            union.getName(),
            from.getId(),
            target.getId(),
            target.getName(),
            counts,
            true);
    record(branch, before, counts);
    move.end(UnionMoveState.DONE, act.at());
    moved.fire(new UnionMoved(from, target, move.by(), result, asJob));
    return result;
  }

  private void rewrite(BranchMove branch) {
    Union union = branch.union();
    try {
      em.createNativeQuery(REWRITE)
          .setParameter(1, branch.pattern())
          .setParameter(2, branch.newPath())
          .setParameter(3, branch.stays())
          .setParameter(4, branch.deeper())
          .setParameter(5, union.getId())
          .setParameter(6, branch.to().getId())
          .setParameter(7, queries.nextOrder(branch.to().getId()))
          .setParameter(8, branch.by().name())
          .setParameter(9, branch.at())
          .executeUpdate();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("union_org_live_name")) {
        throw new BusinessException(
            UnionProblem.NAME_TAKEN, branch.to().getName(), union.getName());
      }
      throw e;
    }
  }

  /** The line of the change record and the audit trail (ORG-072). */
  private void record(BranchMove branch, String before, MovedCounts counts) {
    String after = lookup.fullPath(branch.union());
    em.persist(
        new UnionChange(branch.union(), UnionChangeKind.MOVED, before, after)
            .taking(counts.words())
            .by(branch.by().name(), branch.by().unionName(), branch.actId(), branch.at()));
    audit(branch.union(), before + " -> " + after, counts);
  }

  /** What the audit trail keeps of the running call. */
  void audit(Union union, String what, MovedCounts counts) {
    callers.about("UNION", union.getId(), union.getId());
    callers.count((int) Math.min(Integer.MAX_VALUE, counts.records()));
    callers.changed(what + "\n" + counts.words());
  }

  /**
   * Frees a branch that was to be moved and is not: it stands where it stood.
   *
   * @return the move, or nothing if it had ended before
   */
  public Optional<UnionMove> release(long moveId) {
    UnionMove move = em.find(UnionMove.class, moveId, LockModeType.PESSIMISTIC_WRITE);
    if (move.getState() != UnionMoveState.OPEN) {
      return Optional.empty();
    }
    mark(lookup.get(move.getUnionId()), UnionState.MOVING, UnionState.NORMAL);
    move.end(UnionMoveState.RELEASED, today.now());
    return Optional.of(move);
  }

  /** The names of the new place, as the audit trail tells an intended move. */
  String intended(Union union, Union target) {
    return lookup.fullPath(union)
        + " -> "
        + UnionPath.text(List.of(lookup.fullPath(target), union.getName()));
  }
}
