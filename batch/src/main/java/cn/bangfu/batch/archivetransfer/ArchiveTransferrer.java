package cn.bangfu.batch.archivetransfer;

import cn.bangfu.archive.transfer.TransferRuns;
import cn.bangfu.batch.kit.OneByOneWriter;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Brings one archive to its new union. */
@Named
@Dependent
public class ArchiveTransferrer extends OneByOneWriter {

  @Inject @BatchProperty String transfer;
  @Inject TransferRuns runs;
  @Inject SystemCalls system;

  @Override
  protected void handle(long archive) {
    long id = Long.parseLong(transfer);
    system.run(() -> runs.move(id, archive));
  }
}
