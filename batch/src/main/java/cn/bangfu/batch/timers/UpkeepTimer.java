package cn.bangfu.batch.timers;

import cn.bangfu.assistance.intake.LapsedImports;
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
 * Clears away what log-ins leave behind, marks certificates whose time is over (USR-064), and gives
 * up imports that wait for nobody (BAT-074). Every server does it: what one has done the next does
 * not find. No method may ever throw.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each round is a transaction
public class UpkeepTimer {

  private static final int ROUNDS = 1000;

  @Inject LogInUpkeep upkeep;
  @Inject CertificateUpkeep certificates;
  @Inject LapsedImports lapsed;
  @Inject SystemCalls system;

  @Schedule(hour = "4", minute = "10", timezone = "Asia/Shanghai", persistent = false)
  void clear() {
    Guarded.run("clearing old sessions", () -> system.run(this::rounds));
    Guarded.run("ending certificates", () -> system.run(this::expire));
  }

  @Schedule(hour = "*", minute = "20", persistent = false, info = "revocationlists")
  void lookAtLists() {
    Guarded.run("looking at revocation lists", () -> system.run(certificates::lookAtLists));
  }

  @Schedule(hour = "*", minute = "5/10", persistent = false, info = "lapsedimports")
  void cancelLapsed() {
    Guarded.run("cancelling imports nobody confirmed", () -> system.run(this::lapse));
  }

  private void lapse() {
    for (int i = 0; i < ROUNDS && lapsed.any() && lapsed.cancel() > 0; i++) {
      // as long as there is more
    }
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
