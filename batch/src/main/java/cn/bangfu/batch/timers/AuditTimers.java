package cn.bangfu.batch.timers;

import cn.bangfu.audit.AuditHealth;
import cn.bangfu.audit.AuditSealer;
import cn.bangfu.batch.kit.Guarded;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Seals the audit trail every ten seconds, on whichever server comes first, and lays out its months
 * every night before it is verified (USR-104). No method may ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each step has its own transaction
public class AuditTimers {

  private static final int PASSES = 200;

  @Inject AuditSealer sealer;
  @Inject AuditHealth health;
  @Inject SystemCalls system;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "auditseal")
  void seal() {
    Guarded.run(
        "sealing the audit trail",
        () -> {
          for (int pass = 0; pass < PASSES && system.call(sealer::seal) > 0; pass++) {
            // until nothing is left, or until the next turn
          }
        });
  }

  @Schedule(hour = "*", minute = "*/10", persistent = false, info = "audithealth")
  void lookAtHealth() {
    Guarded.run("looking at space and clocks", () -> system.run(health::check));
  }

  @Schedule(hour = "3", minute = "50", timezone = "Asia/Shanghai", info = "auditmonths")
  void everyNight() {
    Guarded.run("opening months of the audit trail", () -> system.call(sealer::openMonths));
    Guarded.run(
        "sealing what was left over",
        () -> {
          for (int pass = 0; pass < PASSES && system.call(sealer::catchUp) > 0; pass++) {
            // until nothing is left
          }
        });
  }
}
