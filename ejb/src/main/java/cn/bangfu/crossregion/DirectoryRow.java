package cn.bangfu.crossregion;

import java.io.Serializable;

/** One line of a result (INF-093). */
public record DirectoryRow(
    long id,
    String name,
    String regionName,
    Long superiorId,
    String superiorName,
    String officePhone,
    String dutyPhone,
    boolean unconfirmed)
    implements Serializable {}
