package cn.bangfu.archive.transfer;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;

/** An archive that may be chosen to be transferred (ARC-161). */
public record TransferChoice(
    long id,
    String employeeNo,
    String headName,
    String unionName,
    String employer,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    ArchiveLevel archiveLevel,
    LifeState lifeState,
    LocalDate filingDate)
    implements Serializable {}
