package cn.bangfu.batch.snapshot;

import cn.bangfu.archive.snapshot.SnapshotRuns;
import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Lays out the work of the night and reads what is left of it. */
@Named
@Dependent
public class SnapshotPartReader extends KeysetReader {

  private static final int PAGE = 200;

  @Inject SnapshotRuns runs;
  @Inject SystemCalls system;

  @Override
  public void open(Serializable checkpoint) {
    super.open(checkpoint);
    system.run(runs::prepare);
  }

  @Override
  protected List<Long> pageAfter(long part) {
    return system.call(() -> runs.partsAfter(part, PAGE));
  }
}
