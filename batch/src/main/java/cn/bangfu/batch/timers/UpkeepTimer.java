package cn.bangfu.batch.timers;

import cn.bangfu.batch.kit.Guarded;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.staff.LogInUpkeep;
import cn.bangfu.staff.certificate.CertificateUpkeep;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Clears away what log-ins and forms leave behind (USR-072), and marks certificates whose time is
 * over (USR-064). Every server does it each night: what one has done the next does not find. No
 * method may ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each round is a transaction
public class UpkeepTimer {

  private static final int ROUNDS = 1000;

  @Inject LogInUpkeep upkeep;
  @Inject CertificateUpkeep certificates;
  @Inject SystemCalls system;

  @Schedule(hour = "4", minute = "10", timezone = "Asia/Shanghai", persistent = false)
  void clear() {
    Guarded.run("clearing old drafts and sessions", () -> system.run(this::rounds));
    Guarded.run("ending certificates", () -> system.run(this::expire));
  }

  @Schedule(hour = "*", minute = "20", persistent = false, info = "revocationlists")
  void lookAtLists() {
    Guarded.run("looking at revocation lists", () -> system.run(certificates::lookAtLists));
  }

  private void expire() {
    for (int i = 0; i < ROUNDS && certificates.anyOver(); i++) {
      certificates.expire();
    }
  }

  private void rounds() {
    for (int i = 0; i < ROUNDS && upkeep.sweep(); i++) {
      // as long as there is more
    }
  }
}
