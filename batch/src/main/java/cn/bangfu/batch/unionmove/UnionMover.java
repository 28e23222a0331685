package cn.bangfu.batch.unionmove;

import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.MoveProgress;
import cn.bangfu.unionorg.MoveResult;
import cn.bangfu.unionorg.UnionMoves;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;

/** Moves the branch of one move, tells how far it is, and stops between two portions of records. */
@Named
@Dependent
public class UnionMover extends AbstractBatchlet implements MoveProgress {

  private static final String MOVED = "MOVED";
  private static final String STOPPED = "STOPPED";

  @Inject @BatchProperty String move;
  @Inject UnionMoves moves;
  @Inject SystemCalls system;
  @Inject RunReport report;

  private volatile boolean stopping;
  private int done;

  @Override
  public String process() {
    long id = Long.parseLong(Objects.requireNonNull(move, "The job parameter move is missing"));
    begin();
    try {
      Optional<MoveResult> result = system.call(() -> moves.finish(id, this));
      result.ifPresent(moved -> report.say("unionorg.move.done", moved.values()));
      return MOVED;
    } catch (BusinessException no) {
      system.run(() -> moves.refuse(id, Texts.of(no)));
      throw no;
    } catch (RuntimeException failure) {
      if (stopping) {
        return STOPPED;
      }
      throw failure;
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
    if (stopping) {
      throw new IllegalStateException("The run is to stop");
    }
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
