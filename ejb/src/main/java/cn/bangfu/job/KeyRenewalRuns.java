package cn.bangfu.job;

import cn.bangfu.security.KeyRenewalOrdered;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Queues the run that seals the old values anew when a key is put to use (BAT-101). An order is
 * refused while the one before is under way, so no two of them work at once.
 */
@Dependent
public class KeyRenewalRuns {

  @Inject JobQueue queue;

  void ordered(@Observes KeyRenewalOrdered event) {
    queue.request(
        new NewRun(JobKind.KEY_RENEWAL, "key-" + event.keyVersion(), false, null, Map.of()));
  }
}
