package cn.bangfu.staff;

import cn.bangfu.kernel.Gender;

/** One line of a union's staff list. */
public record UserRow(
    Long id,
    String name,
    Gender gender,
    String loginName,
    String position,
    String phone,
    boolean userAdmin,
    int displayLayer,
    AccountState state)
    implements java.io.Serializable {}
