package cn.bangfu.reminder;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.util.EnumSet;
import java.util.Set;

/** Category of a reminder and the permission that sees it (INF-103); the list of part 80. */
public enum ReminderCategory {
  ARCHIVE(Permission.ARCHIVE),
  MIGRANT_ARCHIVE(Permission.ARCHIVE),
  FILING(Permission.ARCHIVE),
  ASSISTANCE(Permission.ASSISTANCE),
  OTHER_ASSISTANCE(Permission.OTHER_ASSISTANCE),
  PETITION(Permission.PETITION),
  CONSULTATION(Permission.CONSULTATION),
  LEGAL_AID(Permission.LEGAL_AID),
  EMPLOYMENT(Permission.EMPLOYMENT),
  TRAINING(Permission.TRAINING),
  REPORT_FORM(Permission.REPORT_FORM),
  FUND(Permission.FUND),
  WARNING(Permission.WARNING),
  PUBLICATION(Permission.PUBLICATION),
  EXPORT(Permission.USER_ADMIN),
  UNION_DATA(Permission.USER_ADMIN),
  ACCOUNT(Permission.USER_ADMIN),
  UNION_MOVE(null),
  /** Background work: only the user who asked for it sees it. */
  JOB(null),
  SYSTEM(null);

  private final Permission permission;

  ReminderCategory(Permission permission) {
    this.permission = permission;
  }

  /** The permission that is needed besides 提醒信息, or null for none. */
  public Permission permission() {
    return permission;
  }

  /** True for records that go up and down the tree, so that a reminder asks for a next step. */
  boolean ofRecords() {
    return switch (this) {
      case UNION_DATA, ACCOUNT, EXPORT, WARNING, PUBLICATION, UNION_MOVE, JOB, SYSTEM -> false;
      default -> true;
    };
  }

  /** The categories a caller's permissions open (INF-103). */
  static Set<ReminderCategory> visibleTo(Caller caller) {
    Set<ReminderCategory> visible = EnumSet.noneOf(ReminderCategory.class);
    for (ReminderCategory category : values()) {
      if (category.permission == null || caller.holds(category.permission, PermissionLevel.READ)) {
        visible.add(category);
      }
    }
    return visible;
  }
}
