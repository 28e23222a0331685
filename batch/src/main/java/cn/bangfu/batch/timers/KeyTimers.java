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
 * Takes up a data key that was put to use on another server (USR-116); the old values are sealed
 * anew by the job {@code keyrenewal}. No method may ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each step has its own transaction
public class KeyTimers {

  @Inject KeyRenewals renewals;
  @Inject SystemCalls system;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "keyrenewal")
  void takeUp() {
    Guarded.run("taking up a new key", () -> system.run(renewals::takeUp));
  }
}
