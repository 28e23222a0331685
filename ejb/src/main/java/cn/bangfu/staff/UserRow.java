package cn.bangfu.staff;

import cn.bangfu.kernel.Gender;

/**
 * One line of a union's staff list.
 *
 * @param awaited true if the administration waits for the security administrator (USR-020)
 * @param device true if a device for one-time passwords is registered (USR-055)
 */
public record UserRow(
    Long id,
    String name,
    Gender gender,
    String loginName,
    String position,
    String phone,
    boolean userAdmin,
    boolean awaited,
    boolean device,
    int displayLayer,
    AccountState state)
    implements java.io.Serializable {}
