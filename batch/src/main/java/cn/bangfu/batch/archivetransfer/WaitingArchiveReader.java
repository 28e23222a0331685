package cn.bangfu.batch.archivetransfer;

import cn.bangfu.archive.transfer.TransferRuns;
import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Reads the archives of a transfer that have not gone yet. */
@Named
@Dependent
public class WaitingArchiveReader extends KeysetReader {

  private static final int PAGE = 200;

  @Inject @BatchProperty String transfer;
  @Inject TransferRuns runs;
  @Inject SystemCalls system;

  @Override
  protected List<Long> pageAfter(long archive) {
    long id =
        Long.parseLong(Objects.requireNonNull(transfer, "The job parameter transfer is missing"));
    return system.call(() -> runs.waiting(id, archive, PAGE));
  }
}
