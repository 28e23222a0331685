package cn.bangfu.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One line of the table of rights, said in words: {@code users().with(ARCHIVE,
 * READ).reach(OWN_AND_BELOW)}.
 */
final class Grant {

  static final int NATIONAL = 0;
  static final int PROVINCIAL = 1;

  private final Set<Role> roles;
  private final Map<Permission, PermissionLevel> permissions = new EnumMap<>(Permission.class);
  private int lowestLevel = Integer.MAX_VALUE;
  private Reach reach = Reach.NONE;
  private boolean anybody;
  private boolean beforeReady;
  private boolean changes;
  private boolean audited;
  private AccessProblem sentence;

  private Grant(Set<Role> roles) {
    this.roles = EnumSet.copyOf(roles);
  }

  /** Whether logged in or not. */
  static Grant anybody() {
    Grant grant = new Grant(EnumSet.allOf(Role.class));
    grant.anybody = true;
    return grant.beforeReady();
  }

  /** Staff of unions and platform accounts. */
  static Grant everyAccount() {
    return new Grant(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
  }

  /** Staff of unions. */
  static Grant users() {
    return new Grant(EnumSet.of(Role.USER));
  }

  /** Who publishes for a province or the country: 政策文件 and 用户管理, of a union of level 0 or 1. */
  static Grant publishers() {
    return users()
        .with(Permission.PUBLICATION, PermissionLevel.HANDLE)
        .with(Permission.USER_ADMIN, PermissionLevel.HANDLE)
        .downTo(PROVINCIAL)
        .reach(Reach.OWN);
  }

  /** Who administers a union and handles its archives: 高级档案管理 (ARC-001, ARC-002). */
  static Grant archiveAdministrators() {
    return users()
        .with(Permission.ARCHIVE, PermissionLevel.HANDLE)
        .with(Permission.USER_ADMIN, PermissionLevel.HANDLE)
        .reach(Reach.OWN_AND_BELOW);
  }

  /** Who also takes the archives of a jurisdiction out: 批量导出 (BAT-022). */
  static Grant exporters() {
    Grant grant = archiveAdministrators();
    grant.sentence = AccessProblem.EXPORT_ADMINISTRATORS_ONLY;
    return grant;
  }

  /** Platform accounts of these kinds. */
  static Grant platform(Role first, Role... more) {
    return new Grant(EnumSet.of(first, more));
  }

  /** Nobody but the system itself. */
  static Grant system() {
    return new Grant(EnumSet.of(Role.SYSTEM));
  }

  /** Users need this permission, at least at this level; every one that is named. */
  Grant with(Permission permission, PermissionLevel level) {
    permissions.put(permission, level);
    return this;
  }

  /** Accounts of unions of this level and higher only: {@link #NATIONAL}, {@link #PROVINCIAL}. */
  Grant downTo(int unionLevel) {
    lowestLevel = unionLevel;
    return this;
  }

  Grant reach(Reach objects) {
    reach = objects;
    return this;
  }

  /** Open during the steps of the first log-in too. */
  Grant beforeReady() {
    beforeReady = true;
    return this;
  }

  /** Writes: runs in a business act and is audited. */
  Grant changes() {
    changes = true;
    return audited();
  }

  /** Each call leaves an audit record, although it only reads. */
  Grant audited() {
    audited = true;
    return this;
  }

  /** What every user hears who may not; null for what is said in general. */
  AccessProblem sentence() {
    return sentence;
  }

  Set<Role> roles() {
    return roles;
  }

  Map<Permission, PermissionLevel> permissions() {
    return permissions;
  }

  int lowestLevel() {
    return lowestLevel;
  }

  Reach reach() {
    return reach;
  }

  boolean isAnybody() {
    return anybody;
  }

  boolean isBeforeReady() {
    return beforeReady;
  }

  boolean isChanges() {
    return changes;
  }

  boolean isAudited() {
    return audited;
  }
}
