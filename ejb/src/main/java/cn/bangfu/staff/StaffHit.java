package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Gender;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One person found by the query (USR-007).
 *
 * @param permissions those held, whatever their level
 * @param lastLoginAt null if there was none
 */
public record StaffHit(
    long id,
    String name,
    Gender gender,
    String loginName,
    long unionId,
    String unionName,
    String position,
    String phone,
    boolean userAdmin,
    List<Permission> permissions,
    LoginMethod loginMethod,
    AccountState state,
    OffsetDateTime lastLoginAt)
    implements Serializable {}
