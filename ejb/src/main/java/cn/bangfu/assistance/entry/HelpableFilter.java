package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Conditions of the list of households that may be helped together (AST-074); empty ones do not
 * restrict.
 *
 * @param unionId the union that files them, with those below it; null for the own one
 * @param ownOnly only archives that the chosen union itself has filed
 * @param assistedBefore last helped before this day, or never
 */
public record HelpableFilter(
    Long unionId,
    boolean ownOnly,
    String employeeNo,
    String name,
    String idNo,
    String employer,
    ArchiveType type,
    HardshipCategory category,
    ArchiveLevel level,
    HardshipCause cause,
    LocalDate assistedBefore)
    implements Serializable {}
