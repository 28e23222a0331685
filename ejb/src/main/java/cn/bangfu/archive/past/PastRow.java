package cn.bangfu.archive.past;

import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An archive as a list of a past day shows it.
 *
 * @param gone deleted or merged into another one since
 */
public record PastRow(
    long id,
    String employeeNo,
    String headName,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    ArchiveLevel filingStandard,
    ArchiveLevel archiveLevel,
    ArchiveClass archiveClass,
    LifeState lifeState,
    LocalDate filingDate,
    String filingUnionName,
    boolean gone)
    implements Serializable {}
