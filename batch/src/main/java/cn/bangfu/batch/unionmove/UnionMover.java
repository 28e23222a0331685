package cn.bangfu.batch.unionmove;

import cn.bangfu.batch.kit.PortionBatchlet;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.MoveProgress;
import cn.bangfu.unionorg.MoveResult;
import cn.bangfu.unionorg.UnionMoves;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;

/** Moves the branch of one move, tells how far it is, and stops between two portions of records. */
@Named
@Dependent
public class UnionMover extends PortionBatchlet implements MoveProgress {

  @Inject @BatchProperty String move;
  @Inject UnionMoves moves;

  private int done;

  @Override
  protected void work() {
    long id = Long.parseLong(Objects.requireNonNull(move, "The job parameter move is missing"));
    begin();
    try {
      Optional<MoveResult> result = system.call(() -> moves.finish(id, this));
      result.ifPresent(moved -> report.say("unionorg.move.done", moved.values()));
    } catch (BusinessException no) {
      system.run(() -> moves.refuse(id, Texts.of(no)));
      throw no;
    } catch (RuntimeException failure) {
      if (!stopping()) {
        throw failure;
      }
    }
  }

  /** Whatever an earlier attempt had done was taken back with its transaction. */
  private void begin() {
    done = 0;
    report.progress(0, 0, null);
  }

  @Override
  public void done(int records) {
    goOn();
    done += records;
    report.progress(done, 0, null);
  }

  @Override
  public void step(Label what) {
    goOn();
    report.step(what);
  }

  /** Leaving the transaction by an exception takes everything back that is done so far. */
  private void goOn() {
    if (stopping()) {
      throw new IllegalStateException("The run is to stop");
    }
  }
}
