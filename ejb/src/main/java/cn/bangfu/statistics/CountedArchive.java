package cn.bangfu.statistics;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An archive behind a figure, with its values of the day of the statistic (STA-006).
 *
 * @param dependents members of the family without the head
 * @param gone deleted or merged into another one since
 */
public record CountedArchive(
    long id,
    String employeeNo,
    String headName,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    LifeState lifeState,
    LocalDate filingDate,
    int dependents,
    String filingUnionName,
    boolean gone)
    implements Serializable {}
