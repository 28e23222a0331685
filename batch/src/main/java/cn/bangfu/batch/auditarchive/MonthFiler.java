package cn.bangfu.batch.auditarchive;

import cn.bangfu.audit.AuditArchives;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.kernel.BusinessException;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Files month by month; one that cannot be filed is told and stays. */
@Named
@Dependent
public class MonthFiler extends AbstractBatchlet {

  private static final String DONE = "DONE";
  private static final String STOPPED = "STOPPED";

  @Inject AuditArchives archives;
  @Inject SystemCalls system;
  @Inject RunReport report;

  private volatile boolean stopping;

  @Override
  public String process() {
    List<LocalDate> due = system.call(archives::due);
    int filed = 0;
    int failed = 0;
    for (LocalDate month : due) {
      if (stopping) {
        return STOPPED;
      }
      try {
        system.run(() -> archives.file(month));
        filed++;
      } catch (BusinessException refusal) {
        report.refused(month.toString(), refusal);
        system.run(() -> archives.failed(month));
        failed++;
      }
      report.progress(filed, failed, due.size());
    }
    return DONE;
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
