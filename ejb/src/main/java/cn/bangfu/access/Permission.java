package cn.bangfu.access;

import java.util.Arrays;
import java.util.List;

/** What is ticked on an account (USR part 3.2), each with the module it opens. */
public enum Permission {
  ARCHIVE(AppModule.ARCHIVE),
  ASSISTANCE(AppModule.ASSISTANCE),
  OTHER_ASSISTANCE(AppModule.OTHER_ASSISTANCE),
  PETITION(AppModule.PETITION),
  CONSULTATION(AppModule.CONSULTATION),
  LEGAL_AID(AppModule.LEGAL_AID),
  EMPLOYMENT(AppModule.EMPLOYMENT),
  TRAINING(AppModule.TRAINING),
  REPORT_FORM(AppModule.REPORT_FORM),
  FUND(AppModule.FUND),
  STATISTICS(AppModule.STATISTICS),
  PUBLICATION(AppModule.PUBLICATION),
  REMINDER(AppModule.REMINDER),
  WARNING(AppModule.WARNING),
  USER_ADMIN(AppModule.USER_ADMIN),
  CENTER_DESK(AppModule.CENTER),
  CENTER_APPROVAL(AppModule.CENTER),
  SUPERMARKET(AppModule.CENTER),
  DONATION(AppModule.CENTER),
  CENTER_ACCOUNTANT(AppModule.CENTER),
  CENTER_CASHIER(AppModule.CENTER),
  CENTER_OFFICE(AppModule.CENTER);

  private final AppModule module;

  Permission(AppModule module) {
    this.module = module;
  }

  public AppModule module() {
    return module;
  }

  /** How far it can be granted: user administration is handled or not held (USR-022). */
  public List<PermissionLevel> levels() {
    return this == USER_ADMIN
        ? List.of(PermissionLevel.NONE, PermissionLevel.HANDLE)
        : Arrays.asList(PermissionLevel.values());
  }
}
