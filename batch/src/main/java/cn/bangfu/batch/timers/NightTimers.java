package cn.bangfu.batch.timers;

import cn.bangfu.batch.kit.Guarded;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.Jobs;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The one place where the times of the nightly jobs stand. The timers are persistent: one server of
 * a cluster fires, and a time missed while none was up is made up at the next start. No method may
 * ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // jobs start outside transactions
public class NightTimers {

  @Inject Jobs jobs;
  @Inject SystemCalls system;
  @Inject Today today;

  /** BAT-098; a missed night is harmless, because what is due stays due. */
  @Schedule(hour = "3", minute = "30", timezone = "Asia/Shanghai", info = "accountdisuse")
  void accountDisuse() {
    start(JobKind.ACCOUNT_DISUSE);
  }

  private void start(JobKind kind) {
    Guarded.run(
        "starting job " + kind.jobName(),
        () -> system.call(() -> jobs.start(kind, Map.of("asOf", today.today().toString()))));
  }
}
