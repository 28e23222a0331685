package cn.bangfu.access;

/** What is ticked on an account (USR part 3.2); the modules of later parts add theirs. */
public enum Permission {
  ARCHIVE,
  ASSISTANCE,
  OTHER_ASSISTANCE,
  PETITION,
  CONSULTATION,
  LEGAL_AID,
  EMPLOYMENT,
  TRAINING,
  REPORT_FORM,
  FUND,
  STATISTICS,
  PUBLICATION,
  REMINDER,
  WARNING,
  USER_ADMIN,
  /** Makes an account the platform's 系统管理员 (USR-090); never ticked on an account of a union. */
  PLATFORM_SYSTEM
}
