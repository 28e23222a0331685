package cn.bangfu.batch.snapshot;

import cn.bangfu.archive.snapshot.SnapshotRuns;
import cn.bangfu.batch.kit.OneByOneWriter;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Counts a branch; a snapshot whose counts do not agree is refused and does not stop the others.
 */
@Named
@Dependent
public class SnapshotMaker extends OneByOneWriter {

  @Inject SnapshotRuns runs;
  @Inject SystemCalls system;

  @Override
  protected void handle(long part) {
    system
        .call(() -> runs.make(part))
        .ifPresent(
            failure -> {
              throw failure;
            });
  }
}
