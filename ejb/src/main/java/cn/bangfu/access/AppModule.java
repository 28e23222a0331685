package cn.bangfu.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A part of the system that can be switched on and off for the whole country (USR-030). Off, it is
 * in no menu and no form of permissions, and its addresses are refused; what it holds is kept
 * (USR-031).
 */
public enum AppModule {
  ARCHIVE(Delivered.ON),
  ASSISTANCE(Delivered.ON),
  OTHER_ASSISTANCE(Delivered.ON),
  PETITION(Delivered.ON),
  CONSULTATION(Delivered.ON),
  LEGAL_AID(Delivered.ON),
  EMPLOYMENT(Delivered.OFF),
  TRAINING(Delivered.OFF),
  REPORT_FORM(Delivered.ON),
  FUND(Delivered.ON),
  STATISTICS(Delivered.ON),
  PUBLICATION(Delivered.ON),
  REMINDER(Delivered.ON),
  WARNING(Delivered.ON),
  CENTER(Delivered.ON),
  INSPECTION(Delivered.OFF),
  ENTERPRISE(Delivered.OFF),
  AGENCY_RATING(Delivered.OFF),
  USER_ADMIN(Delivered.ALWAYS_ON);

  private enum Delivered {
    ON,
    OFF,
    ALWAYS_ON
  }

  private final Delivered delivered;

  AppModule(Delivered delivered) {
    this.delivered = delivered;
  }

  public boolean isDeliveredOn() {
    return delivered != Delivered.OFF;
  }

  /** False for what the system cannot do without. */
  public boolean canBeSwitched() {
    return delivered != Delivered.ALWAYS_ON;
  }

  /**
   * The modules that are off.
   *
   * @param switched the switches that were ever used; all others stand as delivered
   */
  public static Set<AppModule> off(Map<AppModule, Boolean> switched) {
    Set<AppModule> off = EnumSet.noneOf(AppModule.class);
    Arrays.stream(values())
        .filter(AppModule::canBeSwitched)
        .filter(module -> !switched.getOrDefault(module, module.isDeliveredOn()))
        .forEach(off::add);
    return off;
  }
}
