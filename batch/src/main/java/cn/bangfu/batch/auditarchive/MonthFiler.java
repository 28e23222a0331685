package cn.bangfu.batch.auditarchive;

import cn.bangfu.audit.AuditArchives;
import cn.bangfu.batch.kit.PortionBatchlet;
import cn.bangfu.kernel.BusinessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Files month by month; one that cannot be filed is told and stays. */
@Named
@Dependent
public class MonthFiler extends PortionBatchlet {

  @Inject AuditArchives archives;

  @Override
  protected void work() {
    List<LocalDate> due = system.call(archives::due);
    int filed = 0;
    int failed = 0;
    for (LocalDate month : due) {
      if (stopping()) {
        return;
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
  }
}
