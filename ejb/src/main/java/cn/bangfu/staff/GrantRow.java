package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** One permission of one person, or one person who holds none (USR-029). */
public record GrantRow(
    long userId,
    String name,
    String loginName,
    String position,
    AccountState state,
    Permission permission,
    PermissionLevel level,
    OffsetDateTime since,
    String grantedBy)
    implements Serializable {}
