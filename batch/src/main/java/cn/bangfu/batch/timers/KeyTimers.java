package cn.bangfu.batch.timers;

import cn.bangfu.batch.kit.Guarded;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.security.KeyRenewals;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Goes on with a renewal of the data key, and takes up a key that was put to use on another server
 * (USR-116, BAT-101). Each step is a transaction with its place, so that it goes on after any
 * interruption. No method may ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each step has its own transaction
public class KeyTimers {

  private static final int STEPS = 200;

  @Inject KeyRenewals renewals;
  @Inject SystemCalls system;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "keyrenewal")
  void goOn() {
    Guarded.run(
        "sealing old values anew",
        () -> {
          for (int step = 0; step < STEPS && system.call(renewals::step); step++) {
            // until nothing is left, or until the next turn
          }
        });
  }
}
