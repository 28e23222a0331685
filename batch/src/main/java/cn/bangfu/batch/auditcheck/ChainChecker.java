package cn.bangfu.batch.auditcheck;

import cn.bangfu.audit.AuditProblem;
import cn.bangfu.audit.AuditVerification;
import cn.bangfu.audit.VerifyProgress;
import cn.bangfu.batch.kit.PortionBatchlet;
import cn.bangfu.kernel.BusinessException;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Walks along the chain to its end; a break fails the run. */
@Named
@Dependent
public class ChainChecker extends PortionBatchlet {

  @Inject @BatchProperty String asOf;
  @Inject AuditVerification verification;

  @Override
  protected void work() {
    LocalDate day =
        LocalDate.parse(Objects.requireNonNull(asOf, "The job parameter asOf is missing"));
    VerifyProgress progress = system.call(() -> verification.begin(day));
    while (!progress.done()) {
      if (stopping()) {
        return;
      }
      VerifyProgress at = progress;
      progress = system.call(() -> verification.step(at));
      report.progress(
          (int) Math.min(progress.records(), Integer.MAX_VALUE),
          (int) Math.min(progress.broken(), Integer.MAX_VALUE),
          null);
    }
    VerifyProgress result = progress;
    system.run(() -> verification.finishNightly(result));
    if (!result.passed()) {
      throw new BusinessException(AuditProblem.CHAIN_BROKEN, result.firstBroken());
    }
    report.say("audit.verify.passed", List.of(Long.toString(result.records())));
  }
}
