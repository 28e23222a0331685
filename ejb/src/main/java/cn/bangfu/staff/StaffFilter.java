package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import java.time.LocalDate;

/**
 * Conditions of the query for people; null means any (USR-007).
 *
 * @param unionId the union from which is looked, in the caller's scope; null for his own
 * @param lastLoginTo last day that still counts
 */
public record StaffFilter(
    Long unionId,
    boolean includeSubordinates,
    String name,
    String loginName,
    String phone,
    Permission permission,
    AccountState state,
    Boolean userAdmin,
    LocalDate lastLoginFrom,
    LocalDate lastLoginTo) {}
