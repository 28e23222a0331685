package cn.bangfu.web.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.PermissionGroup;
import cn.bangfu.staff.SeparateDuties;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The boxes of the permissions: one means handling, a second one narrows it to reading (USR-022).
 * What is not shown, because its module is off, stays as it is (USR-031).
 */
public class PermissionForm implements Serializable {

  /** The two boxes of one permission. */
  public static class Choice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Permission permission;
    private boolean held;
    private boolean readOnly;
    private final boolean disabled;
    private final String hint;

    Choice(Permission permission, PermissionLevel level, boolean disabled, String hint) {
      this.permission = permission;
      held = level != PermissionLevel.NONE;
      readOnly = level == PermissionLevel.READ;
      this.disabled = disabled;
      this.hint = hint;
    }

    PermissionLevel level() {
      if (readOnly) {
        return PermissionLevel.READ;
      }
      return held ? PermissionLevel.HANDLE : PermissionLevel.NONE;
    }

    public Permission getPermission() {
      return permission;
    }

    public boolean isHeld() {
      return held || readOnly;
    }

    public void setHeld(boolean held) {
      this.held = held;
    }

    public boolean isReadOnly() {
      return readOnly;
    }

    public void setReadOnly(boolean readOnly) {
      this.readOnly = readOnly;
    }

    /** User administration is handled or not held. */
    public boolean isNarrowable() {
      return permission != Permission.USER_ADMIN;
    }

    public boolean isDisabled() {
      return disabled;
    }

    /** One of the two that are better apart (FND-004). */
    public boolean isMoneyOrBooks() {
      return permission == Permission.ASSISTANCE || permission == Permission.FUND;
    }

    /** Why it cannot be chosen, or null. */
    public String getHint() {
      return hint;
    }
  }

  /** Permissions that are read together. */
  public record Group(PermissionGroup of, List<Choice> choices) implements Serializable {}

  private static final long serialVersionUID = 1L;

  private final List<Group> groups = new ArrayList<>();
  private final Map<Permission, PermissionLevel> hidden = new EnumMap<>(Permission.class);

  /**
   * The boxes for what is held.
   *
   * @param shown permissions of modules that are on
   * @param locked true if nothing may be changed (USR-009)
   * @param taken why the administration cannot be chosen, or null if it can (USR-017, USR-020)
   */
  PermissionForm(
      Map<Permission, PermissionLevel> held, Set<Permission> shown, boolean locked, String taken) {
    for (PermissionGroup group : PermissionGroup.values()) {
      List<Choice> choices = new ArrayList<>();
      for (Permission permission : group.permissions()) {
        PermissionLevel level = held.getOrDefault(permission, PermissionLevel.NONE);
        if (shown.contains(permission)) {
          choices.add(choice(permission, level, locked, taken));
        } else {
          hidden.put(permission, level);
        }
      }
      if (!choices.isEmpty()) {
        groups.add(new Group(group, choices));
      }
    }
  }

  private static Choice choice(
      Permission permission, PermissionLevel level, boolean locked, String taken) {
    String hint = permission == Permission.USER_ADMIN ? taken : null;
    if (hint == null && locked) {
      hint = Texts.get("staff.StaffProblem.OWN_RIGHTS");
    }
    return new Choice(permission, level, hint != null, hint);
  }

  /** What is chosen, with what is not shown. */
  Map<Permission, PermissionLevel> chosen() {
    Map<Permission, PermissionLevel> chosen = new EnumMap<>(Permission.class);
    chosen.putAll(hidden);
    groups.forEach(group -> group.choices().forEach(c -> chosen.put(c.getPermission(), c.level())));
    return chosen;
  }

  /** True if money and its books would be in one hand (FND-004). */
  public boolean isTogether() {
    return SeparateDuties.together(chosen());
  }

  public List<Group> getGroups() {
    return groups;
  }
}
